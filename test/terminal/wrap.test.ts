import fc from "fast-check";
import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { describe, expect, it } from "vitest";
import { indented, widthOf, wrap, wrapAfter } from "../../src/terminal/wrap.ts";
import { someText } from "../support/words.ts";

const columns = fc.integer({ min: 4, max: 40 });
const withoutSpace = (text: string) => text.normalize().replace(/\s/g, "");
const widest = (text: string) => Math.max(...text.split("\n").map((line) => widthOf(line)));

/** Words of characters that take one column each, with some that do not. */
const western = fc
  .array(
    fc.stringMatching(
      /^[ -~\u00c0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u00b7]{0,12}$/u,
    ),
  )
  .chain((words) => fc.constantFrom(" ", "  ", "\n").map((between) => words.join(between)));

describe("wrap", () => {
  it("takes the short way to the same lines", () => {
    fc.assert(
      fc.property(fc.oneof(western, someText), columns, (text, most) => {
        expect(widthOf(text)).toBe(stringWidth(text));
        expect(wrap(text, most)).toBe(wrapAnsi(text, most, { hard: true, trim: true }));
      }),
    );
  });

  it("makes no line wider than the columns, as a terminal shows it", () => {
    fc.assert(
      fc.property(someText, columns, (text, most) => {
        expect(widest(wrap(text, most))).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("keeps every word, in order", () => {
    fc.assert(
      fc.property(someText, columns, (text, most) => {
        expect(withoutSpace(wrap(text, most))).toBe(withoutSpace(text));
      }),
    );
  });

  it("splits only words that are wider than the columns", () => {
    const short = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(short, fc.integer({ min: 8, max: 40 }), (words, most) => {
        expect(wrap(words.join(" "), most).split(/\s/)).toEqual(words);
      }),
    );
  });

  it.each([
    ["a b", 1, "a\nb"],
    ["one two three", 7, "one two\nthree"],
    ["one\ntwo", 20, "one\ntwo"],
    ["abcdefgh", 3, "abc\ndef\ngh"],
    ["社交媒体", 4, "社交\n媒体"],
    ["社交媒体", 5, "社交\n媒体"],
    ["", 10, ""],
    ["word", 0, "w\no\nr\nd"],
  ])("makes of %j in %i columns %j", (text, most, lines) => {
    expect(wrap(text, most)).toBe(lines);
  });
});

describe("wrapAfter", () => {
  it("sets the following lines below the first word", () => {
    expect(wrapAfter("12. ", "one two three", 11)).toBe("12. one two\n    three");
  });

  it("counts wide characters of what comes before", () => {
    expect(wrapAfter("社: ", "one two", 8)).toBe("社: one\n    two");
  });
});

describe("indented", () => {
  it("leaves no space at the end of empty lines", () => {
    expect(indented("a\n\nb", "- ", "  ")).toBe("- a\n\n  b");
  });
});
