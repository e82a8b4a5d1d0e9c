import fc from "fast-check";
import { Marked } from "marked";
import { expect, it } from "vitest";
import { QUICK_TOKENIZER } from "../../src/terminal/tokenizer.ts";

const PIECES = [
  ...["a", "word ", "**bold**", "`code`", "[x](http://a.b)", "\\[1\\]", "1. ", "- ", "* ", "+ "],
  ...["> ", "# ", "## x", "```", "~~~", "<b>", "<!-- c -->", "| a | b |", "|---|---|", "[a]: b"],
  ...["    ", "  ", " ", "\t", "\n", "\n", "\n\n", "\n\n\n", "_", "2) ", "\\", "“q”", "…"],
];

it("reads blocks as marked does, except for underlined headings", () => {
  const plain = new Marked();
  plain.use({ tokenizer: { lheading: () => undefined } });
  const quick = new Marked();
  quick.use({ tokenizer: QUICK_TOKENIZER });
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), (pieces) => {
      const markdown = pieces.join("");
      expect(quick.parse(markdown)).toBe(plain.parse(markdown));
    }),
    { numRuns: 2000 },
  );
});
