/** What can go wrong, in the order of the columns. */
export const FAULTS = [
  /** what was said to be kept is not there */
  "lost",
  /** something is wrong, or gone, and nobody is told */
  "silent",
  /** a stack, "inside smm", or an exit code that none of ours is */
  "crashed",
  /** did not end in time */
  "hung",
  /** a draft or a lock that stays */
  "left over",
  /** a sign that a terminal obeys, in what was printed */
  "unsafe",
  /** the terminal has no echo, no cursor or no line mode afterwards */
  "terminal",
] as const;

export type Fault = (typeof FAULTS)[number];

export type Found = { fault: Fault; case: number; how: string };

/** What came of one campaign. */
export type Tally = {
  cases: number;
  /** how often the program said that something is kept, and it was looked for */
  acknowledged: number;
  found: Found[];
  /** milliseconds */
  took: number;
  /** the time was over before all cases had been run */
  cut: boolean;
};

const NAME_WIDTH = 14;
const titles = ["cases", "acknowledged", ...FAULTS];

function row(name: string, cells: readonly (string | number)[]): string {
  const wide = cells.map((cell, at) => String(cell).padStart((titles[at] ?? "").length + 2));
  return name.padEnd(NAME_WIDTH) + wide.join("");
}

export const HEADING = row("", titles);

/** One campaign as a line under {@link HEADING}. */
export function tallyLine(name: string, { cases, acknowledged, found, took, cut }: Tally): string {
  const counts = FAULTS.map((fault) => found.filter((each) => each.fault === fault).length);
  const seconds = `${Math.round(took / 1000)} s${cut ? ", when time was up" : ""}`;
  return `${row(name, [cases, acknowledged, ...counts])}  ${seconds}`;
}
