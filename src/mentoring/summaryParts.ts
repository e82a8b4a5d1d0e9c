import type { SharedNote, Summary } from "./summary.ts";

/** What a summary is made of, by the names that a person may type, and each part left out. */
const LEFT_OUT = {
  talk: { talk: null },
  questions: { questions: [] },
  units: {
    done: [],
    reading: [],
    finished: 0,
    total: 0,
    parts: [],
    next: null,
    days: [],
  },
  solid: { solid: [], standing: [] },
  shaky: { shaky: [], standing: [] },
  sure: { baseline: [] },
  words: { ownWords: null },
  ideas: { ideas: [] },
  thoughts: { thoughts: [] },
  actions: { actions: [] },
  offer: { offer: null },
  reading: { exchanged: [] },
  agenda: { agenda: null },
} as const satisfies Record<string, Partial<Summary> | { [key: string]: readonly [] }>;

export type SummaryPart = keyof typeof LEFT_OUT;

export const SUMMARY_PARTS = Object.keys(LEFT_OUT) as SummaryPart[];

/** The summary with these parts alone. */
export function withParts(summary: Summary, keep: readonly SummaryPart[]): Summary {
  const out = SUMMARY_PARTS.filter((part) => !keep.includes(part));
  return Object.assign({ ...summary }, ...out.map((part) => LEFT_OUT[part])) as Summary;
}

/**
 * The summary of what happened on `day` (YYYY-MM-DD) or later. Where the learner stands (what is
 * solid, shaky, being read and next) is told as it is now.
 */
export function sinceDay(summary: Summary, day: string): Summary {
  const { ownWords } = summary;
  const lately = (notes: readonly SharedNote[]) => notes.filter((note) => note.day >= day);
  const days = summary.days.filter((each) => each >= day);
  return {
    ...summary,
    since: day,
    from: day,
    to: days.at(-1) ?? day,
    days,
    questions: lately(summary.questions),
    done: summary.done.filter(({ on }) => on >= day),
    ownWords: ownWords !== null && ownWords.day >= day ? ownWords : null,
    ideas: lately(summary.ideas),
    thoughts: lately(summary.thoughts),
    actions: summary.actions.filter(({ doneOn }) => doneOn === null || doneOn >= day),
    exchanged: summary.exchanged.filter((each) => each.day >= day || (each.readOn ?? "") >= day),
  };
}
