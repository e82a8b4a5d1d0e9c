import { withoutCitations } from "./citations.ts";
import { outsideCode } from "./written/code.ts";

// What could begin a mark is looked for first: most characters could not. The pattern takes long to make,
// and a list has no marks.
function withoutMarks(text: string): string {
  return text.replace(
    /(?=[\\![<*_~])(?:\\([!-/:-@[-`{-~])|!?\[((?:[^\][\\]|\\.)*)\]\((?:<[^<>\n]*>|[^()\s<]*)(?:\s+"[^"]*")?\)|<((?:https?:|mailto:)[^<>\s]*)>|<!--(?:(?!<!--).)*?-->|(?<=\S)\*+|\*+(?=\S)|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}])|~~)/gu,
    (_, literal?: string, words?: string, address?: string) =>
      words === undefined ? (literal ?? address ?? "") : withoutMarks(words),
  );
}

/** What stands in a span of code, without its marks and one space beside each. */
function inCode(span: string): string {
  const marks = /^`+/.exec(span)?.[0].length ?? 0;
  const text = span.slice(marks, span.length - marks);
  const isApart = text.startsWith(" ") && text.endsWith(" ") && text.trim() !== "";
  return isApart ? text.slice(1, -1) : text;
}

/** The words of a page without the marks of Markdown: to be searched, counted or quoted. */
export function plainText(markdown: string): string {
  const text = withoutCitations(markdown)
    .replace(/\[!\w+\]/g, "")
    // Begins only where no empty line is before: elsewhere each of many would look for a mark.
    .replace(/(?<!^[^\S\n]*\n)^\s*(?:[>#*-]+\s+)+/gm, "");
  return outsideCode(text, withoutMarks, inCode);
}

/** A text in its sentences, as far as a full stop before a capital tells. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/\n\s*\n|(?<=[.!?]["”’)]?)\s+(?=["“(]?[\p{Lu}\p{N}])/u)
    .map((sentence) => sentence.replace(/\s{2,}|[^\S ]/g, " ").trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}
