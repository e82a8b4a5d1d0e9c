import type { Page, Term, Unit } from "./model.ts";

/** What a lesson is held to beside what it needs to work; `today` is a calendar day. */
type Subject = {
  unit: Unit;
  terms: readonly Term[];
  today: string;
  /** the Markdown of each page, figures apart */
  words: ReadonlyMap<Page, string>;
  /** the words of its pages, figures apart, in sentences */
  sentences: readonly string[];
  /** how many words each page has */
  counts: ReadonlyMap<Page, number>;
};

/** Something worth mending, and words of the file that it stands beside. */
export type Remark = { near: string | undefined; what: string; expected: string };

export type Rule = (subject: Subject) => Remark[];
