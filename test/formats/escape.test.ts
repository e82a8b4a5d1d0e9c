import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { escapeHtml, markdownAddress } from "../../src/formats/escape.ts";
import { isAddress } from "../../src/text/address.ts";
import { cleanText } from "../../src/text/clean.ts";
import { escapeMarkdown, escapeMarkdownLine } from "../../src/text/escapeMarkdown.ts";
import { kindsIn } from "../support/markdown.ts";

const HARMLESS = ["paragraph", "text", "escape", "space"];

const pieces = fc.constantFrom(
  ...["*", "_", "**", "__", "`", "```", "~", "~~", "#", "## ", "- ", "+ ", "* ", "1. ", "2) ", ">"],
  ...["[", "]", "(", ")", "![", "](", "<", "</", "<!--", "<b>", "&amp;", "&#60;", "|", ":-", "-:"],
  ...[
    "---",
    "===",
    "\\",
    "\\\\",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "    ",
    "\t",
    "[^a]",
    "[a]: b",
    "[ ] ",
  ],
  ...["http://a.example", "https://a.example/b?c=d&e", "www.a.example", "ftp://a.example"],
  ...[
    "WWW.A.EXAMPLE",
    "a.b@c.example",
    "mailto:a@b.example",
    "@",
    "://",
    "www.",
    "a",
    "Tea",
    "1",
    " ",
  ],
);
const words = fc
  .array(
    fc.oneof({ weight: 5, arbitrary: pieces }, fc.string({ unit: "grapheme", maxLength: 4 })),
    {
      maxLength: 14,
    },
  )
  .map((all) => all.join(""));

function linksIn(markdown: string): string[] {
  const found: string[] = [];
  marked.walkTokens(marked.lexer(markdown), (token) => {
    if (token.type === "link") found.push(token.href);
  });
  return found;
}

const readable = (markdown: string) =>
  marked
    .lexer(markdown)
    .flatMap((token) => ("tokens" in token ? (token.tokens ?? []) : []))
    .map((token) => ("text" in token ? token.text : ""))
    .join("");

describe("somebody's words in Markdown", () => {
  it("stay words, whatever they are", () => {
    fc.assert(
      fc.property(words, (text) => {
        const markdown = escapeMarkdown(text);
        const kinds = [...kindsIn(markdown)].filter((kind) => kind !== "link");
        expect(kinds.filter((kind) => !HARMLESS.includes(kind))).toEqual([]);
        for (const href of linksIn(markdown)) {
          expect(isAddress(href)).toBe(true);
          expect(text.replace(/[\r\n]/g, " ")).toContain(
            href.replace(/^mailto:|^http:\/\/(?=www)/i, ""),
          );
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("stay one paragraph on one line", () => {
    fc.assert(
      fc.property(words, (text) => {
        const line = escapeMarkdownLine(cleanText(text));
        expect(line).not.toMatch(/[\r\n]/);
        expect(marked.lexer(line).length).toBeLessThan(2);
      }),
      { numRuns: 500 },
    );
  });

  it("are read as they were written", () => {
    const line = fc
      .array(pieces, { maxLength: 10 })
      .map((all) => all.join("").replace(/\s+/g, " "));
    fc.assert(
      fc.property(line, (text) => {
        expect(readable(escapeMarkdownLine(text))).toBe(text.trim());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["plain words", "We could ask them.", "We could ask them."],
    ["emphasis", "*a* _b_ `c` ~d~", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~"],
    ["a link", "[a](b)", "\\[a\\](b)"],
    ["HTML", "<b>a</b>", "\\<b\\>a\\</b\\>"],
    ["a heading", "# a", "\\# a"],
    ["a sign within a line", "a # b - c + d", "a # b - c + d"],
    ["a list", "- a\n+ b\n1. c\n2) d", "\\- a\n\\+ b\n1\\. c\n2\\) d"],
    ["a year at the beginning", "2005 was long ago.", "2005 was long ago."],
    ["a table", "a\n:-:", "a\n\\:-:"],
    ["an indented line", "a\n    b", "a\nb"],
    ["a bare address", "see http://a.b/my_page?c=d&e", "see http://a.b/my_page?c=d&e"],
    ["one with marks in it", "see http://a.b/*c*", "see http\\://a.b/\\*c\\*"],
    ["one that looks like another place", "see https://a.b@c.d", "see https\\://a.b\\@c.d"],
    ["an ampersand", "R&D, and &amp; &#60;", "R&D, and \\&amp; \\&#60;"],
    ["a product", "5 * 3, and 2*3*4", "5 * 3, and 2\\*3\\*4"],
    ["an underscore in a word", "my_page, _this_ and that_", "my_page, \\_this\\_ and that\\_"],
    ["a bare address without its beginning", "see www.a.b", "see www.a.b"],
    ["an e-mail address", "ask a@b.c", "ask a@b.c"],
    ["a handle", "ask @maria", "ask @maria"],
  ])("are escaped where needed only: %s", (_name, text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("an address in Markdown", () => {
  it.each([
    ["https://example.org/Rubik's_Cube?a=1&b=(2)", ["link"]],
    ["https://example.org/a|b", ["link"]],
    ["https://x><img/src=x/onerror=alert(1)>[c](javascript:alert(1))", []],
    ["https://x/`|\\", []],
  ])("%s is one link where it may be opened, and words elsewhere", (url, links) => {
    const kinds = [...kindsIn(markdownAddress(url))];
    expect(kinds.filter((kind) => !HARMLESS.includes(kind))).toEqual(links);
    expect(marked.parseInline(`a | ${markdownAddress(url)} | c`)).not.toContain("<img");
  });
});

describe("somebody's words in HTML", () => {
  it("are text, whatever they are, and read as they were", () => {
    const read = (html: string) =>
      html
        .replace(/&lt;/g, "<")
        .replace(/&gt;/g, ">")
        .replace(/&quot;/g, '"')
        .replace(/&#39;/g, "'")
        .replace(/&amp;/g, "&");
    fc.assert(
      fc.property(words, (text) => {
        const html = escapeHtml(text);
        expect(html).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(read(html)).toBe(cleanText(text));
      }),
    );
  });

  it("have nothing that a reader cannot see but that reorders or hides them", () => {
    expect(escapeHtml("a\u202eb\u0000c\u001b[31md\u2066")).toBe("abcd");
  });
});
