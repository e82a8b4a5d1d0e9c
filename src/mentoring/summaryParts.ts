import { localDay } from "../text/day.ts";
import { SECTIONS } from "./sections.ts";
import type { Summary } from "./summary.ts";

type Names<Each> = Each extends unknown ? keyof Each : never;

/** A part of the summary that can be left out, by the name that a person may type. */
export type SummaryPart = Names<(typeof SECTIONS)[number]["without"]>;

export const SUMMARY_PARTS = [
  ...new Set(SECTIONS.flatMap(({ without }) => Object.keys(without) as SummaryPart[])),
];

/** Parts that are left out unless they are asked for: they tell more of a learner than a talk needs. */
const ON_REQUEST: readonly SummaryPart[] = ["answers", "days", "sources"];

/** The parts that a summary has where nothing else is said. */
export const USUAL_PARTS = SUMMARY_PARTS.filter((part) => !ON_REQUEST.includes(part));

/** What each part has, in the learner's words. */
export const PART_TITLES: Record<SummaryPart, string> = {
  talk: "Our next talk",
  questions: "My questions, and the answers",
  ideas: "Ideas for the company",
  wishes: "What my mentor wants to talk about",
  actions: "Actions, with their days",
  reading: "Books and pages for each other",
  shaky: "Topics worth a second look",
  minutes: "What we concluded when we talked",
  agenda: "What to talk about, minute by minute",
  units: "What I have read, and what is next",
  words: "My own words on a unit",
  thoughts: "Other thoughts",
  offer: "What I can offer",
  sure: "How sure I am",
  solid: "What is solid",
  answers: "My wrong answers in full",
  days: "The days on which I was here",
  sources: "Sources of the pages to read again",
};

/** What goes into a page: these parts, and whether nothing of it is folded, so that all of it is printed. */
export type Selection = { parts: readonly SummaryPart[]; unfolded: boolean };

/** What a section is without a part, or how that is reckoned. */
type Without = Partial<Record<SummaryPart, Change | ((summary: Summary) => Change)>>;
type Change = Partial<Summary>;

/** The summary with these parts alone. */
export function withParts(summary: Summary, keep: readonly SummaryPart[]): Summary {
  const out = SUMMARY_PARTS.filter((part) => !keep.includes(part));
  const changes = SECTIONS.flatMap(({ without }) => out.map((part) => (without as Without)[part]));
  const rest = { ...summary };
  for (const change of changes)
    Object.assign(rest, typeof change === "function" ? change(rest) : change);
  return rest;
}

/** The parts of a summary that have anything to tell, those that are usual before those on request. */
export function partsWith(summary: Summary): SummaryPart[] {
  const whole = JSON.stringify(summary);
  const tells = (part: SummaryPart) =>
    JSON.stringify(
      withParts(
        summary,
        SUMMARY_PARTS.filter((each) => each !== part),
      ),
    ) !== whole;
  return [...USUAL_PARTS, ...ON_REQUEST].filter(tells);
}

/**
 * The summary of what happened from a moment (in UTC) on. Where the learner stands (what is open, solid,
 * shaky, being read and next) is told as it is now.
 */
export function sinceMoment(summary: Summary, at: string): Summary {
  const from = { at, day: localDay(new Date(at)) };
  const changes = SECTIONS.map(({ since }) => since?.(summary, from));
  const recent: Summary = Object.assign({ ...summary }, ...changes);
  return { ...recent, since: from.day };
}
