import { describe, expect, it } from "vitest";
import { gradeOf } from "../../src/course/readability.ts";

describe("the years of school that a text takes", () => {
  it.each<[string[], number]>([
    [[], 0],
    [["…", "?!"], 0],
    [["The cat sat on the mat."], 0.39 * 6 + 11.8 - 15.59],
    [["It is hot.", "Pour the water slowly."], 0.39 * 3.5 + 11.8 * (9 / 7) - 15.59],
    [["It’s 20 cups."], 0.39 * 3 + 11.8 - 15.59],
  ])("%j: %f", (sentences, grade) => {
    expect(gradeOf(sentences)).toBeCloseTo(grade, 10);
  });
});
