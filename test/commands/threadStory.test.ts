import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Script, scripted } from "../support/script.ts";
import { place, temporaryFolder } from "../support/world.ts";

type Told = { text: string; isNew: boolean; number: number };

const [YEAR, NOVEMBER, DECEMBER, JANUARY] = [2026, 10, 11, 12];

/** Somebody who agrees to all and takes what stands first, and of a talk tells these two actions and their days alone. */
function telling(mine: [string, string] | null, mentors: [string, string] | null): Script {
  const script = scripted();
  let due = "";
  script.confirm = async () => true;
  script.choose = async () => ({ is: "chosen", indexes: [0] });
  script.text = async (label) => {
    if (label.startsWith("By which day")) return due;
    const said =
      label === "Your action:" ? mine : /^Your mentor's action/.test(label) ? mentors : null;
    due = said?.[1] ?? "";
    return said?.[0] ?? "";
  };
  return script;
}

/** The two, with one clock and one folder for what they hand to each other. */
function pair() {
  const content = smallPack();
  const cwd = temporaryFolder();
  const [ruths, sams] = [place(), place()];
  let now = new Date(YEAR, NOVEMBER, 24, 9);
  const ruth = async (...argv: string[]) => {
    const ran = await ruths.smm(argv, { content, cwd, now });
    expect([argv, ran.code, ran.err]).toEqual([argv, 0, expect.anything()]);
    return ran.out;
  };
  const open = async (...flags: string[]): Promise<Told[]> =>
    JSON.parse(await ruth("thread", "--json", ...flags)).open;
  return {
    on(month: number, day: number, hour = 9) {
      now = new Date(YEAR, month, day, hour);
    },
    ruth,
    at: (script: Script, ...argv: string[]) => ruths.smm(argv, { content, cwd, now, script }),
    reply: (file: string, stdin: string, to: string) =>
      sams.smm(["open", file, "--reply", "-o", to], { content, cwd, now, stdin }),
    /** what is open for Ruth, in short */
    async open(...flags: string[]) {
      return (await open(...flags)).map(({ text }) => text.slice(0, 2)).join(" ");
    },
    /** the number of what begins so */
    async number(text: string) {
      const found = (await open()).find((each) => each.text.startsWith(text));
      return String(found?.number);
    },
    /** what a page tells on the other computer: all that is open, what of it is new, what was settled */
    async page(file: string) {
      const ran = await sams.smm(["open", file, "--json"], { content, cwd, now });
      const { open, settled } = JSON.parse(ran.out).summary as { open: Told[]; settled: Told[] };
      const short = (items: Told[]) => items.map(({ text }) => text.slice(0, 2)).join(" ");
      return [short(open), short(open.filter(({ isNew }) => isNew)), short(settled)];
    },
    words: (file: string) => readFileSync(join(cwd, file), "utf8"),
  };
}

