import type { TokenizerExtension, TokenizerObject } from "marked";

// marked looks for each kind of block with an expression that takes longer to compile than a page
// to read. A look at how a block begins spares most of them.
const BEGINS: Record<string, RegExp> = {
  blockquote: /^ {0,3}>/,
  code: /^(?: {4}| {0,3}\t)/,
  def: /^ {0,3}\[/,
  fences: /^ {0,3}[`~]/,
  heading: /^ {0,3}#/,
  hr: /^ {0,3}[-_*]/,
  html: /^ {0,3}</,
  lheading: /^[^\n]+\n(?:[^\n]+\n)* {0,3}(?:=+|-+)[ \t]*(?:\n|$)/,
  list: /^ {0,3}[-+*\d]/,
  table: /^[^\n]*(?:\||\n {0,3}[:-])/,
};

/** Reads blocks as marked does, but sooner. */
export const QUICK_TOKENIZER = Object.fromEntries(
  Object.entries(BEGINS).map(([kind, begins]) => [
    kind,
    // For marked, false means to go on as usual, and undefined that there is no such block.
    (source: string) => (begins.test(source) ? false : undefined),
  ]),
) as TokenizerObject;

// How a line begins that begins no block, ends no paragraph and is no part of a table.
const BEGINNING = /[^\n\s|#>`~=:<[\-_*+\d]|\d(?!\d{0,8}[.)])|[*_]{1,3}(?=[^\s*_])/.source;

// Such lines up to an empty one. One with a bracket may go on, but begins only where none may say what one means.
const LINES = new RegExp(
  `^(?:${BEGINNING}|\\[(?!(?:[^\n]|\n(?!\n))*\\]:))[^\n|]*(?:\n(?:${BEGINNING}|\\[)[^\n|]*)*(?=\n\n|\n?$)`,
);

/** A paragraph of such lines, which most are, sooner than marked has tried all else that they could be. */
export const QUICK_PARAGRAPH: TokenizerExtension = {
  name: "quickParagraph",
  level: "block",
  tokenizer(source, before) {
    // One that follows another may go on with it, as in a quotation.
    const isFirst = this.lexer.state.top && before.at(-1)?.type !== "paragraph";
    const text = isFirst ? LINES.exec(source)?.[0] : undefined;
    if (text === undefined) return undefined;
    return { type: "paragraph", raw: text, text, tokens: this.lexer.inline(text) };
  },
};
