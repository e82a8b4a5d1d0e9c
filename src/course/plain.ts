import { withoutCitations } from "./citations.ts";

// A sign that is escaped is no mark; nor is an underscore inside a word, or a star between spaces.
const MARKS =
  /\\([!-/:-@[-`{-~])|`+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|(?<!\S )\*+|\*+(?! \S)/gu;

/** The words of a page without the marks of Markdown: to be searched, counted or quoted. */
export function plainText(markdown: string): string {
  return withoutCitations(markdown)
    .replace(/\[!\w+\]/g, "")
    .replace(/^\s*(?:[>#*-]+\s+)+/gm, "")
    .replace(MARKS, (_mark, sign?: string) => sign ?? "")
    .replace(/\[([^\][]*)\]\([^()]*\)/g, "$1");
}

/** A text in its sentences, as far as a full stop before a capital tells. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|(?<=[.!?]["”’)]?)\s+(?=["“(]?[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.replace(/\s+/g, " ").trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
