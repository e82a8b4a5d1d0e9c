import { describe, expect, it } from "vitest";
import { readCourse } from "../src/store/packFiles.ts";
import { BUNDLED } from "./support/world.ts";

const { course, faults } = readCourse(BUNDLED, BUNDLED);
const units = course?.units ?? [];

const wordsOf = (markdown: string) =>
  markdown
    .replace(/\[\^[^\]]+\]|\[!\w+\]|[>*]/g, " ")
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe("the bundled course", () => {
  it("has no fault, and forty units in five parts", () => {
    expect(faults).toEqual([]);
    const parts = course?.manifest.parts.map(({ id, units }) => [id, units.length]);
    expect(parts).toEqual([
      ["start", 6],
      ["places", 8],
      ["cases", 13],
      ["practice", 8],
      ["judgement", 5],
    ]);
    expect(units).toHaveLength(40);
  });

  it("asks for something else than a choice in every second unit at least", () => {
    const kinds = units.flatMap((unit) => unit.questions.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind !== "choice").length).toBeGreaterThanOrEqual(20);
    const typed = units.flatMap((unit) =>
      unit.questions.filter((each) => each.kind === "choice" && each.accepted.length > 0),
    );
    expect(typed.length).toBeGreaterThanOrEqual(20);
  });
});

describe.each(units.map((unit) => [unit.id, unit] as const))("%s", (_, unit) => {
  const prose = unit.pages.map((page) => page.markdown).join("\n\n");

  it("is as long as a newcomer has patience for", () => {
    expect(wordsOf(prose)).toBeGreaterThanOrEqual(600);
    expect(wordsOf(prose)).toBeLessThanOrEqual(900);
    expect(unit.pages.length).toBeGreaterThanOrEqual(4);
    expect(unit.pages.length).toBeLessThanOrEqual(7);
    expect(unit.minutes).toBeGreaterThanOrEqual(5);
    expect(unit.minutes).toBeLessThanOrEqual(9);
    for (const page of unit.pages) expect(wordsOf(page.markdown)).toBeLessThanOrEqual(185);
  });

  it("asks before and after, for judgement and for own words, and gives four prompts", () => {
    expect(unit.before?.choices).toHaveLength(3);
    expect(unit.questions.length).toBeGreaterThanOrEqual(3);
    expect(unit.questions.length).toBeLessThanOrEqual(5);
    expect(unit.questions.some((question) => question.kind !== "choice")).toBe(true);
    for (const question of unit.questions)
      if ("choices" in question) expect(question.choices).toHaveLength(3);
    expect(unit.inShort).toHaveLength(3);
    expect(unit.reflection).toBeDefined();
    expect(unit.prompts.map((prompt) => prompt.kind)).toEqual(["mentor", "both", "swap", "us"]);
    for (const prompt of unit.prompts) expect(prompt.listenFor).toBeDefined();
  });

  it("has a source with an address and a date for each year, percentage and amount", () => {
    for (const source of unit.sources) {
      expect(source.url, source.id).toMatch(/^https?:\/\//);
      expect(source.text, source.id).toMatch(/\b(?:19|20)\d\d\b|undated/);
    }
    const bare = prose
      .split(/\n\s*\n/)
      .filter((block) => /\b(?:19|20)\d\d\b|\d\s?%|[$£€]\d/.test(block))
      .filter((block) => !/\[\^[^\]]+\]/.test(block))
      // What the course says of itself has no source but the course.
      .filter((block) => !/this course|we have found/.test(block));
    expect(bare).toEqual([]);
  });

  it("does not give the answer away by its length or its place", () => {
    const choices = unit.questions.filter((question) => question.kind === "choice");
    const longest = choices.filter((question) => {
      const right = question.choices.find((choice) => choice.right)?.text.length ?? 0;
      return question.choices.every((choice) => choice.right || choice.text.length < right);
    });
    expect(longest.length).toBeLessThanOrEqual(choices.length / 2);
    const places = choices.map((question) => question.choices.findIndex((choice) => choice.right));
    expect(new Set(places).size).toBeGreaterThan(1);
  });

  it("uses plain dashes, and no word that talks down", () => {
    expect(prose).not.toMatch(/[—]/);
    expect(prose).not.toMatch(/digital native|millennial|game.?changer|revolutioni[sz]e|leverage/i);
  });
});
