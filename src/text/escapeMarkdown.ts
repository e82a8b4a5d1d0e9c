import { isAddress } from "./address.ts";

// Such patterns take longer to make than few texts take to be searched: each is made where it is first used.

/** What may be written so that many readers make a link of it; nothing longer is an address. */
function bareAddresses(line: string): RegExpStringIterator<RegExpExecArray> {
  return line.matchAll(
    /(?<=^|[\s("“‘])(?:(?:https?:\/\/|www\.)[^\s<>"`\\]{1,1000}|[^\s<>"`\\@:/()]{1,1000}@[^\s<>"`\\@:/()]{1,1000})(?=$|[\s"”’])/giu,
  );
}

/** Whether no reader takes anything in such an address for a mark of Markdown. */
function isUnmarked(bare: string): boolean {
  return /^(?:[\p{L}\p{N}.:/?#!$'()+,;=%@-]|&(?!#?\w+;)|(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}]))+$/u.test(
    bare,
  );
}

/** The line with `instead` of each mark of Markdown. */
function replaceMarks(line: string, instead: (mark: string, at: number) => string): string {
  return line.replace(
    /[\\`[\]<>~|]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<!\S )\*|\*(?! \S)|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/giu,
    instead,
  );
}

/** Whether a bare address leads to what it says, and has nothing in it that Markdown means something by. */
function staysBare(bare: string): boolean {
  const begins = /^(?:https?:|www\.)/i.exec(bare)?.[0].toLowerCase();
  const whole =
    begins === undefined ? `mailto:${bare}` : begins === "www." ? `https://${bare}` : bare;
  const another = /.:\/\//.test(bare.replace(/^https?/i, ""));
  return !another && isUnmarked(bare) && isAddress(whole);
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
  const bare = [...bareAddresses(line)]
    .filter(([found]) => staysBare(found))
    .map(({ 0: found, index }) => [index, index + found.length] as const);
  return replaceMarks(line, (mark, at) =>
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
