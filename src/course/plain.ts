import { withoutCitations } from "./citations.ts";

/** The words of a page without the marks of Markdown: to be searched, counted or quoted. */
export function plainText(markdown: string): string {
  return withoutCitations(markdown)
    .replace(/\[!\w+\]/g, "")
    .replace(/^\s*(?:[>#*-]+\s+)+/gm, "")
    .replace(/[*_`]+/g, "")
    .replace(/\[([^\][]*)\]\([^()]*\)/g, "$1");
}

/** A text in its sentences, as far as a full stop before a capital tells. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|(?<=[.!?]["”’)]?)\s+(?=["“(]?[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
