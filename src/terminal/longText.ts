/** More than a lesson has; what is longer is shown without a look of its own. */
const MOST_CHARACTERS = 200_000;

/** The parser takes the square of a paragraph's length, so that of a megabyte would take an hour. */
const LONGEST_PARAGRAPH = 4000;

// And the square of the marks in it, for which it takes longest: of all paragraphs together so much,
// which is about half a second.
const MOST_SQUARES = 300_000_000;
const MOST_SQUARES_OF_MARKS = 25_000_000;

/** What begins something else than one more line of the same paragraph. */
const BEGINS_ANEW = /^\s*(?:[-+*#|]|\d+[.)]|$)/;

/** A paragraph's length and how many marks of Markdown it has. */
type Paragraph = { length: number; marks: number };

function paragraphsOf(markdown: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of markdown.split("\n")) {
    const last = found.at(-1);
    const marks = line.match(/[*_~`[\]<]/g)?.length ?? 0;
    if (last === undefined || BEGINS_ANEW.test(line)) found.push({ length: line.length, marks });
    else {
      last.length += line.length;
      last.marks += marks;
    }
  }
  return found;
}

function isTooLong(paragraphs: readonly Paragraph[]): boolean {
  const squares = (of: keyof Paragraph) => paragraphs.reduce((sum, each) => sum + each[of] ** 2, 0);
  return squares("length") > MOST_SQUARES || squares("marks") > MOST_SQUARES_OF_MARKS;
}

/**
 * Renders a Markdown text; those of its blocks that would take too long, or all of a text that would
 * take too long, are rendered plainly.
 */
export function inGoodTime(
  markdown: string,
  render: (markdown: string) => string,
  plainly: (text: string) => string,
): string {
  if (markdown.length > MOST_CHARACTERS) return plainly(markdown);
  const paragraphs = paragraphsOf(markdown);
  const hasLong = (all: readonly Paragraph[]) =>
    all.some(({ length }) => length > LONGEST_PARAGRAPH);
  if (isTooLong(paragraphs.filter(({ length }) => length <= LONGEST_PARAGRAPH)))
    return plainly(markdown);
  if (!hasLong(paragraphs)) return render(markdown);
  return markdown
    .split(/\n{2,}/)
    .map((block) => (hasLong(paragraphsOf(block)) ? plainly(block) : render(block)))
    .join("\n\n");
}
