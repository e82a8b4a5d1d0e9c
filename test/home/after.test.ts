import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DRINKS } from "../support/drinks.ts";
import { folderWith, smallPack } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place, temporaryFolder } from "../support/world.ts";

const HOME = "smm · home";

/** What somebody sees who reads tea, typed at the shell, and then does this. */
async function afterTea(...acts: Act[]) {
  const here = place();
  const content = smallPack();
  const script = scripted(...wholeUnit(), ...acts);
  const ran = await here.smm(["learn", "tea"], { script, content });
  return { ...ran, shown: script.shown };
}

describe("the end of a lesson that was begun at the shell", () => {
  it("offers on a terminal what one may do next, and prints no command", async () => {
    const { shown, out, code } = await afterTea({ choose: "Stop" });
    expect(shown.at(-1)).toBe(
      "Read “Coffee” (5 min)\nA quiz on this one\nMake the page for your mentor\nHome\nStop",
    );
    expect(shown.at(-2)).toContain("You have finished “Tea”.");
    expect(out).toBe("Until next time. To come back: smm\n");
    expect(code).toBe(0);
  });

  it("leads home, where one then lives, with what changed", async () => {
    const { shown, code } = await afterTea({ choose: "Home" }, { choose: "Stop" });
    expect(shown.at(-2)).toContain(HOME);
    expect(code).toBe(0);
  });

  it("leads to the next unit and its end, and from there home", async () => {
    const next: Act[] = [{ choose: "Read “Coffee”" }, ...wholeUnit(), { choose: "Home" }];
    const { shown, code } = await afterTea(...next, { choose: "Stop" });
    expect(shown.at(-2)).toContain(HOME);
    expect(shown.at(-2)).toContain("Kept: “Coffee” is read, 3 of 4 known.");
    expect(code).toBe(0);
  });

  it("comes back to what one may do next after what has no end of its own", async () => {
    const there = { choose: "Make the page" };
    const { shown } = await afterTea(
      there,
      { leave: "stop" },
      { choose: "Home" },
      { choose: "Stop" },
    );
    expect(shown.at(-2)).toContain(HOME);
  });

  it("says of what is only shown that it leads back there", async () => {
    const here = place();
    const content = smallPack();
    await here.smm(["config", "mentor", "Sam"], { content });
    const minutes: Act[] = [{ choose: "What came of it" }, { page: "on" }];
    const script = scripted({ text: "" }, { text: "q" }, ...minutes, ...minutes, {
      choose: "Stop",
    });
    const led: unknown[] = [];
    const page: typeof script.page = (screen) => {
      led.push([screen.next, screen.out]);
      return script.page(screen);
    };
    await here.smm(["meet", "done"], { content, script: { ...script, page } });
    script.finish();
    expect(led).toEqual([
      ["back", "back"],
      ["back", "back"],
    ]);
  });

  it("prints the commands in a pipe, and where nobody answers", async () => {
    const { out } = await afterTea({ cut: "interrupted" });
    expect(out).toContain("Read “Coffee” (5 min): smm learn\nA quiz on this one: smm quiz tea\n");
    const stopped = await place().smm(["learn"], {
      script: scripted({ page: "stop" }),
      content: smallPack(),
    });
    expect(stopped.out).toContain("To go on there: smm learn\n");
  });
});

describe("the end of a quiz that was begun at the shell", () => {
  it("offers the page behind what was missed, and comes back from it", async () => {
    const here = place();
    const content = smallPack();
    const missed: Act[] = [
      { choose: "I don't know" },
      { page: "on" },
      { choose: "Water" },
      { page: "on" },
    ];
    const script = scripted(
      ...missed,
      { choose: "Read again “Water”" },
      { page: "on" },
      { choose: "Home" },
      { choose: "Stop" },
    );
    const argv = ["quiz", "tea", "-n", "1", "--seed", "2"];
    const ran = await here.smm(argv, { script, content });
    expect(ran.code).toBe(0);
    expect(script.shown.join("\n")).toContain("Water boils at 100 degrees.");
    expect(script.shown.at(-2)).toContain(HOME);
  });
});

const handed = (name: string) => join(import.meta.dirname, "../fixtures/handedOver", name);

