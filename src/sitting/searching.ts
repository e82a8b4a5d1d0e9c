import type { Context } from "../context.ts";
import { termsFor } from "../course/course.ts";
import type { Has } from "../course/search.ts";
import { titled } from "../course/titled.ts";
import { wrap } from "../terminal/wrap.ts";
import { isKey, KEYS } from "../text/keys.ts";
import { askUntil } from "./askUntil.ts";
import { pageScreen } from "./pageScreen.ts";
import { rendererFor } from "./renderer.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "course" | "amongPages" | "theme" | "figureLook" | "columns" | "draft"
>;

/** Pages that are shown to choose from; a number of one digit stands for each. */
const MOST_PAGES = 9;
/** The index takes the square of a word's length. */
export const MOST_TO_SEARCH = 1000;

/** That no page has all that was typed, where that is so, and what those below have. */
export function notAll(has: Has, typed: string, columns: number): string[] {
  if (has === "nearly")
    return [wrap(`No page has “${typed}” as it is written. These have nearly that:`, columns)];
  if (has === "most")
    return [wrap(`No page has all of “${typed}”. These have most of it:`, columns)];
  return [];
}

/** Lets the person read pages that were found until they leave them. */
async function readFound(needs: Needs, typed: string, out: string): Promise<void> {
  const course = await needs.course();
  const { searchPages } = await import("../course/search.ts");
  const { has, pages } = searchPages(course, typed, MOST_PAGES, await needs.amongPages(typed));
  if (pages.length === 0) {
    needs.io.err(`${wrap(`Nothing in this course has “${typed}”.`, needs.columns())}\n`);
    return;
  }
  const renderer = await rendererFor(needs);
  for (let at = 0; ; ) {
    const chosen = await needs.inputs.choose({
      header: `Search: ${typed}`,
      back: false,
      several: false,
      initial: at,
      out,
      choices: pages.map(({ unit, page, number, quote }) => {
        const where = number === 1 ? titled(unit) : `${page.heading} · ${titled(unit)}`;
        return `${where}: ${quote}`;
      }),
      body: (columns) =>
        [...notAll(has, typed, columns), wrap("Choose a page to read it.", columns)].join("\n"),
    });
    if (chosen.is !== "chosen") return;
    at = chosen.indexes[0] as number;
    const found = pages[at];
    if (found === undefined) return;
    const terms = termsFor(course, found.unit);
    const screen = pageScreen(found.unit, found.page, found.number, renderer, terms);
    const next = "what was found";
    const read = await needs.inputs.page({ ...screen, back: true, out, next });
    if (read.is === "stop") return;
  }
}

/**
 * Asks for words and shows the pages that have them, until the person goes back to where they were: `out` says
 * where that is, as in "back to the page".
 */
export async function searchCourse(needs: Needs, out: string): Promise<void> {
  const draft = needs.draft({ key: "search", name: "words to search for", goOn: "" });
  const label = "Search for (Enter alone goes back):";
  const typed = await askUntil(needs, { label, draft }, async (words) => words);
  if (typed === undefined || isKey(typed, KEYS.back)) return;
  await readFound(needs, typed.slice(0, MOST_TO_SEARCH), out);
}
