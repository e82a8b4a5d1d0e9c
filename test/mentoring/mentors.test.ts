import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/learner/fold.ts";
import type { Action } from "../../src/learner/kept/actions.ts";
import type { Note } from "../../src/learner/kept/notes.ts";
import type { LearnerRecord } from "../../src/learner/record.ts";
import {
  agreedWith,
  isShownTo,
  mentorCalled,
  mentorsIn,
  mentorTold,
  shownTo,
  usuallyFor,
} from "../../src/mentoring/mentors.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { someEvents, stamped } from "../support/events.ts";
import { NOBODY } from "../support/pair.ts";

describe("mentors", () => {
  it.each([
    [null, []],
    ["", []],
    ["Sam", ["Sam"]],
    ["Sam Lee, Kim; Ann,", ["Sam Lee", "Kim", "Ann"]],
  ])("in %j are %j", (setting, names) => {
    expect(mentorsIn(setting)).toEqual(names);
  });

  it.each([
    ["sam lee", "Sam Lee"],
    ["Ki", "Kim"],
    ["Sam", undefined],
    ["Bob", undefined],
    ["", undefined],
  ])("%j is %j", (typed, found) => {
    const nobody = { mentors: [] };
    expect(mentorCalled(nobody, ["Sam Lee", "Sam Low", "Kim"], typed)).toBe(found);
  });
});

it("no summary shows what is private, or for another mentor alone", () => {
  const course = courseOf(unitFrom());
  fc.assert(
    fc.property(someEvents, fc.constantFrom(null, "Sam", "Kim"), (events, only) => {
      const record = fold(events);
      const pair = { ...NOBODY, for: only };
      const { thoughts, ownWords } = summarise(course, record, pair);
      const shown = [...thoughts, ...(ownWords ? [ownWords] : [])];
      for (const { id } of shown) {
        const note = record.notes.find((each) => each.id === id) as Note;
        expect(note.private).toBe(false);
        expect(note.for.length === 0 || note.for.includes(only ?? "")).toBe(true);
        expect(isShownTo(note, only)).toBe(true);
      }
    }),
  );
});

describe("of several mentors", () => {
  it.each([
    [[], [], "your mentor"],
    [["Sam"], ["Sam"], "Sam"],
    [["Sam", "Kim"], [], "Sam and Kim"],
    [["Sam", "Kim", "Ann"], [], "Sam, Kim and Ann"],
  ])("%j: a note is for %j, and they are called %j", (mentors, forWhom, told) => {
    expect(usuallyFor(mentors)).toEqual(forWhom);
    expect(mentorTold(mentors)).toBe(told);
  });
});

describe("with whom an action was agreed", () => {
  const talk = (id: string, who: string | null) => ({ id, with: who });
  const record = { meetings: [talk("m1", "Sam"), talk("m2", null)] } as unknown as LearnerRecord;

  it.each([
    ["m1", ["Sam"]],
    ["m2", []],
    ["gone", undefined],
    [null, ["Kim"]],
  ])("in %j is with %j", (meeting, who) => {
    expect(agreedWith(record, { meeting, for: ["Kim"] } as unknown as Action)).toEqual(who);
  });
});

it("a record as a mentor may see it has what was concluded for both, and nothing kept to oneself", () => {
  const record = fold(
    stamped(
      { type: "meeting-concluded", meeting: "m1", prompt: "tea/both", text: "For both." },
      {
        type: "meeting-concluded",
        meeting: "m1",
        prompt: "tea/both",
        text: "Mine.",
        private: true,
      },
      {
        ...{ type: "meeting-held", meeting: "m1", minutes: 30, with: "Sam", conclusions: [] },
        ...{ useful: null, change: null, ratings: [] },
      },
    ),
  );
  const told = (of: LearnerRecord) => of.meetings[0]?.conclusions.map(({ text }) => text);
  expect(told(record)).toEqual(["For both.", "Mine."]);
  expect(told(shownTo(record, "Sam"))).toEqual(["For both."]);
});
