import { describe, expect, it } from "vitest";
import type { Given } from "../../src/course/kinds/kind.ts";
import type { Question } from "../../src/course/model.ts";
import {
  jsonText,
  notesData,
  progressData,
  promptsData,
  quizData,
  unitData,
} from "../../src/formats/json.ts";
import { fold } from "../../src/learner/fold.ts";
import { progressOf } from "../../src/learner/progress.ts";
import { cleanText } from "../../src/text/clean.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";

const tea = unitFrom();
const course = courseOf(tea, unitFrom(undefined, { id: "coffee", part: "strong", kind: "case" }));
const record = fold(
  stamped({ type: "unit-started", unit: "tea" }, answered("tea", "boils", false), {
    type: "note-written",
    kind: "question",
    text: "Why?",
    private: true,
    unit: null,
  }),
);

const comingUp = new Map([
  [null, "2026-11-03"],
  ["hot", "2026-11-03"],
]);

it("JSON text has nothing raw that a terminal obeys or that hides", () => {
  const hidden = "\u001b\u009b\u202e\u200b\u200f\u00ad\u2060\ufeff\ufff9\u{e0041}";
  const text = jsonText({ [hidden]: hidden });
  expect(cleanText(text)).toBe(text);
  expect(JSON.parse(text)).toEqual({ [hidden]: hidden });
});

describe("what --json prints", () => {
  it("of a unit in the list has what a script needs", () => {
    expect(unitData(tea, record)).toMatchObject({
      id: "tea",
      title: "Tea",
      kind: "lesson",
      part: "hot",
      minutes: 5,
      status: "started",
      questions: 4,
      sources: 1,
      checked: "2026-11-22",
    });
  });

  it("of prompts has who asks, what, and what to listen for, or null", () => {
    expect(promptsData([tea]).slice(0, 3)).toMatchObject([
      {
        id: "tea/mentor",
        unit: "tea",
        for: "mentor",
        ask: "Make a pot.",
        listenFor: "the kettle.",
      },
      { id: "tea/both", unit: "tea", for: "both", ask: "Drink it.", listenFor: null },
      { id: "tea/swap", unit: "tea", for: "learner", ask: "The learner pours.", listenFor: null },
    ]);
  });

  it("of a note has the note", () => {
    expect(notesData(record.notes, record)).toMatchObject([
      { id: "e3", kind: "question", text: "Why?", private: true, unit: null },
    ]);
    expect(Date.parse(notesData(record.notes, record)[0]?.at ?? "")).not.toBeNaN();
  });

  it("of progress has the counts and the next unit", () => {
    expect(progressData(progressOf(course, record), comingUp)).toMatchObject({
      units: { total: 2, started: 1, done: 0 },
      questions: { total: 8, solid: 0, shaky: 1, comingUp: "2026-11-03" },
      notes: 1,
      next: { id: "tea", title: "Tea" },
      parts: [
        {
          id: "hot",
          total: 1,
          started: 1,
          done: 0,
          questions: { total: 4, solid: 0, shaky: 1, comingUp: "2026-11-03" },
        },
        { id: "strong", questions: { total: 4, solid: 0, shaky: 0, comingUp: null } },
      ],
    });
  });

  it("of a quiz has each answer in words, and how its retry went where it had one", () => {
    const [boils, pot, order] = tea.questions as [Question, Question, Question];
    const entry = (question: Question, given: Given, right: boolean) => {
      return { unit: tea, question, given, right };
    };
    const answers = [
      entry(boils, { is: "chosen", indexes: [1] }, false),
      entry(pot, { is: "not known" }, false),
      entry(order, { is: "ordered", indexes: [0, 1, 2] }, true),
    ];
    const retries = [
      entry(boils, { is: "chosen", indexes: [0] }, true),
      entry(pot, { is: "chosen", indexes: [2] }, false),
    ];
    const of = { pack: tea.pack, unit: "tea" };
    expect(quizData({ answers, retries }, "2026-11-23")).toEqual({
      asked: 3,
      right: 1,
      questions: [
        { ...of, question: "boils", ask: boils.ask, given: ["Leaves"], right: false, retry: true },
        { ...of, question: "pot", ask: pot.ask, given: [], right: false, retry: false },
        {
          ...of,
          question: "order",
          ask: order.ask,
          given: ["Boil", "Pour", "Drink"],
          right: true,
          retry: null,
        },
      ],
      comingUp: "2026-11-23",
    });
    expect(quizData({ answers: [], retries: [] }, undefined)).toEqual({
      asked: 0,
      right: 0,
      questions: [],
      comingUp: null,
    });
  });

  it("of progress has null where nothing is next", () => {
    const done = course.units.map(({ id }) => ({ type: "unit-finished" as const, unit: id }));
    expect(progressData(progressOf(course, fold(stamped(...done))), new Map()).next).toBeNull();
  });

  it.each([
    ["units", () => course.units.map((unit) => unitData(unit, record))],
    ["prompts", () => promptsData(course.units)],
    ["notes", () => notesData(record.notes, record)],
    ["progress", () => progressData(progressOf(course, record), comingUp)],
  ])("of %s is one JSON text with a line end, and loses nothing", (_name, data) => {
    const text = jsonText(data());
    expect(text.endsWith("\n")).toBe(true);
    expect(JSON.parse(text)).toStrictEqual(data());
  });
});
