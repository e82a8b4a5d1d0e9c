import type { Source } from "./model.ts";

const CITATION = /\[\^([^\][\s]+)\]/g;

/** The ids of a text's footnote references, in order, each once. */
export function citationsIn(markdown: string): string[] {
  return [...new Set([...markdown.matchAll(CITATION)].map((match) => match[1] as string))];
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
