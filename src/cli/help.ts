import type { HelpConfiguration } from "commander";
import { indented, wrap, wrapAfter } from "../terminal/wrap.ts";

const INTRODUCTION = [
  "A companion for two colleagues who teach each other: one knows social media, the other knows the company.",
  "Type it alone, without a command, to see where you are and what comes next.",
];

const ENVIRONMENT: [string, string][] = [
  ["SMM_HOME", "the folder in which your record is kept"],
  ["SMM_CONTENT", "a folder of lessons to use instead of the ones that come with smm"],
  ["SMM_PLAIN=1", "lines only: nothing is redrawn, good for a screen reader"],
];

/** In less room what something does stands below it rather than beside it. */
const LEAST_BESIDE = 24;

const USAGE = "Usage: ";

/** Something, and what it does: beside it from a column on that others share, or below it. */
function item(term: string, termWidth: number, does: string, columns: number): string {
  if (does === "") return wrapAfter("  ", term, columns);
  const beside = `  ${term.padEnd(termWidth)}  `;
  if (columns - beside.length >= LEAST_BESIDE) return wrapAfter(beside, does, columns);
  return `${wrapAfter("  ", term, columns)}\n${wrapAfter("      ", does, columns)}`;
}

/** The words of the help, and its form for a terminal of so many columns. */
export function helpFor(columns: number) {
  const width = Math.max(...ENVIRONMENT.map(([name]) => name.length));
  const environment = ENVIRONMENT.map(([name, does]) => item(name, width, does, columns));
  const form: HelpConfiguration = {
    boxWrap: (text, room) => wrap(text, Math.min(room, columns)),
    formatItem: (term, termWidth, does) => item(term, termWidth, does, columns),
    styleUsage: (usage) =>
      indented(wrap(usage, columns - USAGE.length), "", " ".repeat(USAGE.length)),
  };
  return {
    introduction: INTRODUCTION.map((text) => wrap(text, columns)).join("\n\n"),
    environment: ["", "Environment:", ...environment].join("\n"),
    form,
  };
}
