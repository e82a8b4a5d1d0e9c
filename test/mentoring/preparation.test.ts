import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { preparationFor } from "../../src/mentoring/preparation.ts";
import { named } from "../../src/mentoring/sections/shapes.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";
import { UNIT } from "../support/pack.ts";
import { PAIR } from "../support/pair.ts";

const tea = unitFrom();
const coffee = unitFrom(undefined, { id: "coffee", part: "strong" });
const course = courseOf(tea, coffee);

const summaryAfter = (...happenings: Happening[]) =>
  summarise(course, fold(stamped(...happenings)), { ...PAIR, mentor: "Sam" });
const missed = (unit: string, ...ids: string[]) => ids.map((id) => answered(unit, id, false));

describe("what a mentor prepares", () => {
  const pagesAfter = (...happenings: Happening[]) =>
    preparationFor(summaryAfter(...happenings), course).pages;

  it("are the pages behind what was missed, each once, with all that was missed about it", () => {
    const pages = pagesAfter(...missed("tea", "boils", "order", "pot"));
    expect(pages).toEqual([
      {
        unit: named(tea),
        heading: "Water",
        missed: ["What boils?", "In which order?"],
        here: { unit: tea, page: tea.pages[1], number: 2 },
      },
      {
        unit: named(tea),
        heading: "Leaves",
        missed: ["What goes into the pot?"],
        here: { unit: tea, page: tea.pages[2], number: 3 },
      },
    ]);
  });

  it("are no more than three pages", () => {
    const pages = pagesAfter(...missed("tea", "boils", "pot"), ...missed("coffee", "boils", "pot"));
    expect(pages.map(({ unit, heading }) => `${unit.id} ${heading}`)).toEqual([
      "tea Water",
      "tea Leaves",
      "coffee Water",
    ]);
  });

  it("are pages of one's own course, where it has them", () => {
    const summary = summaryAfter(...missed("tea", "boils", "pot"), ...missed("coffee", "boils"));
    const older = courseOf(
      unitFrom(changed("# Water\n", "# Wet\n", UNIT.replaceAll("page: Water", "page: Wet"))),
    );
    expect(preparationFor(summary, older).pages.map(({ here }) => here?.number)).toEqual([
      undefined,
      3,
      undefined,
    ]);
  });

  it("is what the mentor agreed to do and has not done", () => {
    const agreed = (owner: "learner" | "mentor", text: string): Happening => ({
      type: "action-agreed",
      meeting: "m1",
      text,
      owner,
      due: null,
    });
    const summary = summaryAfter(
      {
        type: "meeting-held",
        meeting: "m1",
        minutes: 30,
        with: "Sam",
        conclusions: [],
        useful: null,
        change: null,
        ratings: [],
      },
      agreed("mentor", "Bring cups"),
      agreed("learner", "Buy tea"),
      agreed("mentor", "Wash up"),
      { type: "action-done", action: "e2" },
    );
    expect(preparationFor(summary, course).actions.map(({ text }) => text)).toEqual(["Wash up"]);
  });

  it("are the questions and prompts of the summary", () => {
    const summary = summaryAfter({
      type: "note-written",
      kind: "question",
      text: "Milk?",
      private: false,
      unit: null,
    });
    const { questions, prompts } = preparationFor(summary, course);
    expect(questions).toEqual(summary.open);
    expect(prompts.length).toBeGreaterThan(0);
    expect(preparationFor({ ...summary, agenda: null }, course).prompts).toEqual([]);
  });
});
