import { describe, expect, it } from "vitest";
import { american } from "../../src/course/typed/britishSpelling.ts";
import { partsIn } from "../../src/course/typed/digits.ts";
import { englishPart } from "../../src/course/typed/englishNumbers.ts";
import { germanOrdinal } from "../../src/course/typed/germanNumbers.ts";

describe("parts of a whole in digits", () => {
  it.each([
    ["1/2", "0.5"],
    ["1 1/2", "1.5"],
    ["3/4 of it", "0.75 of it"],
    ["4/3", "4/3"],
    ["2/2", "2/2"],
    ["0/2", "0/2"],
    ["24/7", "24/7"],
    ["3/12/2026", "3/12/2026"],
  ])("%j is %j", (text, decimals) => {
    expect(partsIn(text)).toBe(decimals);
  });
});

describe("a word for a part", () => {
  it.each<[string, number, number | undefined]>([
    ["half", 1, 0.5],
    ["halves", 2, 0.5],
    ["quarter", 1, 0.25],
    ["quarters", 3, 0.25],
    ["quarter", 3, undefined],
    ["second", 1, undefined],
    ["seconds", 2, undefined],
  ])("%j of %d is %j", (word, many, part) => {
    expect(englishPart(word, many)).toBe(part);
  });
});

describe("a place in an order, in German", () => {
  it.each<[string, number | undefined]>([
    ["erste", 1],
    ["dritter", 3],
    ["siebten", 7],
    ["neunzehnte", 19],
    ["zwanzigste", 20],
    ["hundertste", 100],
    ["zwanzigte", undefined],
    ["neunzehnste", undefined],
    ["12th", 12],
    ["12te", 12],
    ["12thx", undefined],
    ["leute", undefined],
  ])("%j is %j", (word, place) => {
    expect(germanOrdinal(word)).toBe(place);
  });
});

describe("a British word as Americans write it", () => {
  it.each([
    ["organisation", "organization"],
    ["monetise", "monetize"],
    ["globalised", "globalized"],
    ["personalisation", "personalization"],
    ["colour", "color"],
    ["advise", "advise"],
    ["exercise", "exercise"],
  ])("%j is %j", (british, word) => {
    expect(american(british)).toBe(american(word));
  });

  it.each([
    ["advise", "advize"],
    ["rise", "rize"],
  ])("but %j is not %j", (one, other) => {
    expect(american(one)).not.toBe(american(other));
  });
});