it("both sides have the same list through three talks, a new name and a second mentor", {
  timeout: 60_000,
}, async () => {
  const { ruth, at, on, reply, open, number, page, words } = pair();
  await ruth("config", "name", "Ruth");
  await ruth("config", "mentor", "Sam");
  await ruth("note", "Q1 Can I read without an account?");
  await ruth("note", "Q2 Who answers here?");
  await ruth("note", "I1 A page on the lorries", "--kind", "idea", "--decides", "head of depot");
  await ruth("note", "I am afraid of it.", "--private");
  expect(await open()).toBe("Q1 Q2 I1");

  on(NOVEMBER, 24, 10);
  await ruth("export", "-o", "page1.json");
  expect(await page("page1.json")).toEqual(["Q1 Q2 I1", "Q1 Q2 I1", ""]);

  on(NOVEMBER, 24, 11);
  await ruth("note", "Q3 Must we answer in public?");
  expect(await open()).toBe("Q1 Q2 Q3 I1");
  expect(await ruth("thread")).toContain("Q3 Must we answer in public? · 24 Nov · new since Sam's");

  on(NOVEMBER, 25);
  const first =
    "Yes, mostly.\n\nAsk the foreman.\nR1 Tactical Transparency\n\n\n\ncoffee\nW1 Your letters\n\n\n\n";
  await reply("page1.json", first, "reply1.json");
  expect(await ruth("open", "reply1.json")).toContain("> Yes, mostly.");
  expect(await open()).toBe("Q2 Q3 I1 W1 R1");
  await ruth("open", "reply1.json");
  expect(await open()).toBe("Q2 Q3 I1 W1 R1");

  on(DECEMBER, 1, 15);
  await at(
    telling(["A1 ask who clears", "2026-12-08"], ["A2 show replies", "2026-12-09"]),
    "meet",
    "done",
  );
  await ruth("thread", "close", await number("Q2"), "The press desk.");
  await ruth("thread", "park", await number("Q3"));
  await ruth("meet", "plan", "--when", "2026-12-15 14:00");
  expect(await open()).toBe("I1 W1 A1 A2 R1 Q3");
  expect(await page("page1.json")).toEqual(["Q1 Q2 I1", "Q1 Q2 I1", ""]);

  on(DECEMBER, 1, 16);
  await ruth("export", "-o", "page2.json");
  expect(await page("page2.json")).toEqual(["I1 W1 A1 A2 R1 Q3", "W1 A1 A2 R1 Q3", "Q2 Q1"]);

  on(DECEMBER, 2);
  // The parked question, the idea, Ruth's action and his own; nothing more until the time of the talk.
  await reply("page2.json", "\n\nyes\n\n\n\n\n\n2026-12-17 14:00\n", "reply2.json");
  await at(telling(null, null), "open", "reply2.json");
  expect(await open()).toBe("I1 W1 A1 R1 Q3");
  expect(await ruth("meet", "list")).toContain("planned for 2026-12-17, 14:00");

  on(DECEMBER, 16);
  expect(await ruth("thread")).toMatch(/A1 ask who clears · by 8 Dec · its day has passed/);
  await ruth("thread", "move", await number("A1"), "2026-12-20");
  await ruth("reading", "done", "1", "Say who you are.");
  expect(await open()).toBe("I1 W1 A1 Q3");

  on(DECEMBER, 19);
  await at(
    telling(["A3 propose the page", "2027-01-10"], null),
    "meet",
    "done",
    "--when",
    "2026-12-18",
  );
  await ruth("thread", "close", await number("W1"));
  await ruth("thread", "close", await number("I1"), "Ruth proposes it.");
  await ruth("meet", "plan", "--when", "2027-01-12 14:00");
  expect(await open()).toBe("A1 A3 Q3");

  on(DECEMBER, 19, 17);
  await ruth("config", "mentor", "Samuel Berg", "--was", "Sam");
  expect(await open()).toBe("A1 A3 Q3");
  await ruth("export", "-o", "page3.json");
  const [all, fresh, settled] = await page("page3.json");
  expect([all, fresh]).toEqual(["A1 A3 Q3", "A3"]);
  expect(settled?.split(" ").sort()).toEqual(["A2", "I1", "R1", "W1"]);
  expect(words("page3.json")).toContain('"mentor": "Samuel Berg"');
  expect(words("page3.json")).not.toContain('"Sam"');

  // Written on the page of November, and under the old name: it fits, and what is closed stays closed.
  await reply("page1.json", "No.\nNobody.\n\n\n\n\n\n", "late.json");
  expect(words("late.json")).toContain('"from": "Sam"');
  expect(await ruth("open", "late.json")).toContain("# What Samuel Berg wrote");
  expect(await open()).toBe("A1 A3 Q3");
  expect(await ruth("thread")).toMatch(/Q1 Can I [^·]*· “Yes, mostly.”\s+Samuel Berg/);

  on(JANUARY, 5);
  const q3 = await number("Q3");
  await ruth("thread", "drop", q3);
  await ruth("undo");
  expect(await open()).toBe("A1 A3 Q3");
  await ruth("thread", "drop", q3);
  await ruth("thread", "move", await number("A1"), "2027-01-14");
  await ruth("config", "mentors", "Samuel Berg, Kim");
  await ruth("note", "Q4 Is it safe?", "--for", "Kim");
  expect(await open("--with", "Samuel")).toBe("A1 A3");
  expect(await open("--with", "Kim")).toBe("Q4");
  expect(await page("page3.json")).toEqual([all, fresh, settled]);

  on(JANUARY, 12, 15);
  await ruth("thread", "close", await number("A3"));
  expect(await open("--with", "Samuel")).toBe("A1");
  expect(await open("--with", "Kim")).toBe("Q4");
  await ruth("export", "--for", "Kim", "-o", "kim.json");
  await ruth("export", "--for", "Samuel", "-o", "page4.json");
  expect(await page("kim.json")).toEqual(["Q4", "Q4", ""]);
  expect(await page("page4.json")).toEqual(["A1", "", "A3 Q3"]);
  for (const file of ["page1.json", "page2.json", "page3.json", "page4.json", "kim.json"])
    expect([file, words(file)]).toEqual([file, expect.not.stringContaining("afraid")]);
  expect(words("page4.json")).not.toMatch(/Q4|Kim/);
  expect(words("kim.json")).not.toMatch(/Q1|A1|W1|R1|Sam/);
});
