import { onOneLine, wrap } from "./wrap.ts";

// What could mean something in Markdown; escaped square brackets, as of a citation, do not. So
// could two spaces at the end of a line, and white space that is not a space.
const MARKUP =
  /[`*_<>#|~&!]|\\(?![[\]])|(?<!\\)[[\]]|^ *(?:[-+=]|:-|\d+[.)])|^ {4}| {2}$|[^\S \n]|(?:https?|ftp):|www\.|\S@\S/im;

/** Whether a text is only paragraphs of words, for which no Markdown library need be loaded. */
export function isOnlyParagraphs(markdown: string): boolean {
  return !MARKUP.test(markdown);
}

/** Paragraphs of words wrapped, as the Markdown renderer would. */
export function renderParagraphs(markdown: string, columns: number): string {
  return markdown
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => onOneLine(paragraph.replace(/\\([[\]])/g, "$1")).trim())
    .filter((paragraph) => paragraph !== "")
    .map((paragraph) => wrap(paragraph, columns))
    .join("\n\n");
}
