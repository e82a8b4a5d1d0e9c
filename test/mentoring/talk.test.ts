import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { audienceOf, labelOf, unitsToTalkOver } from "../../src/mentoring/prompts.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { stamped } from "../support/events.ts";

const tea = unitFrom();

it("each prompt says who it is put to", () => {
  expect(tea.prompts.map((prompt) => [labelOf(prompt), audienceOf(prompt)])).toEqual([
    ["For the mentor", "mentor"],
    ["For both", "both"],
    ["Swap seats (the learner teaches)", "learner"],
    ["For us", "both"],
  ]);
});

describe("the units to talk over are", () => {
  const coffee = unitFrom(undefined, { id: "coffee" });
  const milk = unitFrom(undefined, { id: "milk" });
  const course = courseOf(tea, coffee, milk);

  it.each<[string, Happening[], string[]]>([
    ["the first where nothing was read", [], ["tea"]],
    ["the begun one", [{ type: "unit-started", unit: "coffee" }], ["coffee"]],
    [
      "the begun and the finished, in the order of the course",
      [
        { type: "unit-finished", unit: "milk" },
        { type: "unit-started", unit: "tea" },
      ],
      ["tea", "milk"],
    ],
  ])("%s", (_name, happenings, ids) => {
    const found = unitsToTalkOver(course, fold(stamped(...happenings)));
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});
