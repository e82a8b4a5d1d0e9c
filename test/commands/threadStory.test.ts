import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { smallPack } from "../support/pack.ts";
import { type Script, scripted } from "../support/script.ts";
import {
  inShort,
  NO_PAGE,
  PRIVATE,
  pageInShort,
  SAID,
  STORY,
  type StoryStep,
} from "../support/story.ts";
import { place, temporaryFolder } from "../support/world.ts";

/**
 * Somebody who agrees to all and takes what stands first, and of a talk tells these two actions and their days
 * and when the next one is, alone.
 */
function telling(
  mine: [string, string] | null,
  mentors: [string, string] | null,
  next = "",
): Script {
  const script = scripted();
  let due = "";
  script.confirm = async () => true;
  script.choose = async () => ({ is: "chosen", indexes: [0] });
  script.text = async (label) => {
    if (label.startsWith("By which day")) return due;
    if (label.startsWith("When do you talk next")) return next;
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
  let now: Date = STORY.notes.at;
  let newest: string | undefined;
  const ruth = async (...argv: string[]) => {
    const ran = await ruths.smm(argv, { content, cwd, now });
    expect([argv, ran.code, ran.err]).toEqual([argv, 0, expect.anything()]);
    return ran.out;
  };
  const open = async (...flags: string[]): Promise<{ text: string; number: number }[]> =>
    JSON.parse(await ruth("thread", "--json", ...flags)).open;
  /** what a page tells on the other computer */
  const page = async (file: string) =>
    pageInShort((await sams.smm(["open", file, "--json"], { content, cwd, now })).out);
  return {
    begins(step: StoryStep) {
      now = STORY[step].at;
    },
    /** what both sides have now is what the story has after this step */
    async bothHave(step: StoryStep, ...flags: string[]) {
      const has = inShort(await open(...flags));
      const sams = newest === undefined ? NO_PAGE : await page(newest);
      const { open: wanted, page: told } = STORY[step];
      expect({ step, open: has, page: sams }).toEqual({ step, open: wanted, page: told });
    },
    ruth,
    at: (script: Script, ...argv: string[]) => ruths.smm(argv, { content, cwd, now, script }),
    async handOver(file: string, ...flags: string[]) {
      await ruth("export", ...flags, "-o", file);
      newest = file;
    },
    reply: (file: string, stdin: string, to: string) =>
      sams.smm(["open", file, "--reply", "-o", to], { content, cwd, now, stdin }),
    open: async (...flags: string[]) => inShort(await open(...flags)),
    /** the number of what begins so */
    async number(text: string) {
      const found = (await open()).find((each) => each.text.startsWith(text));
      return String(found?.number);
    },
    page,
    words: (file: string) => readFileSync(join(cwd, file), "utf8"),
  };
}

it("both sides have the same list through three talks, a new name and a second mentor", {
  timeout: 60_000,
}, async () => {
  const { ruth, at, begins, bothHave, handOver, reply, open, number, page, words } = pair();
  await ruth("config", "name", "Ruth");
  await ruth("config", "mentor", "Sam");
  await ruth("note", SAID.Q1);
  await ruth("note", SAID.Q2);
  await ruth("note", SAID.I1, "--kind", "idea", "--decides", "head of depot");
  await ruth("note", PRIVATE, "--private");
  await bothHave("notes");

  begins("firstPage");
  await handOver("page1.json");
  await bothHave("firstPage");

  begins("lateQuestion");
  await ruth("note", SAID.Q3);
  await bothHave("lateQuestion");
  expect(await ruth("thread")).toContain(`${SAID.Q3} · 24 Nov · new since Sam's`);

  begins("firstReply");
  const first = `Yes, mostly.\n\nAsk the foreman.\n${SAID.R1}\n\n\n\ncoffee\ntea\n\n${SAID.W1}\n\n\n\n`;
  await reply("page1.json", first, "reply1.json");
  const opened = await ruth("open", "reply1.json");
  expect(opened).toContain("> Yes, mostly.");
  expect(opened).toContain("- “Coffee”: `smm learn drinks/coffee`\n- “Tea”: `smm learn");
  await bothHave("firstReply");
  await ruth("open", "reply1.json");
  await bothHave("firstReply");

  begins("firstTalk");
  const agreed = telling([SAID.A1, "2026-12-08"], [SAID.A2, "2026-12-09"], "in two weeks, 14:00");
  await at(agreed, "meet", "done");
  await ruth("thread", "close", await number("Q2"), "The press desk.");
  await ruth("thread", "park", await number("Q3"));
  expect(await ruth("meet", "list")).toContain("planned for Tuesday 15 December, 14:00");
  await bothHave("firstTalk");

  begins("secondPage");
  await handOver("page2.json");
  await bothHave("secondPage");

  begins("secondReply");
  // The idea, Ruth's action, his own, the parked question; nothing more until the time of the talk.
  await reply("page2.json", "\n\nyes\n\n\n\n\n\n2026-12-17 14:00\n", "reply2.json");
  await at(telling(null, null), "open", "reply2.json");
  await bothHave("secondReply");
  expect(await ruth("meet", "list")).toContain("planned for Thursday 17 December, 14:00");

  begins("moved");
  expect(await ruth("thread")).toMatch(/A1 ask who clears · by 8 Dec · its day has passed/);
  await ruth("thread", "move", await number("A1"), "2026-12-20");
  await ruth("reading", "done", "1", "Say who you are.");
  await bothHave("moved");

  begins("told");
  const next = telling(null, null, "12 January, same time");
  await at(next, "meet", "done", "--when", "2026-12-18");
  await ruth("thread", "close", await number("W1"));
  await ruth("thread", "action", await number("I1"), SAID.A3, "--by", "2027-01-10");
  expect(await ruth("meet", "list")).toContain("planned for Tuesday 12 January 2027, 14:00");
  await bothHave("told");

  begins("thirdPage");
  await ruth("config", "mentor", "Samuel Berg", "--was", "Sam");
  await handOver("page3.json");
  await bothHave("thirdPage");
  expect(words("page3.json")).toContain('"mentor": "Samuel Berg"');
  expect(words("page3.json")).not.toContain('"Sam"');

  // Written on the page of November, and under the old name: it fits, and what is closed stays closed.
  await reply("page1.json", "No.\nNobody.\n\n\n\n\n\n", "late.json");
  expect(words("late.json")).toContain('"from": "Sam"');
  expect(await ruth("open", "late.json")).toContain("# What Samuel Berg wrote");
  await bothHave("thirdPage");
  expect(await ruth("thread")).toMatch(/Q1 Can I [^·]*· “Yes, mostly.”\s+Samuel Berg/);

  begins("dropped");
  const q3 = await number("Q3");
  await ruth("thread", "drop", q3);
  await ruth("undo");
  await bothHave("thirdPage");
  await ruth("thread", "drop", q3);
  await ruth("thread", "move", await number("A1"), "2027-01-14");
  await ruth("config", "mentors", "Samuel Berg, Kim");
  await ruth("note", SAID.Q4, "--for", "Kim");
  await bothHave("dropped", "--with", "Samuel");
  expect(await open("--with", "Kim")).toBe("Q4");

  begins("thirdTalk");
  await ruth("thread", "close", await number("A3"));
  await bothHave("thirdTalk", "--with", "Samuel");
  expect(await open("--with", "Kim")).toBe("Q4");
  await ruth("export", "--for", "Kim", "-o", "kim.json");
  await ruth("export", "--for", "Samuel", "-o", "page4.json");
  expect(await page("kim.json")).toEqual({ open: "Q4", isNew: "Q4", settled: "" });
  expect(await page("page4.json")).toEqual({ open: "A1", isNew: "", settled: "A3 Q3" });
  for (const file of ["page1.json", "page2.json", "page3.json", "page4.json", "kim.json"])
    expect([file, words(file)]).toEqual([file, expect.not.stringContaining("afraid")]);
  expect(words("page4.json")).not.toMatch(/Q4|Kim/);
  expect(words("kim.json")).not.toMatch(/Q1|A1|W1|R1|Sam/);
});
