import { wrap } from "./wrap.ts";

// What could mean something in Markdown; escaped square brackets, as of a citation, do not.
const MARKUP =
  /[`*_<>#|~&!]|\\(?![[\]])|(?<!\\)[[\]]|^\s*(?:[-+=]|\d+[.)])|^ {4}|https?:|www\.|\S@\S/m;

/** Whether a text is only paragraphs of words, for which no Markdown library need be loaded. */
export function isOnlyParagraphs(markdown: string): boolean {
  return !MARKUP.test(markdown);
}

/** Paragraphs of words wrapped, as the Markdown renderer would. */
export function renderParagraphs(markdown: string, columns: number): string {
  return markdown
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) =>
      paragraph
        .replace(/\\([[\]])/g, "$1")
        .replace(/\s*\n\s*/g, " ")
        .trim(),
    )
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => wrap(paragraph, columns))
    .join("\n\n");
}
