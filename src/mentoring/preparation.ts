import { unitAt } from "../course/course.ts";
import type { Course, Page, Place, Unit } from "../course/model.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import type { AgendaPrompt } from "./sections/agenda.ts";
import type { SharedItem } from "./sections/items.ts";
import type { NamedUnit } from "./sections/shapes.ts";
import type { Summary } from "./summary.ts";

/** A page behind what is shaky, and the questions that were missed about it. */
export type PageToRead = {
  unit: NamedUnit;
  heading: string;
  missed: string[];
  /** the page in this course; null where this course does not have it */
  here: { unit: Unit; page: Page; number: number } | null;
};

/** What a mentor does before the talk. */
export type Preparation = {
  pages: PageToRead[];
  questions: SharedItem[];
  prompts: AgendaPrompt[];
  /** what the mentor said they would do, and has not done yet */
  actions: SharedItem[];
};

/** So many pages are read in five of the ten minutes. */
const MOST_PAGES = 3;

/** The page of this heading, in the course of the one who reads: theirs may be older or newer. */
function pageHere(course: Course, place: Place, heading: string): PageToRead["here"] {
  const here = unitAt(course, place);
  // A heading is handed over as Markdown.
  const at =
    here?.pages.findIndex((page) =>
      [page.heading, escapeMarkdownLine(page.heading)].includes(heading),
    ) ?? -1;
  const page = here?.pages[at];
  return here === undefined || page === undefined ? null : { unit: here, page, number: at + 1 };
}

/** What to prepare in ten minutes, of what a summary tells. */
export function preparationFor(summary: Summary, course: Course): Preparation {
  const pages = new Map<string, PageToRead>();
  for (const { unit, page, ask } of summary.shaky) {
    const place = { pack: unit.pack, unit: unit.id };
    const key = `${unit.pack}/${unit.id}/${page.number}`;
    const known = pages.get(key);
    if (known !== undefined) known.missed.push(ask);
    else {
      const here = pageHere(course, place, page.heading);
      pages.set(key, { unit, heading: page.heading, missed: [ask], here });
    }
  }
  return {
    pages: [...pages.values()].slice(0, MOST_PAGES),
    questions: summary.open.filter(({ kind }) => kind === "question"),
    prompts: summary.agenda?.items.flatMap(({ prompt }) => prompt ?? []) ?? [],
    actions: summary.open.filter(({ owner }) => owner === "mentor"),
  };
}
