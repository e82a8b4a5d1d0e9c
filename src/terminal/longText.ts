/** More than a lesson has; what is longer is shown without a look of its own. */
const MOST_CHARACTERS = 200_000;

/** The parser takes the square of a paragraph's length, so that of a megabyte would take an hour. */
const LONGEST_PARAGRAPH = 4000;

/** What begins something else than one more line of the same paragraph. */
const BEGINS_ANEW = /^\s*(?:[-+*#|]|\d+[.)]|$)/;

/** Whether a Markdown text has a paragraph, or a line, that would take too long to parse. */
function hasLongParagraph(markdown: string): boolean {
  let length = 0;
  for (const line of markdown.split("\n")) {
    length = BEGINS_ANEW.test(line) ? line.length : length + line.length;
    if (length > LONGEST_PARAGRAPH) return true;
  }
  return false;
}

/**
 * Renders a Markdown text; those of its blocks that would take too long, or all of a text that is too
 * long, are rendered plainly.
 */
export function inGoodTime(
  markdown: string,
  render: (markdown: string) => string,
  plainly: (text: string) => string,
): string {
  if (markdown.length > MOST_CHARACTERS) return plainly(markdown);
  if (!hasLongParagraph(markdown)) return render(markdown);
  return markdown
    .split(/\n{2,}/)
    .map((block) => (hasLongParagraph(block) ? plainly(block) : render(block)))
    .join("\n\n");
}
