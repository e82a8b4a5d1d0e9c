import { CITATIONS } from "./citations.ts";
import type { FaultAt } from "./fault.ts";
import { stretchesOf } from "./fences.ts";
import { FIGURE_NAMES } from "./figures/figures.ts";
import type { Line } from "./line.ts";
import type { Section } from "./sections.ts";
import { stretchesIn } from "./written/code.ts";

const COMMENT = /^\s*<!--.*-->\s*$/;
/** What questions have as comments: `id: …`, `page: …` or `key`, or something like it that is wrong. */
const SETTING = /^\s*<!--\s*(?:[a-z]+:|key\s*-->)/;

/** Tells of footnotes that are cited here: their numbers and sources are shown with pages alone. */
function tellCitations(lines: readonly Line[], fault: FaultAt): void {
  for (const { text, number } of lines)
    for (const { text: words, code, offset } of text.includes("[^") ? stretchesIn(text) : [])
      for (const match of code ? [] : words.matchAll(CITATIONS))
        fault(
          { line: number, column: offset + match.index + 1 },
          `${match[0]} stands on no page`,
          "sources cited on pages alone",
          "Cite it on the page that has the fact.",
        );
}

/**
 * A section that is no page, without the figures and blocks of code in it; of these, and of footnotes that
 * are cited in it, is told.
 */
export function wordsAlone(section: Section, fault: FaultAt): Section {
  const said = section.lines.filter(({ text }) => !COMMENT.test(text) || SETTING.test(text));
  const lines = stretchesOf(said).flatMap((stretch) => {
    if (stretch.is === "open") return stretch.lines;
    const what = FIGURE_NAMES.includes(stretch.info) ? `a ${stretch.info}` : "a block of code";
    const where = `${what} in "${section.heading}"`;
    const pages = FIGURE_NAMES.includes(stretch.info) ? "figures" : "blocks";
    fault(stretch.first.number, where, `${pages} on pages alone`, "Move it to a page.");
    return [];
  });
  tellCitations(lines, fault);
  return { ...section, lines };
}
