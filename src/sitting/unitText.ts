import { citationsIn, numberCitations, withoutCitations } from "../course/citations.ts";
import type { ListedTerm } from "../course/course.ts";
import type { Figure } from "../course/figures/figures.ts";
import { piecesOf } from "../course/figures/pieces.ts";
import type { Page, Source, Unit } from "../course/model.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import type { Renderer } from "./renderer.ts";

/** Sources as a numbered list. `from` is the number of the first. */
export function sourceList(
  sources: readonly { number: number; source: Source }[],
  { theme, render }: Renderer,
  columns: number,
): string {
  return sources
    .map(({ number, source }) => {
      const mark = `[${number}] `;
      const text = render(source.text, Math.max(1, columns - mark.length));
      const address = source.url === undefined ? "" : `\n${theme.link(source.url)}`;
      return wrapAfter(mark, text + address, columns, theme.wrap);
    })
    .join("\n\n");
}

/** The sources cited on a page, with the numbers that they have in the unit. */
export function citedOn(unit: Unit, page: Page) {
  const cited = new Set(citationsIn(page.markdown));
  return unit.sources
    .map((source, index) => ({ source, number: index + 1 }))
    .filter(({ source }) => cited.has(source.id));
}

/** What to keep in mind of a unit, as a list. */
export function inShortText(unit: Unit, { render }: Renderer, columns: number): string {
  return render(unit.inShort.map((sentence) => `- ${sentence}`).join("\n"), columns);
}

/** A word and what it means. */
export function termText(
  { word, also, meaning, packTitle }: ListedTerm,
  theme: Theme,
  columns: number,
): string {
  const others = also.length === 0 ? "" : ` (${also.join(", ")})`;
  const from = packTitle === undefined ? "" : ` · ${packTitle}`;
  const said = meaning.charAt(0).toUpperCase() + meaning.slice(1);
  return `${theme.heading(wrap(word + others + from, columns))}\n${wrapAfter("  ", said, columns)}`;
}

/** The numbers of a figure's sources in the unit; nothing where it has none. */
function sourcesBelow(figure: Figure, sources: readonly Source[], columns: number): string {
  const numbers = sources.flatMap(({ id }, at) =>
    figure.sources.includes(id) ? [`[${at + 1}]`] : [],
  );
  if (numbers.length === 0) return "";
  return `\n${wrap(`${numbers.length === 1 ? "Source" : "Sources"}: ${numbers.join(" ")}`, columns)}`;
}

/** A page's words and figures with its citations numbered. */
export function pageText(
  { sources }: Unit,
  markdown: string,
  { render, figure }: Renderer,
  columns: number,
): string {
  return piecesOf(markdown)
    .map((piece) =>
      piece.is === "words"
        ? render(numberCitations(piece.markdown, sources), columns)
        : figure(piece.figure, columns) + sourcesBelow(piece.figure, sources, columns),
    )
    .join("\n\n");
}

/** A page's words and figures without citations. */
export function pageAlone(markdown: string, { render, figure }: Renderer, columns: number): string {
  return piecesOf(markdown)
    .map((piece) =>
      piece.is === "words"
        ? render(withoutCitations(piece.markdown), columns)
        : figure(piece.figure, columns),
    )
    .join("\n\n");
}
