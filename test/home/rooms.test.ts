import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DOORS } from "../../src/home/doors.ts";
import { DRAWERS } from "../../src/home/drawers.ts";
import { smallPack, UNIT } from "../support/pack.ts";
import { type Act, scripted } from "../support/script.ts";
import { wholeUnit } from "../support/walks.ts";
import { place } from "../support/world.ts";

const handed = (name: string) => join(import.meta.dirname, "../fixtures/handedOver", name);

const q: Act = { leave: "stop" };
const on: Act = { page: "on" };
const stop: Act = { page: "stop" };
const nothing: Act = { text: "" };
const page: Act[] = [{ tick: [] }, on];

/** Ways through a room and out of it, by how home names it; each ends at home. */
const WAYS: Record<string, Act[][]> = {
  "The talk with Sam": [[q], [{ choose: "Tell" }, { text: "q" }], [{ choose: "fifteen" }, nothing]],
  "Read “Tea”": [
    [stop],
    [...wholeUnit(), q],
    [...wholeUnit(), { choose: "Home" }],
    [...wholeUnit(), { choose: "Read “Coffee”" }, stop],
    [...wholeUnit(), { choose: "A quiz on this one" }, { text: "q" }],
  ],
  "A short quiz": [[q], [{ choose: "Water" }, stop]],
  Units: [[q], [{ choose: "Coffee" }, stop], [{ choose: "Tea" }, ...wholeUnit(), q]],
  "The thread": [
    [q],
    [{ choose: "question: Milk?" }, q],
    [{ choose: "question: Milk?" }, { choose: "The whole thread" }, q],
    [{ choose: "question: Milk?" }, { choose: "It was answered" }, { text: "Yes." }, q],
    [{ choose: "question: Milk?" }, { choose: "It was answered" }, nothing, q],
    [{ choose: "question: Milk?" }, { choose: "It was talked over" }, q],
    [{ choose: "question: Milk?" }, { choose: "Keep it for when" }, q],
    [
      { choose: "question: Milk?" },
      { choose: "Let it go" },
      { choose: "What came of the rest" },
      { choose: "dropped: Milk?" },
      q,
    ],
    [{ choose: "Ask something" }, nothing],
    [{ choose: "What to talk over" }, on],
    [{ choose: "Open a file" }, nothing],
    [{ choose: "Open a file" }, { text: "not-there.json" }],
    [{ choose: "Open a file" }, { text: handed("reply-1.json") }, on, on],
    [{ choose: "Open a file" }, { text: handed("summary-1.json") }, stop],
    [{ choose: "Open a file" }, { text: handed("summary-1.json") }, on, on, { choose: "Stop" }],
    [
      { choose: "Open a file" },
      { text: handed("summary-1.json") },
      on,
      on,
      { choose: "Write a reply" },
      { text: "q" },
    ],
  ],
  Talks: [
    [q],
    [{ choose: "Another time" }, nothing],
    [{ choose: "Hold a talk now" }, { text: "q" }],
    [{ choose: "Another time" }, { text: "some day" }, nothing],
    [{ choose: "The agenda" }, on],
    [{ choose: "Tell what came" }, { choose: "planned for" }, { text: "q" }],
    [{ choose: "All talks" }, on],
  ],
  "Make the page": [
    [q],
    [{ tick: [] }, stop],
    [...page, q],
    [...page, { choose: "A page" }],
    [...page, { choose: "Under another name" }, { text: "q" }, q],
  ],
};

/** The same for what lies in the drawers. */
const IN_DRAWERS: Record<string, Act[][]> = {
  "Your notes": [
    [q],
    [{ choose: "Milk?" }, q],
    [{ choose: "Milk?" }, { choose: "Keep it" }, q],
    [{ choose: "Milk?" }, { choose: "Remove it" }, q],
    [{ choose: "Milk?" }, { choose: "All notes" }, q],
    [{ choose: "Write a note" }, nothing],
  ],
  "Words and what": [[q], [{ choose: "Leaf" }, stop], [{ choose: "Leaf" }, on, q]],
  "Search the course": [
    [nothing],
    [{ text: "nothing-of-that-kind" }],
    [{ text: "water" }, q],
    [{ text: "water" }, { choose: "Water" }, stop],
    [{ text: "water" }, { choose: "Water" }, on, q],
  ],
  "The shelf": [
    [q],
    [{ choose: "Add what" }, nothing, q],
    [{ choose: "Add what" }, { text: "Tea for two" }, { text: "Sam" }, q],
  ],
  "Where you stand": [[on], [stop]],
  "Your path": [[on]],
  Settings: [
    [q],
    [{ choose: "Your name" }, { text: "Ada" }, q],
    [{ choose: "Minutes a week" }, { text: "many" }, { text: "30" }, q],
    [{ choose: "What a new note is" }, { choose: "private" }, q],
    [{ choose: "Most days" }, { text: "-" }, q],
  ],
  "Take back": [[]],
};

