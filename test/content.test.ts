import { describe, expect, it } from "vitest";
import { guessesBy, seenIn, shareRight } from "../src/course/form/guess.ts";
import { guessesByModel } from "../src/course/form/model.ts";
import { packWarningsFor, warningsFor, wordsIn } from "../src/course/warnings.ts";
import { readCourse } from "../src/store/packFiles.ts";
import { BUNDLED } from "./support/world.ts";

const { course, faults, files } = readCourse(BUNDLED, BUNDLED);
const units = course?.units ?? [];

describe("the bundled course", () => {
  it("has no fault, and more than forty units in five parts", () => {
    expect(faults).toEqual([]);
    const parts = course?.manifest.parts.map(({ id }) => id);
    expect(parts).toEqual(["start", "places", "cases", "practice", "judgement"]);
    expect(units.length).toBeGreaterThan(40);
  });

  it("asks for something to type or to put in order, at once or later, once for each unit at least", () => {
    const kinds = units.flatMap((unit) => unit.questions.map(({ kind }) => kind));
    expect(kinds.filter((kind) => kind !== "choice").length).toBeGreaterThanOrEqual(60);
    const recalled = units.flatMap((unit) =>
      unit.questions.filter(
        (each) =>
          each.kind === "short" ||
          each.kind === "order" ||
          (each.kind === "choice" && each.accepted.length > 0),
      ),
    );
    expect(recalled.length).toBeGreaterThanOrEqual(units.length);
  });

  it("tells by the form of its choices no more than a guess, which is right in 42 of 100 at most", () => {
    expect(packWarningsFor(units, "pack.yaml")).toEqual([]);
    const seen = seenIn(units);
    for (const way of ["shortest", "longest", "most hedged", "first"] as const)
      expect(shareRight(guessesBy(way, seen)), way).toBeLessThanOrEqual(0.42);
    expect(shareRight(guessesByModel(seen))).toBeLessThanOrEqual(0.42);
  });
});

describe.each(files.map((file) => [file.unit.id, file] as const))("%s", (_, file) => {
  const { unit } = file;
  const prose = unit.pages.map((page) => page.markdown).join("\n\n");

  it("is what a lesson is held to: sources, dates, sizes, words", () => {
    // The day of the check, so that this says the same in a year; `smm pack check` goes by today.
    const warnings = warningsFor(file, course?.terms ?? [], unit.checked);
    expect(warnings).toEqual([]);
  });

  it("has a guess of three choices, and four prompts in order, each with what to listen for", () => {
    expect(unit.before?.choices).toHaveLength(3);
    expect(unit.prompts.map((prompt) => prompt.kind)).toEqual(["mentor", "both", "swap", "us"]);
    for (const prompt of unit.prompts) expect(prompt.listenFor).toBeDefined();
  });

  it("says what it means for the reader, and what to read before and after", () => {
    const headings = unit.pages.map((page) => page.heading).join("\n");
    if (unit.id !== "page-for-a-leader")
      expect(headings).toMatch(/mean[s]? for us|from listening to a plan|a plan on one page/i);
    expect(unit.readFirst.length + unit.readNext.length).toBeGreaterThan(0);
  });

  it("uses plain dashes, and no word that talks down", () => {
    expect(prose).not.toMatch(/[—]/);
    expect(prose).not.toMatch(/digital native|millennial|game.?changer|revolutioni[sz]e|leverage/i);
  });
});

describe("the glossary and the shelf", () => {
  it("have about ninety words, in the order of the alphabet, a sentence each", () => {
    const terms = course?.terms ?? [];
    expect(terms.length).toBeGreaterThanOrEqual(90);
    const words = terms.map(({ word }) => word.toLowerCase());
    expect(words).toEqual(words.toSorted());
    const names = terms.flatMap(({ word, also }) =>
      [word, ...also].map((name) => name.toLowerCase()),
    );
    expect(new Set(names).size).toBe(names.length);
    for (const { word, meaning } of terms) {
      expect(meaning, word).toMatch(/^[^A-Z].*\.$|^[A-Z]/);
      expect(wordsIn(meaning), word).toBeLessThanOrEqual(32);
    }
  });

  it("have the two books that it began with", () => {
    const titles = course?.shelf.map(({ title }) => title);
    expect(titles).toContain("The New Rules of Marketing & PR");
    expect(titles).toContain("Tactical Transparency");
    for (const { title, url } of course?.shelf ?? []) expect(url, title).toMatch(/^https?:/);
  });
});
