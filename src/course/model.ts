import type { Choice } from "./kinds/kind.ts";
import type { Answerable } from "./kinds/kinds.ts";
import type { Work } from "./work.ts";

/** What is taught, as data. Everything here is plain text, already cleaned for printing. */

export type Kind = "lesson" | "case";

export type Source = {
  id: string;
  /** who, what, where, when: Markdown */
  text: string;
  url: string | undefined;
};

export type Page = {
  /** the heading as a slug; the opening's is "opening" */
  id: string;
  heading: string;
  markdown: string;
};

/** A question without a memory: the guess before a unit. */
export type Guess = { ask: string; choices: Choice[] };

export type Question = Answerable & {
  id: string;
  ask: string;
  /** the id of the page to read again after a miss */
  page: string;
  /** stands for what the question means; see `fingerprint.ts` */
  fingerprint: string;
  /** asks for the idea to keep when all else of the unit fades */
  key: boolean;
};

export type PromptKind = "mentor" | "both" | "swap" | "us";

export type Prompt = {
  id: string;
  kind: PromptKind;
  ask: string;
  listenFor: string | undefined;
};

/** A unit by the name of its pack and its id: two packs may each have a unit of the same id. */
export type Place = { pack: string; unit: string };

export type Unit = {
  /** the name of its pack */
  pack: string;
  /** the title of its pack where that stands beside the first; undefined: it is the first */
  packTitle: string | undefined;
  id: string;
  /** what is typed for it: its id, with its pack's name before it where another pack has that id too */
  name: string;
  /** ids this unit had before */
  was: string[];
  part: string;
  kind: Kind;
  title: string;
  summary: string;
  minutes: number;
  /** the day its facts were last checked, YYYY-MM-DD */
  checked: string;
  /** the day by which they are to be checked again, where the author set one, YYYY-MM-DD */
  checkAgain: string | undefined;
  /** whose work it is for; empty: everybody's */
  for: Work[];
  /** ids of units that are good to read before it, and after it */
  readFirst: string[];
  readNext: string[];
  /** the opening first */
  pages: [Page, ...Page[]];
  before: Guess | undefined;
  /** what to keep in mind, three sentences; none where the author wrote none */
  inShort: string[];
  questions: Question[];
  /** what to answer in one's own words */
  reflection: string | undefined;
  prompts: Prompt[];
  /** in the order in which they are first cited */
  sources: Source[];
};

type Part = { id: string; title: string; kind: Kind; units: string[] };

export type Manifest = {
  format: 1;
  name: string;
  title: string;
  language: string;
  parts: Part[];
};

/** A word of the glossary. */
export type Term = {
  id: string;
  word: string;
  /** other names for the same */
  also: string[];
  /** one sentence, without its word, beginning in small letters */
  meaning: string;
};

/** A book or page on the reading shelf. */
export type ShelfEntry = {
  id: string;
  title: string;
  /** by whom, where and when */
  about: string;
  url: string | undefined;
  /** what it gives the reader */
  why: string;
};

/** A whole pack, its units in reading order. */
export type Pack = { manifest: Manifest; units: Unit[]; terms: Term[]; shelf: ShelfEntry[] };

/** A part of a pack that stands beside others; its `name` and the title of its pack as a unit has them. */
export type CoursePart = Part & Pick<Unit, "pack" | "packTitle" | "name">;

/** All that is taught: packs side by side, the bundled one first, with the units of all in reading order. */
export type Course = {
  packs: [PackBeside, ...PackBeside[]];
  parts: CoursePart[];
  units: Unit[];
};

/** A pack of a course, whose units stand there. */
export type PackBeside = Omit<Pack, "units">;

/** The packs of which something is known on this computer, whichever of them is taught just now. */
export type KnownPacks = {
  /** those that are taught as a rule: the bundled one first, then those that were added */
  usual: [Pack, ...Pack[]];
  /** those that were removed */
  removed: Pack[];
  /** the one that an author tries out */
  tried: Pack[];
};
