import type { ListedTerm } from "../course/course.ts";
import { pageTold } from "../course/figures/pieces.ts";
import type { Page, Unit } from "../course/model.ts";
import { plainText } from "../course/plain.ts";
import { termsIn } from "../course/termUse.ts";
import type { Aside, Screen } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { KEYS } from "../text/keys.ts";
import type { Renderer } from "./renderer.ts";
import { citedOn, pageText, sourceList, termText } from "./unitText.ts";

function pageSources(unit: Unit, page: Page, renderer: Renderer): Aside[] {
  const sources = citedOn(unit, page);
  if (sources.length === 0) return [];
  return [{ ...KEYS.sources, body: (columns) => sourceList(sources, renderer, columns) }];
}

/** What the words of the glossary mean that a page has, behind a key; looked for when it is pressed. */
function pageWords(page: Page, terms: readonly ListedTerm[], { theme }: Renderer): Aside[] {
  if (terms.length === 0) return [];
  const body = (columns: number) => {
    const found = termsIn(terms, plainText(pageTold(page.markdown)));
    return found.length === 0
      ? wrap("No word of the glossary stands on this page.", columns)
      : found.map((term) => termText(term, theme, columns)).join("\n");
  };
  return [{ ...KEYS.words, body }];
}

/**
 * A page of a unit, counted from 1, as a screen with its sources and its words of the glossary behind
 * keys.
 */
export function pageScreen(
  unit: Unit,
  page: Page,
  number: number,
  renderer: Renderer,
  terms: readonly ListedTerm[] = [],
): Pick<Screen, "header" | "asides" | "body"> {
  return {
    header: `Page ${number} of ${unit.pages.length} · ${unit.title}`,
    asides: [...pageSources(unit, page, renderer), ...pageWords(page, terms, renderer)],
    body: (columns) => {
      const text = pageText(unit, page.markdown, renderer, columns);
      if (number === 1) return text;
      return `${renderer.theme.heading(wrap(page.heading, columns))}\n\n${text}`;
    },
  };
}
