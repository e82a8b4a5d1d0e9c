import { frameSince } from "./sections/frame.ts";
import { SECTIONS } from "./sections.ts";
import type { Summary } from "./summary.ts";

type Names<Each> = Each extends unknown ? keyof Each : never;

/** A part of the summary that can be left out, by the name that a person may type. */
export type SummaryPart = Names<(typeof SECTIONS)[number]["without"]>;

export const SUMMARY_PARTS = [
  ...new Set(SECTIONS.flatMap(({ without }) => Object.keys(without) as SummaryPart[])),
];

/** The summary with these parts alone. */
export function withParts(summary: Summary, keep: readonly SummaryPart[]): Summary {
  const out = SUMMARY_PARTS.filter((part) => !keep.includes(part));
  const changes = SECTIONS.flatMap(({ without }) =>
    out.map((part) => (without as Partial<Record<SummaryPart, Partial<Summary>>>)[part]),
  );
  return Object.assign({ ...summary }, ...changes);
}

/**
 * The summary of what happened on `day` (YYYY-MM-DD) or later. Where the learner stands (what is
 * solid, shaky, being read and next) is told as it is now.
 */
export function sinceDay(summary: Summary, day: string): Summary {
  const changes = SECTIONS.map(({ since }) => since?.(summary, day));
  const recent: Summary = Object.assign({ ...summary }, ...changes);
  return Object.assign(recent, frameSince(recent, day, recent.days));
}
