/**
 * A stretch of a line, by whose it is; a string is this program's own. Each form writes each in its
 * own way, so that nothing is taken for markup but what an author wrote as Markdown.
 */
export type Run =
  | string
  /** of a unit, a book or a step: plain, on one line */
  | { title: string }
  /** what a person typed */
  | { somebodys: string }
  /** Markdown on one line */
  | { authors: string }
  /** YYYY-MM-DD */
  | { day: string }
  /** from a day to another, or to the same one */
  | { from: string; to: string }
  /** in UTC */
  | { moment: string }
  /** of a page of the web, or for mail */
  | { address: string }
  /** the heading of a page, as Markdown, and the title of its unit */
  | { page: string; of: string };

export type Line = readonly Run[];

/** Something with its label. */
export type Fact = { label: string; value: Line };

/** What stands at the head of the summary, or where it is `standing` at the foot of its first sheet. */
export type HeadFact = Fact & { is: "name" | "fact" | "next" | "standing" };

/** An open item or one that was closed: what it is or how it was, what it says, and what is to be known. */
export type ItemLine = { kind: string; what: Line; beside: Line; isNew: boolean };

/** Something on a line, with when it was beside it, or else how it stands. */
export type DatedItem = { what: Line; beside: Line | null; stands: Line | null };

/** Something that was talked over, and all that came of it: somebody's words. */
export type ConcludedItem = { about: Line; came: readonly string[] };

/** A note: words that may have several paragraphs, and what they are about. */
export type NoteItem = {
  text: string;
  day: string;
  about: readonly Fact[];
  /** what is to be settled about it */
  open: string | null;
};

/** A question that was missed, and the title of its unit. */
export type MissedItem = { ask: string; unit: string; facts: readonly Fact[] };

/** A unit of which some questions are known, or all. */
export type KnownItem = { how: "Solid" | "Partly"; unit: string; asked: string };

/** A book or page, what is said of it in short, and the rest with labels. */
export type BookItem = {
  title: string;
  url: string | null;
  said: readonly Line[];
  about: readonly Fact[];
};

/** Something to talk about: an author's words are Markdown, a mentor's own are plain. */
export type PromptItem = { by: "author" | "mentor"; ask: string; listenFor: string | null };

/** A step of a talk, in minutes from its beginning. */
export type StepItem = { from: number; to: number; what: string; prompt: PromptItem | null };

type SourceItem = { text: string; url: string | null };

/** Bars, one a row and all to one scale. */
export type Bars = {
  caption: string;
  /** what the rows are, and what is counted in them */
  columns: [string, string];
  /** the pieces of each bar, in order, and what they stand for */
  pieces: { fill: "full" | "hatched" | "dotted" | "empty"; is: string }[];
  /** one count for each piece, and the same figures in words */
  rows: { title: string; counts: number[]; inWords: string }[];
};

/** Where something stood from 1 to 5, at first and now (null: only the first is known). */
export type Scale = { title: string; first: number; now: number | null; inWords: string };

/** What a section says, once for all forms. */
export type Piece =
  | { is: "paragraph"; line: Line }
  /** a number that is seen first, and the rest of its sentence without a full stop */
  | { is: "figure"; number: number; rest: Line }
  | { is: "bars"; bars: Bars }
  /** the days on which something happened, in order */
  | { is: "days"; days: readonly string[] }
  | { is: "scales"; scales: readonly Scale[] }
  | { is: "items"; items: readonly ItemLine[] }
  | { is: "dated"; items: readonly DatedItem[] }
  | { is: "concluded"; items: readonly ConcludedItem[] }
  | { is: "notes"; numbered: boolean; notes: readonly NoteItem[] }
  /** somebody's words, on the unit of this title */
  | { is: "quotation"; text: string; on: string | null; day: string }
  | { is: "somebodys"; text: string }
  | { is: "missed"; items: readonly MissedItem[] }
  | { is: "known"; items: readonly KnownItem[] }
  | { is: "prompts"; prompts: readonly PromptItem[] }
  | { is: "books"; books: readonly BookItem[] }
  | { is: "steps"; steps: readonly StepItem[] }
  | { is: "sources"; sources: readonly SourceItem[] };
