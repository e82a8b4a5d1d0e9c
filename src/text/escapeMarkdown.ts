/**
 * Somebody's words inside Markdown, so that they stay words: characters that begin formatting,
 * links, HTML or entities are escaped, and so is what would begin a list, heading, quotation or
 * table. Bare addresses are escaped too, for many readers make links of them.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>~|&]|:(?=\/\/)|(?<=www)\.|(?<=\S)@(?=\S)/gi, "\\$&")
    .split(/\r\n?|\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^(?:[#+=:-]|\d+(?=[.)]))/, (mark) =>
          /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`,
        ),
    )
    .join("\n")
    .trim();
}

/** As {@link escapeMarkdown}, on one line. */
export function escapeMarkdownLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, " "));
}

/** Markdown of one line without the backslashes before its signs, to be shown as it stands. */
export function withoutEscapes(markdown: string): string {
  return markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
