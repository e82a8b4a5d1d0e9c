import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { typedRows } from "../../../src/terminal/rich/typedRows.ts";
import { widthOf } from "../../../src/terminal/wrap.ts";

const LEAD = "Name: ";

describe("a text that is typed", () => {
  it.each<[string, string, number, string[], [number, number]]>([
    ["nothing", "", 0, ["Name: "], [0, 6]],
    ["a word", "Ada", 3, ["Name: Ada"], [0, 9]],
    ["the cursor within", "Ada", 1, ["Name: Ada"], [0, 7]],
    ["words that fill a row", "Ada Lovelace", 12, ["Name: Ada", "Lovelace"], [1, 8]],
    ["the cursor where a row begins", "Ada Lovelace", 4, ["Name: Ada", "Lovelace"], [1, 0]],
    ["spaces at the end of a row are not seen", "Ada Eva     ", 12, ["Name: Ada", "Eva"], [1, 8]],
    ["a space where the row is full", "Adam ", 5, ["Name: Adam"], [0, 10]],
    ["a word that has room in the next row", "Ottilie", 7, ["Name: ", "Ottilie"], [1, 7]],
    [
      "a word longer than a row",
      "Donaudampfschiff",
      16,
      ["Name: Dona", "udampfschi", "ff"],
      [2, 2],
    ],
    ["wide letters", "日本語日本", 5, ["Name: ", "日本語日本"], [1, 10]],
    ["a tab", "a\tb", 3, ["Name: a b"], [0, 9]],
  ])("stands in rows: %s", (_, text, cursor, rows, [row, column]) => {
    expect(typedRows(LEAD, text, cursor, 10)).toEqual({ rows, at: { row, column } });
  });

  const typed = fc.string({
    unit: fc.constantFrom("a", "b", " ", "ä", "語", "👩‍🔧", "é", "-", "word", "longer word "),
    maxLength: 60,
  });

  it("is whole, within the terminal, and the cursor is in it, whatever is typed", () => {
    fc.assert(
      fc.property(
        typed,
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 4, max: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, leadWidth, columns, share) => {
          const lead = "L".repeat(Math.min(leadWidth, columns - 1));
          const cursor = Math.floor(share * text.length);
          const { rows, at } = typedRows(lead, text, cursor, columns);
          for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(columns);
          expect(rows.join("").slice(lead.length).replaceAll(" ", "")).toBe(
            text.replaceAll(" ", ""),
          );
          expect(at.row).toBeLessThan(rows.length);
          expect(at.column).toBeLessThanOrEqual(columns);
          // A word that has room in a row is in one.
          for (const word of text.split(" ").filter((each) => widthOf(each) <= columns))
            expect(rows.some((row) => row.includes(word))).toBe(true);
        },
      ),
    );
  });
});
