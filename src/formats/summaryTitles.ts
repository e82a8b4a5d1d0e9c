import type { Summary } from "../mentoring/summary.ts";

/** What the parts of the summary are called, in each of its forms. */
export const TITLE = {
  page: "For our next talk",
  questions: "My questions for you",
  read: "What I read",
  days: "When I was here",
  solid: "What is solid and what is shaky",
  sure: "How sure I am",
  ownWords: "In my own words",
  ideas: "An idea for the company",
  thoughts: "Other thoughts",
  actions: "What we said we would do",
  offer: "What I can offer you",
  exchanged: "Reading exchanged",
  sources: "Where the pages to read again come from",
} as const;

const MINUTES = { 15: "fifteen", 30: "thirty", 45: "forty-five", 60: "sixty" };

export function agendaTitle({ minutes }: NonNullable<Summary["agenda"]>): string {
  return `A suggestion for our ${MINUTES[minutes]} minutes`;
}

/** When a talk is, as `said` tells a moment, how long, and which one. */
export function talkInWords(
  { number, of, when, minutes }: NonNullable<Summary["talk"]>,
  said: (moment: string) => string,
): string {
  const which = number <= of ? `number ${number} of ${of}` : `number ${number}`;
  return `${when === null ? "no time yet" : said(when)}, ${minutes} minutes, ${which}`;
}

/** What is said beside an idea of which nobody knows yet who would decide it. */
export const WHO_DECIDES = "To settle together: who would decide this?";
