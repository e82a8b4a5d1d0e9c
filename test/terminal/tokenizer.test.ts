import fc from "fast-check";
import { Marked } from "marked";
import { expect, it } from "vitest";
import { QUICK_PARAGRAPH, QUICK_TOKENIZER } from "../../src/terminal/tokenizer.ts";

const PIECES = [
  ...["a", "word ", "**bold**", "`code`", "[x](http://a.b)", "\\[1\\]", "1. ", "- ", "* ", "+ "],
  ...["> ", "# ", "## x", "```", "~~~", "<b>", "<!-- c -->", "[a]: b", "| a | b |", "|---|---|"],
  ...[
    "    ",
    "  ",
    " ",
    "\t",
    "\n",
    "\n",
    "\n\n",
    "\n\n\n",
    "_",
    "2) ",
    "\\",
    "“q”",
    "…",
    "---\n",
    "===\n",
    ":-",
    "**",
    "*a*",
    "7 a",
    "]: b",
    "a\nb\n\n",
  ],
];

const plain = new Marked();
const quick = new Marked();
quick.use({ tokenizer: QUICK_TOKENIZER, extensions: [QUICK_PARAGRAPH] });

it("reads a table as marked does", () => {
  const markdown = "a\nb\n\n| a | b |\n|---|---|\n| c | d |\n\nb\n";
  expect(plain.parse(markdown)).toContain("<td>c</td>");
  expect(quick.parse(markdown)).toBe(plain.parse(markdown));
});

it("reads blocks as marked does", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const markdown = pieces.join("");
      expect(quick.parse(markdown)).toBe(plain.parse(markdown));
    }),
    { numRuns: 2000 },
  );
});
