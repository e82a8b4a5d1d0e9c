import type { TokenizerObject } from "marked";

// marked looks for each kind of block with an expression that takes longer to compile than a page
// to read. A look at how a block begins spares most of them. A heading begins with #, so that
// underlined ones are not looked for at all.
const BEGINS: Record<string, RegExp> = {
  blockquote: /^ {0,3}>/,
  code: /^(?: {4}| {0,3}\t)/,
  def: /^ {0,3}\[/,
  fences: /^ {0,3}[`~]/,
  heading: /^ {0,3}#/,
  hr: /^ {0,3}[-_*]/,
  html: /^ {0,3}</,
  lheading: /^(?!)/,
  list: /^ {0,3}[-+*\d]/,
  table: /^[^\n]*\|/,
};

/** A line that could end a paragraph without an empty line before it. */
const COULD_INTERRUPT = /\n {0,3}(?:[-+*>#`~<=_|\d\t]| )/;

/** What is left to marked: nothing at all, a table, or white space at an end that it would keep. */
const NOT_PLAIN = /^\s|\s$|^$|\|/;

/**
 * Ways to read blocks that give what marked gives, but sooner. Headings with underlines are not
 * read, and a line that only looks like the beginning of a list may be a paragraph of its own.
 */
export const QUICK_TOKENIZER: TokenizerObject = {
  ...Object.fromEntries(
    Object.entries(BEGINS).map(([kind, begins]) => [
      kind,
      // For marked, false means to go on as usual, and undefined that there is no such block.
      (source: string) => (begins.test(source) ? false : undefined),
    ]),
  ),
  paragraph(source) {
    const end = source.indexOf("\n\n");
    const raw = end < 0 ? source.replace(/\n$/, "") : source.slice(0, end);
    if (NOT_PLAIN.test(raw) || COULD_INTERRUPT.test(raw)) return false;
    return { type: "paragraph", raw, text: raw, tokens: this.lexer.inline(raw) };
  },
};
