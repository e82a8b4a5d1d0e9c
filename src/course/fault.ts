import { cleanLine, cleanText } from "../text/clean.ts";

/** Something wrong in a pack, or that could be better. */
export type Fault = {
  file: string;
  /** counted from 1, as the column is */
  line: number;
  column: number;
  what: string;
  expected: string;
  /** what to do about it, in a sentence; empty where `expected` says it */
  mend: string;
  /** the line as it stands in the file, with a space for a tab; empty where the file could not be read */
  shown: string;
};

/** A line of a file, counted from 1, and a column where it is known. */
type At = number | { line: number; column: number };

/** Tells what is wrong in the file that is being read, what was expected there, and what to do. */
export type FaultAt = (at: At, what: string, expected: string, mend: string) => void;

const NEWLINE = /\r\n?|[\n\u2028\u2029\u0085]/;
/** Nobody reads more of a line to know which it is. */
const MOST_SHOWN = 400;

/** Where in a line the first thing is that is quoted in what is said of it; else where the line begins. */
function columnIn(line: string, what: string): number {
  for (const [, quoted, cited] of what.matchAll(/"([^"]+)"|(\[\^[^\][]+\])/g)) {
    const at = line.indexOf(quoted ?? cited ?? "");
    if (at >= 0) return at + 1;
  }
  return Math.max(0, line.search(/\S/)) + 1;
}

/** A place in a file by its line, with the column of what is quoted in `what` where none is given. */
export function placed(lines: readonly string[], at: At, what: string) {
  const { line, column } = typeof at === "number" ? { line: at, column: undefined } : at;
  const shown = cleanText((lines[line - 1] ?? "").slice(0, MOST_SHOWN).replaceAll("\t", " "));
  return { line, column: column ?? columnIn(shown, what), shown };
}

/** A file's lines, as they are counted in what is told of them. */
export function linesOf(text: string): string[] {
  return text.split(NEWLINE);
}

/** The faults of one file, in the order in which they were found, and what tells of another. */
export function faultsIn(file: string, text: string): { faults: Fault[]; fault: FaultAt } {
  const faults: Fault[] = [];
  let lines: string[] | undefined;
  return {
    faults,
    fault(at, what, expected, mend) {
      lines ??= linesOf(text);
      faults.push({ file, ...placed(lines, at, what), what, expected, mend });
    },
  };
}

/** A fault on one line of text: `file:line:column: what; expected …`. */
export function faultLine({ file, line, column, what, expected }: Fault): string {
  return cleanLine(`${file}:${line}:${column}: ${what}; expected ${expected}`);
}
