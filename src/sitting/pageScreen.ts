import type { Page, Unit } from "../course/model.ts";
import type { Aside, Screen } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { KEYS } from "../text/keys.ts";
import type { Renderer } from "./renderer.ts";
import { citedOn, pageText, sourceList } from "./unitText.ts";

function pageSources(unit: Unit, page: Page, renderer: Renderer): Aside[] {
  const sources = citedOn(unit, page);
  if (sources.length === 0) return [];
  return [{ ...KEYS.sources, body: (columns) => sourceList(sources, renderer, columns) }];
}

/** A page of a unit, counted from 1, as a screen with its sources behind a key. */
export function pageScreen(
  unit: Unit,
  page: Page,
  number: number,
  renderer: Renderer,
): Pick<Screen, "header" | "asides" | "body"> {
  return {
    header: `Page ${number} of ${unit.pages.length} · ${unit.title}`,
    asides: pageSources(unit, page, renderer),
    body: (columns) => {
      const text = pageText(unit, page.markdown, renderer, columns);
      if (number === 1) return text;
      return `${renderer.theme.heading(wrap(page.heading, columns))}\n\n${text}`;
    },
  };
}