/** A pack as one file, which somebody shared. */
async function sharedPack(): Promise<string> {
  const cwd = temporaryFolder();
  const { "pack.yaml": manifest = "" } = DRINKS;
  const cars = { ...DRINKS, "pack.yaml": manifest.replace("name: drinks", "name: cars") };
  const mentor = place();
  await mentor.smm(["pack", "add", folderWith(cars)], { content: smallPack() });
  await mentor.smm(["pack", "share", "cars/tea", "-o", "tea.json"], { content: smallPack(), cwd });
  return join(cwd, "tea.json");
}

describe("the end of what was begun at the shell", () => {
  const on: Act = { page: "on" };
  const stop: Act = { choose: "Stop" };
  const tea = ["", "", "", "", "", "", "", ""].map((text) => ({ text }));

  it.each<[name: string, argv: () => Promise<string[]>, acts: Act[], next: string[], said: string]>(
    [
      [
        "a note",
        async () => ["note"],
        [{ text: "Why?" }, { text: "" }, { choose: "A question" }, stop],
        ["Another note", "All notes", "Take it back"],
        "Kept as a question for your mentor. Sam will see this, in the page.",
      ],
      [
        "a note whose words were typed",
        async () => ["note", "Why?"],
        [{ choose: "For myself" }, stop],
        ["Another note", "All notes", "Take it back"],
        "Only you see it.",
      ],
      [
        "a reply that was opened",
        async () => ["open", handed("reply-2.json")],
        [on, { confirm: true }, stop],
        [
          "The next talk, for your calendar",
          "Read “Coffee” (5 min)",
          "See all that is open between you",
          "The agenda of the next talk",
          "Take back that you opened it",
        ],
        "Planned: ",
      ],
      [
        "a page that was answered",
        async () => ["open", handed("summary-2.json"), "--reply"],
        [{ text: "Water." }, ...tea, { confirm: true }, stop],
        ["Read the page again"],
        "Hand the file to Ruth.",
      ],
      [
        "a pack that was taken",
        async () => ["open", await sharedPack()],
        [{ confirm: true }, stop],
        ["Read “Tea”", "Take it out again"],
        "is there now.",
      ],
      [
        "a pack that was not",
        async () => ["open", await sharedPack()],
        [{ confirm: false }, stop],
        ["Look at it once more"],
        "Not added.",
      ],
    ],
  )("%s is what one may do next, and no command to type", async (_, argv, acts, next, said) => {
    const here = place();
    const content = smallPack();
    await here.smm(["config", "mentor", "Sam"], { content });
    await here.smm(["note", "Who pours?"], { content });
    await here.smm(["config", "name", "Ruth"], { content });
    const script = scripted(...acts);
    const ran = await here.smm(await argv(), { content, script });
    expect([ran.err, ran.code]).toEqual([ran.err, 0]);
    expect(script.shown.at(-1)).toBe([...next, "Home", "Stop"].join("\n"));
    const text = script.shown.join("\n").replace(/\s+/g, " ");
    expect(text).toContain(said);
    expect(ran.out).toMatch(/Until next time\. To come back: smm\n$/);
    expect((ran.out + text).match(/\bsmm (?:open|notes|undo|learn|meet|pack)\b/g)).toBeNull();
  });

  it("says where a page is not answered how to come back to that", async () => {
    const script = scripted(on, on, { choose: "Stop" });
    const argv = ["open", handed("summary-2.json")];
    const { out, code } = await place().smm(argv, { content: smallPack(), script });
    expect(out).toMatch(/^To answer:\s+smm open \S+summary-2\.json --reply\n$/);
    expect(code).toBe(0);
  });

  it("quotes in a command the name of a file that has a space", async () => {
    const file = join(temporaryFolder(), "for Sam.json");
    copyFileSync(handed("summary-2.json"), file);
    const script = scripted(on, on, { choose: "Stop" });
    const { out } = await place().smm(["open", file], { content: smallPack(), script });
    expect(out).toContain(`smm open "${file}" --reply`);
  });

  it("is the commands where nobody answers any more", async () => {
    const script = scripted({ text: "Why?" }, { text: "" }, { choose: "For myself" });
    const { out } = await place().smm(["note"], { content: smallPack(), script });
    expect(out).toContain("Another note: smm note\nAll notes: smm notes\nTake it back: smm undo\n");
  });
});
