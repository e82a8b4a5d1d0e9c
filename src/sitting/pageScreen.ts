import type { Page, Unit } from "../course/model.ts";
import type { Aside, Screen } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { KEYS } from "../text/keys.ts";
import { citedOn, type Look, pageText, sourceList } from "./words.ts";

function pageSources(unit: Unit, page: Page, look: Look): Aside[] {
  const sources = citedOn(unit, page);
  if (sources.length === 0) return [];
  return [{ ...KEYS.sources, body: (columns) => sourceList(sources, look, columns) }];
}

/** A page of a unit, counted from 1, as a screen with its sources behind a key. */
export function pageScreen(
  unit: Unit,
  page: Page,
  number: number,
  look: Look,
): Pick<Screen, "header" | "asides" | "body"> {
  return {
    header: `Page ${number} of ${unit.pages.length} · ${unit.title}`,
    asides: pageSources(unit, page, look),
    body: (columns) => {
      const text = pageText(unit, page.markdown, look, columns);
      if (number === 1) return text;
      return `${look.theme.heading(wrap(page.heading, columns))}\n\n${text}`;
    },
  };
}
