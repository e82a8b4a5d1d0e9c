import { isAddress } from "../text/address.ts";
import { cleanText } from "../text/clean.ts";

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

/** An address between angle brackets, as a link; as words where it is none that may be opened. */
export function markdownAddress(url: string): string {
  // A table would end a cell at a bar.
  return isAddress(url) ? `<${url.replaceAll("|", "%7C")}>` : escapeMarkdownLine(url);
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/**
 * Anything as text inside HTML, between tags or in a quoted attribute: it stays the words that it is.
 * Characters that a reader cannot see but that reorder or hide text are left out.
 */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] as string);
}
