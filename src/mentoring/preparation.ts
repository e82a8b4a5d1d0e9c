import { unitAt } from "../course/course.ts";
import type { Course, Page, Place, Unit } from "../course/model.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import type { AgendaPrompt } from "./sections/agenda.ts";
import type { SharedItem } from "./sections/items.ts";
import type { NamedUnit } from "./sections/shapes.ts";
import type { Summary } from "./summary.ts";

/** A page that is worth a second look. */
export type PageToRead = {
  unit: NamedUnit;
  heading: string;
  /** what was asked, where the learner shows it */
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

function promptsToLookAt({ agenda }: Summary): AgendaPrompt[] {
  if (agenda === null) return [];
  return [...agenda.items.flatMap(({ prompt }) => prompt ?? []), ...agenda.also];
}

function isOnPage(
  spot: Summary["shaky"][number],
  unit: NamedUnit,
  page: Summary["topics"][number]["page"],
): boolean {
  const isOfUnit = spot.unit.pack === unit.pack && spot.unit.id === unit.id;
  return isOfUnit && spot.page.number === page.number;
}

/** What to prepare in ten minutes, of what a summary tells. */
export function preparationFor(summary: Summary, course: Course): Preparation {
  const pages = summary.topics.map(({ unit, page }): PageToRead => {
    const about = summary.shaky.filter((spot) => isOnPage(spot, unit, page));
    const missed = about.map(({ ask }) => ask);
    const here = pageHere(course, { pack: unit.pack, unit: unit.id }, page.heading);
    return { unit, heading: page.heading, missed, here };
  });
  return {
    pages,
    questions: summary.open.filter(({ kind }) => kind === "question"),
    prompts: promptsToLookAt(summary),
    actions: summary.open.filter(({ owner }) => owner === "mentor"),
  };
}
