import stringWidth from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";

/** Text reads best at up to this many columns. */
export const MOST_COLUMNS = 72;

/** Text in lines of at most `columns`, by what a terminal shows rather than by characters. */
export function wrap(text: string, columns: number): string {
  return wrapAnsi(text, Math.max(1, columns), { hard: true, trim: true });
}

/** As {@link wrap}, the first line after `first` and the others after as many spaces. */
export function wrapAfter(first: string, text: string, columns: number): string {
  const indent = stringWidth(first);
  return indented(wrap(text, Math.max(1, columns - indent)), first, " ".repeat(indent));
}

/** Each line after `rest`, the first after `first`; empty lines stay empty. */
export function indented(text: string, first: string, rest = first): string {
  return text
    .split("\n")
    .map((line, index) => (index === 0 ? first : rest) + line)
    .map((line) => line.trimEnd())
    .join("\n");
}

export { stringWidth as widthOf };
