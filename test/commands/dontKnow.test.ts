import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallPack, UNIT } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { type Place, place } from "../support/world.ts";

const SAID = "I don't know yet";
const OWN = "I don't know the answer yet";

/** A pack whose unit asks this question alone. */
function packWith(question: string): string {
  const asked = `## Check yourself\n\n${question}\n\n`;
  return smallPack({
    "hot/tea.md": UNIT.replace(/## Check yourself[\s\S]*?(?=## In your own)/, () => asked),
  });
}

const ASK = "### What do you say?\n<!-- id: say -->\n<!-- page: Water -->\n\n";
const choices = (...lines: [mark: "x" | " ", text: string][]) =>
  packWith(ASK + lines.map(([mark, text]) => `- [${mark}] ${text}\n  > So ${text}.\n`).join(""));

const RIGHT = () => choices(["x", SAID], [" ", "Water"], [" ", "Cups"]);
const WRONG = () => choices([" ", SAID], ["x", "Water"], [" ", "Cups"]);
const SEVERAL = () => choices(["x", SAID], ["x", "Let me ask"], [" ", "Cups"]);

function journal(here: Place): { type: string; given: string[]; right: boolean }[] {
  return readFileSync(join(here.home, "journal.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line))
    .filter(({ type }) => type === "question-answered");
}

async function quiz(here: Place, content: string, ...acts: Act[]) {
  const script = scripted(...acts);
  const ran = await here.smm(["quiz", "tea"], { content, script });
  return { ...ran, shown: script.shown.join("\n") };
}

describe("a choice of the author's that says that one does not know", () => {
  it("is right where it is the right one", async () => {
    const here = place();
    const { shown, out } = await quiz(here, RIGHT(), { choose: SAID }, { page: "on" });
    expect(shown).toContain(`Right.\n\nWhat do you say?\n\nYou answered: ${SAID}`);
    expect(out).toContain("1 question, all right.");
    expect(journal(here)).toMatchObject([{ given: [SAID], right: true }]);
  });

  it("is one of several", async () => {
    const here = place();
    const all = await quiz(here, SEVERAL(), { choose: [SAID, "Let me ask"] }, { page: "on" });
    expect(all.shown).toContain(`Right: ${SAID}. So ${SAID}.`);
    const one = await quiz(here, SEVERAL(), { choose: [SAID] }, { page: "stop" });
    expect(one.shown).toContain("Part of it.");
    expect(one.shown).toContain("Left out: Let me ask.");
    expect(journal(here).map(({ right }) => right)).toEqual([true, false]);
  });

  it("is told from not knowing, which has no answer and is said in other words", async () => {
    const here = place();
    const { shown, out } = await quiz(
      here,
      RIGHT(),
      { choose: OWN },
      { page: "on" },
      { choose: SAID },
      { page: "on" },
    );
    expect(shown).toContain("Here it is.");
    expect(out).toContain("1 question, 0 right, 1 more the second time.");
    expect(out).not.toContain("You answered");
    expect(journal(here)).toMatchObject([
      { given: [], right: false },
      { given: [SAID], right: true },
    ]);
  });

  it("has its reason where it is wrong, and is what the mentor is told", async () => {
    const here = place();
    const content = WRONG();
    const { shown, out } = await quiz(here, content, { choose: SAID }, { page: "stop" });
    expect(shown).toContain("Not quite.");
    expect(out).toContain(`You answered: ${SAID}. So ${SAID}.\n  Better: Water. So Water.`);
    const { summary } = JSON.parse(
      (await here.smm(["export", "--format", "json", "--with", "answers"], { content })).out,
    );
    expect(summary.shaky).toMatchObject([{ answered: [SAID], better: "Water. So Water." }]);
  });

  it("is a choice by its number in plain mode too, and in data", async () => {
    const here = place();
    const options = { content: RIGHT(), script: scripted({ choose: SAID }, { page: "stop" }) };
    const first = await here.smm(["quiz", "tea", "--seed", "3", "--json"], options);
    expect(JSON.parse(first.out).questions).toMatchObject([{ given: [SAID], right: true }]);
    const number = options.script.shown
      .flatMap((text) => text.split("\n"))
      .filter((line) => [SAID, OWN, "Water", "Cups"].includes(line))
      .indexOf(SAID);
    const stdin = `${number + 1}\n\n`;
    const plain = { content: RIGHT(), stdin };
    const ran = await here.smm(["quiz", "tea", "--seed", "3", "--json", "--plain"], plain);
    expect(JSON.parse(ran.out).questions).toMatchObject([{ given: [SAID], right: true }]);
  });

  it("is what one answered, on the way back and when it is taken back", async () => {
    const here = place();
    const content = RIGHT();
    const script = scripted(
      { page: "on" },
      { choose: "Water" },
      { page: "on" },
      { page: "on" },
      { page: "on" },
      { choose: SAID },
      { page: "on" },
      { text: "b" },
      { page: "stop" },
    );
    await here.smm(["learn", "tea"], { content, script });
    expect(script.shown.at(-1)).toContain(`You answered: ${SAID}`);
    const { out } = await here.smm(["undo"], { content });
    expect(out.replace(/\s+/g, " ")).toContain(`your answer “${SAID}” to “What do you say?”`);
  });

  it("is a response of its own among learning records", async () => {
    const here = place();
    const content = RIGHT();
    await quiz(here, content, { choose: SAID }, { page: "on" });
    await quiz(here, content, { choose: OWN }, { page: "stop" });
    await here.smm(["config", "programme", "https://mentoring.example.org"]);
    const { out } = await here.smm(["export", "--format", "xapi"], { content });
    const results = JSON.parse(out).map(({ result }: { result: unknown }) => result);
    expect(results).toEqual([{ success: true, response: "i-dont-know-yet" }, { success: false }]);
  });
});

describe("a guess that says that one does not know", () => {
  it.each([
    [SAID, true],
    [OWN, false],
  ])("is told from having none: %s", async (choose, guessed) => {
    const milk = UNIT.replace("- [ ] Milk", () => `- [ ] ${SAID}`);
    const content = smallPack({ "hot/tea.md": milk });
    const script = scripted({ page: "on" }, { choose }, { page: "stop" });
    await place().smm(["learn", "tea"], { content, script });
    expect(script.shown.at(-1)?.includes(`You guessed: ${SAID}`)).toBe(guessed);
    expect(script.shown.at(-1)).toContain("What this unit would say: Water");
  });
});

describe("words that say that one does not know", () => {
  const typed = () => packWith(`${ASK}= ${SAID}\n= no idea\n> So.\n`);

  it.each([SAID, "i dont know yet", "I DON’T KNOW YET!"])(
    "are an answer where they are an accepted one: %s",
    async (text) => {
      const here = place();
      const { out } = await quiz(here, typed(), { text }, { page: "on" });
      expect(out).toContain("1 question, all right.");
      expect(journal(here)).toMatchObject([{ given: [text], right: true }]);
    },
  );

  it("are none where another answer is accepted, and none are none", async () => {
    const here = place();
    const { shown } = await quiz(here, typed(), { text: "I do not know" }, { page: "stop" });
    expect(shown).toContain("Here it is.");
    await quiz(here, typed(), { text: "" }, { text: "" }, { page: "stop" });
    expect(journal(here).map(({ given }) => given)).toEqual([[], []]);
  });
});
