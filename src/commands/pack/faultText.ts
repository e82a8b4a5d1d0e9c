import type { Fault } from "../../course/fault.ts";
import { widthOf, wrapAfter } from "../../terminal/wrap.ts";
import { cleanText } from "../../text/clean.ts";
import { ended } from "../../text/ended.ts";

const LEAST_COLUMNS = 12;

/** The place of the character of which a half may stand at this place. */
function wholeAt(text: string, at: number): number {
  const isSecondHalf = at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return isSecondHalf ? at - 1 : at;
}

/** `before`, and as much of what comes after it as fits into these columns with it. */
function cutTo(columns: number, before: string, after: string): string {
  if (widthOf(before + after) <= columns) return before + after;
  let text = before;
  for (const letter of after) {
    if (widthOf(text + letter) > columns) break;
    text += letter;
  }
  return text;
}

/** A line of a file with its number, and a mark below the column; cut to what fits around that. */
function lineText({ line, column, shown }: Fault, columns: number): string[] {
  const number = `  ${line} | `;
  const room = Math.max(LEAST_COLUMNS, columns - number.length - 1);
  const at = wholeAt(shown, column - 1);
  const from = wholeAt(shown, Math.max(0, at - Math.floor((room * 2) / 3)));
  const before = shown.slice(from, at);
  const gutter = `${" ".repeat(number.length - 2)}| `;
  return [
    (number + cutTo(room, before, shown.slice(at))).trimEnd(),
    `${gutter}${" ".repeat(widthOf(before))}^`,
  ];
}

/** A fault on a few lines: where it is and what, the line, what was expected and what to do. */
export function faultText(fault: Fault, columns: number): string {
  const { file, line, column, what, expected, mend, shown } = fault;
  // The first line stays whole, for editors that go to the place it names.
  return [
    `${cleanText(file)}:${line}:${column}: ${cleanText(what).replace(/\s+/g, " ")}`,
    ...(shown.trim() === "" ? [] : lineText(fault, columns)),
    wrapAfter("  ", ended(`Expected: ${cleanText(expected)}`), columns),
    ...(mend === "" ? [] : [wrapAfter("  ", `To mend: ${cleanText(mend)}`, columns)]),
    "",
  ].join("\n");
}
