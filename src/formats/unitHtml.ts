import { citationsIn } from "../course/citations.ts";
import { piecesOf } from "../course/figures/pieces.ts";
import type { Page, Source, Unit } from "../course/model.ts";
import { counted } from "../text/counted.ts";
import { escapeHtml } from "./escape.ts";
import { figureHtml } from "./figureHtml.ts";
import { htmlPage } from "./htmlPage.ts";
import { cited, list, section, time } from "./htmlParts.ts";
import { markdownHtml } from "./markdownHtml.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";
import { UNIT_STYLE } from "./unitStyle.ts";

const FOOTER = "It was made with smm, and it loads nothing.";

/** The number of a source as a link to it; the reference as it stands where there is none. */
function citation(id: string, sources: readonly Source[]): string {
  const number = sources.findIndex((source) => source.id === id) + 1;
  return number === 0
    ? escapeHtml(`[^${id}]`)
    : `<a class="cite" href="#source-${number}">[${number}]</a>`;
}

function pageParts({ markdown }: Page, sources: readonly Source[]): string[] {
  const cite = (id: string) => citation(id, sources);
  return piecesOf(markdown).map((piece) => {
    if (piece.is === "words") return markdownHtml(piece.markdown, cite);
    const named = piece.figure.sources.map(cite);
    const label = named.length === 1 ? "Source: " : "Sources: ";
    return figureHtml(piece.figure, named.length === 0 ? "" : label + named.join(" "));
  });
}

function sourceItems(sources: readonly Source[], ids: readonly string[]): string {
  const items = sources.flatMap(({ id, text, url }, index) =>
    ids.includes(id)
      ? [
          `<li id="source-${index + 1}"><span>[${index + 1}]</span> <span>${cited(text, url ?? null)}</span></li>`,
        ]
      : [],
  );
  if (items.length === 0) return "";
  return ['<ol class="sources" role="list">', ...items, "</ol>"].join("\n");
}

/**
 * A unit, or some of its pages, as one HTML page to look at and to print: what is read in it, with its
 * sources; its questions are asked by the program alone. `lang` is the language that it is written in.
 */
export function unitHtml(unit: Unit, pages: readonly Page[], lang: string): string {
  const { title, summary, minutes, checked, sources } = unit;
  const ids = citationsIn(pages.map(({ markdown }) => markdown).join("\n\n"));
  const whole = pages.length === unit.pages.length;
  return htmlPage({
    title,
    lang,
    of: "unit",
    styles: [{ text: STYLE, hash: STYLE_HASH }, UNIT_STYLE],
    before: [],
    header: [
      `<h1>${escapeHtml(title)}</h1>`,
      `<p>${escapeHtml(summary)}</p>`,
      `<p class="when">${counted(minutes, "minute")}. Facts checked on ${time(checked)}.</p>`,
    ],
    main: [
      ...pages.map((page) =>
        page === unit.pages[0]
          ? `<section aria-label="Opening">\n${pageParts(page, sources).join("\n")}\n</section>`
          : section(`page-${page.id}`, escapeHtml(page.heading), pageParts(page, sources)),
      ),
      whole
        ? section("in-short", "In short", [
            list(
              "said",
              unit.inShort.map((each) => markdownHtml(each, () => "")),
            ),
          ])
        : "",
      section("sources", "Sources", [sourceItems(sources, ids)]),
    ],
    footer: FOOTER,
  });
}
