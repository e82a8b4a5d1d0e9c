import { cleanLine } from "../text/clean.ts";

/** Something wrong in a pack: where it is, what it is, and what was expected instead. */
export type Fault = { file: string; line: number; what: string; expected: string };

/** Tells what is wrong in a line, counted from 1, of the file that is being read. */
export type FaultAt = (line: number, what: string, expected: string) => void;

/** The faults of one file, in the order in which they were found, and what tells of another. */
export function faultsIn(file: string): { faults: Fault[]; fault: FaultAt } {
  const faults: Fault[] = [];
  return {
    faults,
    fault(line, what, expected) {
      faults.push({ file, line, what, expected });
    },
  };
}

/** A fault on one line of text: `file:line: what; expected …`. */
export function faultLine({ file, line, what, expected }: Fault): string {
  return cleanLine(`${file}:${line}: ${what}; expected ${expected}`);
}
