import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CHECKED_FORM } from "../../src/store/checkedForm.ts";

const { textOf, dataOf } = CHECKED_FORM;
const someData = fc.dictionary(
  fc.string({ unit: "grapheme", minLength: 1 }).filter((key) => key !== "check"),
  fc.jsonValue(),
  { minKeys: 1, noNullPrototype: true },
);

describe("checked text", () => {
  it("gives the data again, with its check", () => {
    fc.assert(
      fc.property(someData, (data) => {
        const { check, ...again } = dataOf(textOf(data));
        expect(check).toMatch(/^[0-9a-f]{8}$/);
        expect(JSON.stringify(again)).toBe(JSON.stringify(data));
      }),
    );
  });

  it("with any one bit wrong is refused or has no check", () => {
    const good = Buffer.from(
      textOf({ format: 6, words: ["Grüße, 東京 🫖", "\ufffd"], none: null }),
    );
    const taken: number[] = [];
    for (let bit = 0; bit < good.length * 8; bit++) {
      const bytes = Buffer.from(good);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      try {
        if (dataOf(bytes.toString()).check !== undefined) taken.push(bit);
      } catch (error) {
        expect(error).toBeInstanceOf(SyntaxError);
      }
    }
    expect(taken).toEqual([]);
  });
});
