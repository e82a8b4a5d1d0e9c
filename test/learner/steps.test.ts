import { describe, expect, it } from "vitest";
import { fold } from "../../src/learner/fold.ts";
import { minutesLeft, resumeAt, stepsOf } from "../../src/learner/steps.ts";
import { unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";

const unit = unitFrom();
const steps = stepsOf(unit);

describe("the steps of a unit", () => {
  it("are the opening, the guess, the pages, the questions, own words and what to talk over", () => {
    expect(steps.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      "page opening",
      "guess before-you-start",
      "page water",
      "page leaves",
      "question ?boils",
      "question ?pot",
      "question ?order",
      "question ?dried",
      "reflection in-your-own-words",
      "talk talk-it-over",
    ]);
  });

  it("number the pages and the questions from one", () => {
    const numbers = (kind: string) =>
      steps.flatMap((step) => (step.kind === kind && "number" in step ? [step.number] : []));
    expect(numbers("page")).toEqual([1, 2, 3]);
    expect(numbers("question")).toEqual([1, 2, 3, 4]);
  });

  it("leave out what a unit does not have", () => {
    const bare = { ...unit, before: undefined, questions: [], reflection: undefined, prompts: [] };
    expect(stepsOf(bare).map(({ id }) => id)).toEqual(["opening", "water", "leaves"]);
  });

  it("never have one id twice", () => {
    const pages: typeof unit.pages = [...unit.pages];
    pages.push({ id: "boils", heading: "Boils", markdown: "Tea." });
    const ids = stepsOf({ ...unit, pages }).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a unit that was left", () => {
  const pages = (...ids: string[]) =>
    ids.map((page) => ({ type: "page-read" as const, unit: "tea", page }));
  const begun = { type: "unit-started" as const, unit: "tea" };
  const ended = { type: "unit-finished" as const, unit: "tea" };
  const all = steps.map(({ id }) => id);

  it.each([
    ["before it was begun", [], "opening"],
    ["right after it was begun", [begun], "opening"],
    ["after the opening", [begun, ...pages("opening")], "before-you-start"],
    ["after a page", [begun, ...pages("opening", "before-you-start", "water")], "leaves"],
    ["after looking back", [begun, ...pages("opening", "water", "opening")], "leaves"],
    ["after a question", [begun, ...pages("leaves"), answered("tea", "boils", false)], "?pot"],
    [
      "after a page that is there no more",
      [begun, ...pages("opening", "milk")],
      "before-you-start",
    ],
    ["after only pages that are there no more", [begun, ...pages("milk")], "opening"],
    ["at its last step", [begun, ...pages(...all)], "talk-it-over"],
    ["when it was finished", [begun, ...pages(...all), ended], "opening"],
    ["when it was begun anew", [begun, ...pages("water"), ended, begun], "opening"],
    ["by a quiz only", [answered("tea", "boils", true, { during: "quiz" })], "opening"],
  ])("%s goes on rightly", (_name, happenings, step) => {
    const record = fold(stamped(...happenings)).units["social-media-mentor/tea"];
    expect(steps[resumeAt(steps, record)]?.id).toBe(step);
  });
});

describe("the minutes that are left of a unit", () => {
  const long = { ...unit, minutes: 20 };
  const left = (...passed: string[]) =>
    minutesLeft(long, {
      startedOn: "2026-11-02",
      finishedOn: null,
      lastAt: "2026-11-02T09:00:00.000Z",
      open: true,
      passed,
    });

  it("are all of them before it is begun, and after it was finished", () => {
    expect(minutesLeft(long, undefined)).toBe(20);
    expect(left()).toBe(20);
  });

  it("are fewer with each of its ten steps, and one at the end", () => {
    expect(left("opening")).toBe(18);
    expect(left("opening", "?boils")).toBe(10);
    expect(left(...steps.map(({ id }) => id))).toBe(2);
    expect(minutesLeft({ ...unit, minutes: 1 }, undefined)).toBe(1);
  });
});
