import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** Characters of one column each, as nearly all of ours are. To look for others takes longer than all else. */
const NARROW = /^[\x20-\x7e\u00b7\u00c0-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2026]*$/;

/** The columns that a text takes on a terminal. */
export function widthOf(text: string): number {
  return NARROW.test(text) ? text.length : stringWidth(text);
}

/** Whether it is one line of narrow signs that needs no wrapping. */
function fits(text: string, columns: number): boolean {
  return (
    text.length <= columns && !text.startsWith(" ") && !text.endsWith(" ") && NARROW.test(text)
  );
}

/** Whether a line is of narrow words, none longer than the columns, with one space between each and the next. */
function isOfShortWords(line: string, columns: number): boolean {
  return (
    NARROW.test(line) && line.split(" ").every((word) => word !== "" && word.length <= columns)
  );
}

/** Such a line in as many as it takes. */
function filled(line: string, columns: number): string {
  let lines = "";
  let from = 0;
  while (line.length - from > columns) {
    const end = line.lastIndexOf(" ", from + columns);
    lines += `${line.slice(from, end)}\n`;
    from = end + 1;
  }
  return lines + line.slice(from);
}

/** Text in lines of at most `columns`, by what a terminal shows rather than by characters. */
export function wrap(text: string, columns: number): string {
  // As the library does, and sooner.
  if (fits(text, columns)) return text;
  const lines = text.split("\n");
  if (lines.every((line) => fits(line, columns) || isOfShortWords(line, columns)))
    return lines.map((line) => filled(line, columns)).join("\n");
  // Wider than any terminal is enough; the time for a run of spaces is the square of its length.
  const bounded = text.replace(/ {500,}/g, " ".repeat(500));
  return wrapAnsi(bounded, Math.max(1, columns), { hard: true, trim: true });
}

/** A long word that is an address, with the signs that may stand about it. */
const ADDRESS = /(?:https?:\/\/|mailto:)\S+/i;

/** As {@link wrap}, but no address is parted: a line with a longer one is as long as that. */
export function wrapWhole(text: string, columns: number): string {
  const isLong = (word: string) => widthOf(word) > columns && ADDRESS.test(word);
  if (!text.split(/\s/).some(isLong)) return wrap(text, columns);
  return wrapAnsi(text, Math.max(1, columns), { hard: false, trim: true })
    .split("\n")
    .map((line) => (isLong(line) ? line : wrap(line, columns)))
    .join("\n");
}

/** As {@link wrap}, with the spaces that lines begin with, as code needs them. */
export function wrapCode(code: string, columns: number): string {
  return wrapAnsi(code, Math.max(1, columns), { hard: true, trim: false });
}

/** A text with a space for each end of a line and the white space around it. */
export function onOneLine(text: string): string {
  // Begins only where white space begins: elsewhere every space of many would look for an end.
  return text.replace(/(?<!\s)\s*\n\s*/g, " ");
}

/** As {@link wrap} or another, the first line after `first` and the others after as many spaces. */
export function wrapAfter(first: string, text: string, columns: number, by = wrap): string {
  const indent = widthOf(first);
  return indented(by(text, Math.max(1, columns - indent)), first, " ".repeat(indent));
}

/**
 * A command after what it does; on a line of its own where both do not fit, and never cut. Where no command
 * is to be typed, only the sentences before the one that leads to it.
 */
export function withCommand(what: string, command: string, columns: number): string {
  if (command === "") return wrap(what.slice(0, what.lastIndexOf(". ") + 1), columns);
  const label = wrap(what, columns);
  const last = label.split("\n").at(-1) ?? "";
  return widthOf(`${last} ${command}`) <= columns ? `${label} ${command}` : `${label}\n${command}`;
}

/** Each line after `rest`, the first after `first`; empty lines stay empty. */
export function indented(text: string, first: string, rest = first): string {
  return text
    .split("\n")
    .map((line, index) => ((index === 0 ? first : rest) + line).trimEnd())
    .join("\n");
}
