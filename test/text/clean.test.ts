import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cleanLine, cleanText } from "../../src/text/clean.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const UNSAFE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]|\p{Bidi_Control}|[\u{e0000}-\u{e007f}]/u;

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 8 }),
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom("\x1b[31m", "\x1b]0;", "\x1b", "\x9b", "[2J", "\x07", "\r", "\r\n", "\t"),
      fc.constantFrom("\u202e", "\u2066", "\u200b", "\u{e0041}", "\ud83d", "\udc69", "\u2028"),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

describe("text that came from somewhere", () => {
  it.each([
    ["colours go", "\x1b[1;31mred\x1b[0m", "red"],
    ["a cleared screen goes", "a\x1b[2J\x1b[Hb", "ab"],
    ["a new window title goes", "\x1b]0;owned\x07after", "after"],
    [
      "a terminal's own link goes, its words stay",
      "\x1b]8;;http://a.b\x1b\\go\x1b]8;;\x1b\\",
      "go",
    ],
    ["a reset of the terminal goes", "a\x1bcb", "ab"],
    ["an escape with nothing behind it goes", "a\x1b", "a"],
    ["an escape in one C1 character goes", "\x9b31mred", "red"],
    ["other C1 characters go", "a\x80\x90\x9d\x9fb", "ab"],
    ["bell, backspace, zero and delete go", "a\x07\b\0\x7fb", "ab"],
    ["overrides of the direction go", "\u202eab\u202c", "ab"],
    ["isolates and marks of the direction go", "\u2066a\u2069\u200e\u200f\u061cb", "ab"],
    ["tag characters go", "hi\u{e0001}\u{e0068}\u{e007f}", "hi"],
    ["zero-width spaces, joiners of words and soft hyphens go", "a\u200b\u2060\ufeff\u00adb", "ab"],
    ["the joiner inside an emoji stays", "👩\u200d💻", "👩\u200d💻"],
    ["half of a character becomes the sign for it", "a\ud83db\udc69", "a\ufffdb\ufffd"],
    ["a whole character of two halves stays", "💻", "💻"],
    [
      "every kind of line end becomes a newline",
      "a\r\nb\rc\u2028d\u2029e\u0085f",
      "a\nb\nc\nd\ne\nf",
    ],
    ["a tab becomes two spaces", "a\tb", "a  b"],
    ["letters of any language stay", "Ünïcode 語 العربية", "Ünïcode 語 العربية"],
  ])("%s", (_name, given, cleaned) => {
    expect(cleanText(given)).toBe(cleaned);
  });

  it("is clean after one time", () => {
    fc.assert(fc.property(anyText, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  it("keeps nothing that commands the terminal or reorders the words", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = cleanText(text);
        return !UNSAFE.test(cleaned) && cleaned.isWellFormed();
      }),
    );
  });
});

// An expression that goes back over what it has read takes minutes for these.
const MANY = 100_000;

describe("a long text is cleaned soon", () => {
  it.each([
    ["\x1b", ";#"],
    ["", "\x1b]"],
    ["", "\x9d"],
    ["\x1b]", "a"],
    ["", "\x1b[1;"],
    ["\x1b", " "],
    ["", "\x1bP\x90"],
    ["", "\t"],
    ["", "\r"],
  ])(
    "of %j and then many of %j",
    (first, many) => {
      expect(UNSAFE.test(cleanText(first + many.repeat(MANY)))).toBe(false);
      expect(UNSAFE.test(cleanLine(first + many.repeat(MANY)))).toBe(false);
    },
    5000,
  );
});

describe("text on one line", () => {
  it("has single spaces only, and none around it", () => {
    expect(cleanLine("  a\n\n b\t c\r\n")).toBe("a b c");
  });

  it("has no line end, whatever came in", () => {
    fc.assert(fc.property(anyText, (text) => !/[\r\n\u2028\u2029\u0085]/.test(cleanLine(text))));
  });

  it("is on one line after one time", () => {
    fc.assert(fc.property(anyText, (text) => cleanLine(cleanLine(text)) === cleanLine(text)));
  });
});
