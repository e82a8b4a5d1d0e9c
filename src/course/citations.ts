import { piecesOf } from "./figures/pieces.ts";
import type { Source } from "./model.ts";

const CITATION = /\[\^([^\][\s]+)\]/g;

/** The ids of the footnotes that a text refers to or its figures name, in order, each once. */
export function citationsIn(markdown: string): string[] {
  const ids = piecesOf(markdown).flatMap((piece) =>
    piece.is === "figure"
      ? piece.figure.sources
      : [...piece.markdown.matchAll(CITATION)].map((match) => match[1] as string),
  );
  return [...new Set(ids)];
}

/** Footnote references as the numbers of the unit's sources: `[^jarvis]` becomes `\[1\]`. */
export function numberCitations(markdown: string, sources: readonly Source[]): string {
  return markdown.replace(CITATION, (whole, id: string) => {
    const at = sources.findIndex((source) => source.id === id);
    return at < 0 ? whole : `\\[${at + 1}\\]`;
  });
}

/** The text without its footnote references. */
export function withoutCitations(markdown: string): string {
  return markdown.replace(CITATION, "");
}
