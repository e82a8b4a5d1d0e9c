const BLOCKS: readonly (readonly [RegExp, string])[] = [
  [/^ {0,3}(?:```|~~~)/, "a block of code"],
  [/^ {0,3}#{1,6}(?:\s|$)/, "a heading"],
  [/^ {0,3}(?:([-*_])\s*)(?:\1\s*){2,}$/, "a line across"],
  [/^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/, "a list"],
  [/^ {0,3}>/, "a quotation"],
  [/^\s*\|.*\|\s*$|^\s*:?-{2,}:?\s*\|/, "a table"],
];

/** A line that begins with a number and a full stop, so that it is words and no list. */
export function asWords(text: string): string {
  return text.replace(/^(\s*\d{1,9})([.)])(?=\s)/, "$1\\$2");
}

/** What begins with a line of Markdown that is more than words; undefined where it is words. */
export function blockIn(text: string): string | undefined {
  return BLOCKS.find(([begins]) => begins.test(text))?.[1];
}
