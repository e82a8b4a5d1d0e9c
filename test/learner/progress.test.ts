import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { answersTo, nextUnit, progressOf, recordOf, statusOf } from "../../src/learner/progress.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";

const tea = unitFrom(changed("minutes: 5", "minutes: 5\nwas: [brew, infusion]"));
const cocoa = unitFrom(undefined, { id: "cocoa" });
const coffee = unitFrom(undefined, { id: "coffee", part: "strong", kind: "case" });
const course = courseOf(tea, cocoa, coffee);

const QUIZ = { during: "quiz" } as const;

const after = (...happenings: Happening[]) => fold(stamped(...happenings));
const begun = (unit: string): Happening => ({ type: "unit-started", unit });
const ended = (unit: string): Happening => ({ type: "unit-finished", unit });
const read = (unit: string): Happening => ({ type: "page-read", unit, page: "opening" });
const reset = (unit: string | null): Happening => ({ type: "reset", unit });

describe("a unit whose id every object has a word for", () => {
  const odd = unitFrom(undefined, { id: "constructor" });

  it("is new until it is begun, and then as any other", () => {
    expect(statusOf(after(), odd)).toBe("new");
    expect(statusOf(after(begun("constructor")), odd)).toBe("started");
    expect(statusOf(after(begun("constructor"), reset("constructor")), odd)).toBe("new");
  });
});

describe("a unit that had another name", () => {
  const passed = (...happenings: Happening[]) => [
    ...(recordOf(after(...happenings), tea)?.passed ?? []),
  ];

  it("goes on with what was passed under that name", () => {
    const later: Happening = { type: "page-read", unit: "tea", page: "water" };
    expect(passed(begun("brew"), read("brew"), later).sort()).toEqual(["opening", "water"]);
  });

  it("begins anew under its own", () => {
    expect(passed(begun("brew"), read("brew"), ended("tea"), begun("tea"))).toEqual([]);
  });
});

describe("a unit is", () => {
  it.each<[string, Happening[], string]>([
    ["new where nothing happened", [], "new"],
    ["new where another was begun", [begun("cocoa")], "new"],
    ["new where only a quiz asked about it", [answered("tea", "boils", true, QUIZ)], "new"],
    ["started where it was gone on with under its new name", [read("tea")], "started"],
    ["started where it was begun", [begun("tea")], "started"],
    ["done where it was finished", [begun("tea"), ended("tea")], "done"],
    ["done where it is being read again", [begun("tea"), ended("tea"), begun("tea")], "done"],
    ["new after a reset", [begun("tea"), ended("tea"), reset("tea")], "new"],
    ["new after a reset of all", [begun("tea"), reset(null)], "new"],
    ["started where it was begun under its old name", [begun("brew")], "started"],
    [
      "done where it was finished under an older name",
      [begun("infusion"), ended("infusion")],
      "done",
    ],
    ["done where only the rest came under its new name", [begun("brew"), ended("tea")], "done"],
    ["done where it was finished before, and begun anew", [ended("brew"), begun("tea")], "done"],
  ])("%s", (_name, happenings, status) => {
    expect(statusOf(after(...happenings), tea)).toBe(status);
  });
});

describe("a renamed unit", () => {
  it("has its first beginning, its last end, and what is open of the newest", () => {
    const [started, ...rest] = stamped(begun("brew"), ended("brew"), read("tea"), begun("tea"));
    const record = fold([{ ...(started as (typeof rest)[0]), day: "2026-10-01" }, ...rest]);
    expect(recordOf(record, tea)).toMatchObject({
      startedOn: "2026-10-01",
      finishedOn: "2026-11-02",
      open: true,
      passed: [],
    });
  });

  it("has the answers under all its names, the newest last", () => {
    const record = after(
      answered("tea", "boils", true),
      answered("brew", "boils", true),
      answered("infusion", "boils", false, { given: ["Cups"] }),
      answered("cocoa", "boils", false),
    );
    const [boils] = tea.questions;
    expect(boils && answersTo(record, tea, boils)).toMatchObject({
      asked: 3,
      right: 2,
      last: { given: ["Cups"], right: false },
    });
  });
});

describe("the unit to read next is", () => {
  it.each<[string, Happening[], string | undefined]>([
    ["the first at first", [], "tea"],
    ["the one that is open", [begun("coffee")], "coffee"],
    ["the one that was read last of two open ones", [begun("coffee"), begun("cocoa")], "cocoa"],
    [
      "the open one that was gone on with",
      [begun("coffee"), begun("cocoa"), read("coffee")],
      "coffee",
    ],
    ["the open one under its old name", [begun("brew")], "tea"],
    ["the first new one where none is open", [begun("tea"), ended("tea")], "cocoa"],
    ["one that is read again", [ended("tea"), begun("tea")], "tea"],
    ["none where all are done", [ended("tea"), ended("cocoa"), ended("coffee")], undefined],
  ])("%s", (_name, happenings, next) => {
    expect(nextUnit(course, after(...happenings))?.id).toBe(next);
  });
});

describe("progress", () => {
  it("counts units by part, questions, and notes", () => {
    const record = after(
      begun("brew"),
      answered("brew", "boils", false),
      answered("tea", "boils", true),
      answered("tea", "pot", false),
      ended("tea"),
      begun("coffee"),
      answered("coffee", "boils", true),
      answered("tea", "no-such-question", false, QUIZ),
      answered("no-such-unit", "boils", false, QUIZ),
      { type: "note-written", kind: "idea", text: "One.", private: true, unit: null },
    );
    expect(progressOf(course, record)).toEqual({
      units: { units: 3, started: 1, done: 1 },
      questions: { total: 12, solid: 2, shaky: 1 },
      parts: [
        {
          part: course.parts[0],
          units: { units: 2, started: 0, done: 1 },
          questions: { total: 8, solid: 1, shaky: 1 },
        },
        {
          part: course.parts[1],
          units: { units: 1, started: 1, done: 0 },
          questions: { total: 4, solid: 1, shaky: 0 },
        },
      ],
      notes: 1,
      next: coffee,
    });
  });

  it("leaves out parts without units", () => {
    const [part] = course.parts;
    const empty = { ...part, id: "cold", units: [] } as (typeof course.parts)[number];
    const more = { ...course, parts: [empty, ...course.parts] };
    const ids = progressOf(more, after()).parts.map(({ part: { id } }) => id);
    expect(ids).toEqual(["hot", "strong"]);
  });
});
