import type { Unit } from "../course/model.ts";
import { wrap } from "../terminal/wrap.ts";
import { dayInWords } from "../text/day.ts";
import type { Renderer } from "./renderer.ts";
import { inShortText, pageText, sourceList } from "./unitText.ts";

/** What is good to read before a unit and after it, where its author says so. */
function neighbours({ readFirst, readNext }: Unit, columns: number): string[] {
  const lines = [
    ...(readFirst.length > 0 ? [wrap(`Read first: ${readFirst.join(", ")}.`, columns)] : []),
    ...(readNext.length > 0 ? [wrap(`Read next: ${readNext.join(", ")}.`, columns)] : []),
  ];
  return lines.length === 0 ? [] : [lines.join("\n")];
}

/** A unit with its sources, as it is printed. */
export function wholeUnit(unit: Unit, renderer: Renderer, columns: number): string {
  const { theme } = renderer;
  const [opening, ...pages] = unit.pages;
  const blocks = [
    theme.title(wrap(unit.title, columns)),
    wrap(`${unit.minutes} minutes. Facts checked on ${dayInWords(unit.checked)}.`, columns),
    ...neighbours(unit, columns),
    pageText(unit, opening.markdown, renderer, columns),
  ];
  for (const page of pages)
    blocks.push(
      theme.heading(wrap(page.heading, columns)),
      pageText(unit, page.markdown, renderer, columns),
    );
  if (unit.inShort.length > 0)
    blocks.push(theme.heading("In short"), inShortText(unit, renderer, columns));
  if (unit.sources.length > 0) {
    const numbered = unit.sources.map((source, index) => ({ source, number: index + 1 }));
    blocks.push(theme.heading("Sources"), sourceList(numbered, renderer, columns));
  }
  return blocks.join("\n\n");
}
