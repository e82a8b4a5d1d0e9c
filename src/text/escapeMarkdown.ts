import { isAddress } from "./address.ts";

// What may be written so that many readers make a link of it.
const BARE =
  /(?<=^|[\s("“‘])(?:(?:https?:\/\/|www\.)[^\s<>"`\\]+|[^\s<>"`\\@:/()]+@[^\s<>"`\\@:/()]+)(?=$|[\s"”’])/giu;

// Of such an address, what no reader takes for a mark of Markdown.
const UNMARKED =
  /^(?:[\p{L}\p{N}.:/?#!$'()+,;=%@-]|&(?!#?\w+;)|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))+$/u;

const MARKS =
  /[\\`[\]<>~|]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S )\*|\*(?! \S)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu;

/** Whether a bare address leads to what it says, and has nothing in it that Markdown means something by. */
function staysBare(bare: string): boolean {
  const begins = /^(?:https?:|www\.)/i.exec(bare)?.[0].toLowerCase();
  const whole =
    begins === undefined ? `mailto:${bare}` : begins === "www." ? `https://${bare}` : bare;
  const another = /.:\/\//.test(bare.replace(/^https?/i, ""));
  return !another && UNMARKED.test(bare) && isAddress(whole);
}

/**
 * Somebody's words inside Markdown, so that they stay words: characters that begin formatting,
 * links, HTML or entities are escaped, and so is what would begin a list, heading, quotation or
 * table. A bare address, of which many readers make a link, stays as it is where it is one that may be
 * opened; elsewhere it is escaped too.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map((line) =>
      escapedWithin(line.trim()).replace(/^(?:[#+=:-]|\d+(?=[.)]))/, (mark) =>
        /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
      ),
    )
    .join("\n")
    .trim();
}

/** A line without what means something in Markdown wherever it stands. */
function escapedWithin(line: string): string {
  const bare = [...line.matchAll(BARE)]
    .filter(([found]) => staysBare(found))
    .map(({ 0: found, index }) => [index, index + found.length] as const);
  return line.replace(MARKS, (mark, at: number) =>
    bare.some(([from, to]) => at >= from && at < to) ? mark : `\\${mark}`,
  );
}

/** As {@link escapeMarkdown}, on one line. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " "));
}

/** Markdown of one line without the backslashes before its signs, to be shown as it stands. */
export function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