const HOME = "smm · home";

/** A learner with a note, a mentor, and a talk that was planned for yesterday; the unit is new. */
async function livedIn() {
  const here = place();
  const content = smallPack({
    "terms.md": "- **Leaf**: what is dried.\n- **Pot**: what it goes into.\n",
    "strong/coffee.md": UNIT.replace("title: Tea", "title: Coffee\nfor: [customers]"),
  });
  await here.smm(["config", "mentor", "Sam"], { content });
  await here.smm(["note", "Milk?"], { content });
  await here.smm(["meet", "plan", "--when", "2026-11-30 14:00"], { content });
  return { here, content };
}

const tomorrow = new Date(2026, 11, 1, 9);

/** What a person saw who went so through home, and how it ended. */
async function through(
  acts: Act[],
  prepare: (here: ReturnType<typeof place>, content: string) => Promise<unknown>,
) {
  const { here, content } = await livedIn();
  await prepare(here, content);
  const script = scripted(...acts, { choose: "Stop" });
  const ran = await here.smm([], { script, content, now: tomorrow });
  return { ...ran, homes: script.shown.filter((text) => text.startsWith(HOME)).length, script };
}

const rows = (ways: Record<string, Act[][]>) =>
  Object.entries(ways).flatMap(([name, all]) =>
    all.map(
      (acts) => [name, acts.map((act) => Object.values(act).join()).join(", "), acts] as const,
    ),
  );

const readTea = (here: ReturnType<typeof place>, content: string) =>
  here.smm(["learn", "tea"], { script: scripted(...wholeUnit()), content });

describe("a room of home", () => {
  it("is tried in each of its ways", () => {
    expect(Object.keys(WAYS)).toHaveLength(DOORS.length - 1);
    expect(
      DRAWERS.map(({ says }) => Object.keys(IN_DRAWERS).some((name) => says.startsWith(name))),
    ).not.toContain(false);
    expect(Object.keys(IN_DRAWERS)).toHaveLength(DRAWERS.length);
  });

  it.each(rows(WAYS))("leads back home: %s (%s)", async (name, _, acts) => {
    const isQuiz = name === "A short quiz";
    const ran = await through([{ choose: name }, ...acts], isQuiz ? readTea : async () => {});
    expect(ran).toMatchObject({ code: 0, homes: 2 });
    expect(ran.err).not.toMatch(/\bsmm [a-z]/);
    expect(ran.out.replace("Until next time. To come back: smm\n", "")).not.toMatch(/\bsmm [a-z]/);
  });

  it.each(rows(IN_DRAWERS))(
    "leads back home out of the drawers: %s (%s)",
    async (name, _, acts) => {
      const inDrawers: Act[] = [{ choose: "Notes, words" }, { choose: name }, ...acts];
      const ran = await through(inDrawers, async (here, content) => {
        if (name === "Your path") await here.smm(["config", "work", "customers"], { content });
      });
      expect(ran).toMatchObject({ code: 0, homes: 2 });
      const screens = ran.script.shown.join("\n");
      expect(screens + ran.out.replace("Until next time. To come back: smm\n", "")).not.toMatch(
        /\bsmm [a-z]/,
      );
    },
  );

  it("is left for good by Ctrl-C, which says how to come back", async () => {
    const { here, content } = await livedIn();
    const script = scripted({ choose: "Read “Tea”" }, { cut: "interrupted" });
    const ran = await here.smm([], { script, content, now: tomorrow });
    expect(ran).toMatchObject({ code: 130, err: "Stopped. What you did is kept.\nNext: smm\n" });
  });
});
