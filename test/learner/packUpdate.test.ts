import { describe, expect, it } from "vitest";
import { fold } from "../../src/learner/fold.ts";
import { packUpdate } from "../../src/learner/packUpdate.ts";
import { changed, packOfUnits, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";

const tea = unitFrom();
const coffee = unitFrom(undefined, { id: "coffee", part: "strong" });
const before = packOfUnits([tea, coffee]);

describe("an update of a pack", () => {
  it("is nothing where nothing changed", () => {
    expect(packUpdate(before, before, fold([]))).toEqual({
      added: [],
      removed: [],
      changed: [],
      newQuestions: 0,
      removedQuestions: 0,
      changedQuestions: 0,
      askedAgain: [],
    });
  });

  it("tells what was added and removed", () => {
    const milk = unitFrom(undefined, { id: "milk" });
    const update = packUpdate(before, packOfUnits([tea, milk]), fold([]));
    expect(update.added.map(({ id }) => id)).toEqual(["milk"]);
    expect(update.removed.map(({ id }) => id)).toEqual(["coffee"]);
    // Those of other units are told with their units.
    expect(update.newQuestions).toBe(0);
  });

  it("knows a unit by its old id", () => {
    const mocha = unitFrom(changed("minutes: 5", "minutes: 5\nwas: [coffee]"), { id: "mocha" });
    const update = packUpdate(before, packOfUnits([tea, mocha]), fold([]));
    expect([update.added, update.removed, update.newQuestions]).toEqual([[], [], 0]);
  });

  it("asks again what was answered with another meaning, and only that", () => {
    const [first, second] = tea.questions;
    if (first === undefined || second === undefined) throw new Error("The unit has two questions.");
    const other = {
      ...tea,
      questions: tea.questions.map((each) => ({ ...each, fingerprint: "new" })),
    };
    const record = fold(
      stamped(answered("tea", first.id, true, { fingerprint: first.fingerprint })),
    );
    const update = packUpdate(before, packOfUnits([other, coffee]), record);
    expect(update.changedQuestions).toBe(tea.questions.length);
    expect(update.askedAgain.map(({ question }) => question.id)).toEqual([first.id]);
  });
});
