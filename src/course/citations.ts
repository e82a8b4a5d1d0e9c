import { piecesOf } from "./figures/pieces.ts";
import type { Source } from "./model.ts";
import { outsideCode } from "./written/code.ts";

/** What each reference to a footnote begins with, which most texts do not have. */
const BEGINNING = "[^";

/** A reference to a footnote. */
export const CITATION = /\[\^([^\][\s]+)\]/;

/** All references to footnotes in a text that is no code. */
export const CITATIONS = new RegExp(CITATION, "g");

function idsIn(markdown: string): string[] {
  const ids: string[] = [];
  if (!markdown.includes(BEGINNING)) return ids;
  outsideCode(markdown, (text) => {
    for (const [, id = ""] of text.matchAll(CITATIONS)) ids.push(id);
    return text;
  });
  return ids;
}

/** The ids of the footnotes that a text refers to or its figures name, in order, each once. */
export function citationsIn(markdown: string): string[] {
  const ids = piecesOf(markdown).flatMap((piece) =>
    piece.is === "figure" ? piece.figure.sources : idsIn(piece.markdown),
  );
  return [...new Set(ids)];
}

/** Footnote references as the numbers of the unit's sources: `[^jarvis]` becomes `\[1\]`. */
export function numberCitations(markdown: string, sources: readonly Source[]): string {
  return outsideCode(markdown, (text) =>
    text.replace(CITATIONS, (whole, id: string) => {
      const at = sources.findIndex((source) => source.id === id);
      return at < 0 ? whole : `\\[${at + 1}\\]`;
    }),
  );
}

/** The text without its footnote references. */
export function withoutCitations(markdown: string): string {
  if (!markdown.includes(BEGINNING)) return markdown;
  return outsideCode(markdown, (text) => text.replace(CITATIONS, ""));
}
