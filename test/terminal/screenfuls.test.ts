import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { screenfuls } from "../../src/terminal/screenfuls.ts";

/** Paragraphs of so many lines, with a blank one between them. */
const paragraphs = fc
  .array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 })
  .map((sizes) =>
    sizes.flatMap((size, at) => [...(at === 0 ? [] : [""]), ...Array<string>(size).fill("words")]),
  );
const height = fc.integer({ min: 4, max: 30 });

describe("screenfuls", () => {
  it("leave no line alone on the last of them", () => {
    fc.assert(
      fc.property(paragraphs, height, (lines, most) => {
        const breaks = screenfuls(lines, most);
        const last = lines.slice(breaks.at(-1)).filter((line) => line !== "");
        expect(breaks.length === 1 || last.length >= 2).toBe(true);
      }),
    );
  });

  it("show every line once, and no more than there is room for", () => {
    fc.assert(
      fc.property(paragraphs, height, (lines, most) => {
        const breaks = screenfuls(lines, most);
        const shown = breaks.map((first, at) =>
          lines
            .slice(first, breaks[at + 1])
            .join("\n")
            .trimEnd()
            .split("\n"),
        );
        for (const rows of shown) expect(rows.length).toBeLessThanOrEqual(most);
        const words = (rows: string[]) => rows.filter((row) => row !== "").length;
        expect(words(shown.flat())).toBe(words(lines));
      }),
    );
  });

  it.each<[string, string[], number, number[], number[]]>([
    ["a line alone", ["a", "b", "c", "d", "e", "f", "g"], 6, [], [0, 5]],
    ["two lines", ["a", "b", "c", "d", "e", "f", "g", "h"], 6, [], [0, 6]],
    ["a paragraph of one line", ["a", "b", "c", "d", "", "e"], 5, [], [0, 3]],
    ["a choice alone", ["ask", "", "1", "1", "2", "2", "3"], 6, [2, 4, 6], [0, 4]],
    ["a heading", ["a", "b", "c", "", "When", "", "- d", "- e"], 6, [], [0, 4]],
    ["two headings", ["a", "b", "c", "", "Now", "", "When", "", "- d", "e"], 8, [], [0, 4]],
    ["a sentence", ["a", "b", "c", "", "It is.", "", "d", "e"], 6, [], [0, 6]],
    ["a point of a list", ["a", "b", "c", "", "- It", "", "d", "e"], 6, [], [0, 6]],
    ["a heading of choices", ["a", "b", "c", "", "When", "1", "2", "3"], 5, [5, 6, 7], [0, 4]],
    ["a line on so few rows that another would be alone", ["a", "b", "c"], 2, [], [0, 2]],
  ])("with %s left", (_, lines, most, starts, breaks) => {
    expect(screenfuls(lines, most, new Set(starts))).toEqual(breaks);
  });
});
