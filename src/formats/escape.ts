import { isAddress } from "../text/address.ts";
import { cleanText } from "../text/clean.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";

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
