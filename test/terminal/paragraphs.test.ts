import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownRenderer } from "../../src/terminal/markdown.ts";
import { isOnlyParagraphs, renderParagraphs } from "../../src/terminal/paragraphs.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { aWord, someText } from "../support/words.ts";

const render = markdownRenderer(themeOf(0));

const piece = fc.oneof(
  { weight: 6, arbitrary: aWord },
  {
    weight: 3,
    arbitrary: fc.constantFrom(" ", "  ", "    ", "\n", "\n\n", "\n \n", "\n  ", "\\\n"),
  },
  { weight: 3, arbitrary: fc.string({ unit: "grapheme-ascii", maxLength: 3 }) },
  fc.constantFrom("\\[jarvis\\]", "[x]", "12.", "3)", "WWW.a.org", "HTTPS://a.org", "ftp://a.org"),
  fc.constantFrom("\u00a0", "\u3000", "---", "===", ":-", "a@b.org", "mailto:a", "{", "$", "^"),
);
const nearlyParagraphs = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

describe("paragraphs of words", () => {
  it("look as the Markdown renderer would make them", () => {
    let compared = 0;
    fc.assert(
      fc.property(nearlyParagraphs, fc.integer({ min: 20, max: 72 }), (text, columns) => {
        if (!isOnlyParagraphs(text)) return;
        compared += 1;
        expect(renderParagraphs(text, columns)).toBe(render(text, columns));
      }),
      { numRuns: 3000 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it("look so for any text of words", () => {
    fc.assert(
      fc.property(someText, fc.integer({ min: 20, max: 72 }), (text, columns) => {
        if (isOnlyParagraphs(text))
          expect(renderParagraphs(text, columns)).toBe(render(text, columns));
      }),
    );
  });

  it.each([
    "Nobody at Dell said so, in public or otherwise.",
    "A laptop breaks; its owner (who has a blog) writes.",
    "On 21 June 2005: “Dell lies.”\\[jarvis\\]",
    "One.\n\nTwo.",
    "One\ntwo.",
  ])("are known as such: %j", (text) => {
    expect(isOnlyParagraphs(text)).toBe(true);
  });

  it.each([
    "# Heading",
    "- item",
    "+ item",
    "1. item",
    "1) item",
    "> quote",
    "*soft*",
    "_soft_",
    "`code`",
    "    code",
    "a | b",
    "~~gone~~",
    "<b>",
    "&amp;",
    "[link](x)",
    "![picture](x)",
    "https://example.org",
    "HTTPS://example.org",
    "WWW.example.org",
    "ada@example.org",
    "\\*",
    "Title\n===",
    "one  \ntwo",
    "one\\\ntwo",
  ])("are not what this is: %j", (text) => {
    expect(isOnlyParagraphs(text)).toBe(false);
  });
});
