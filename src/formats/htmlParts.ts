import { plainText } from "../course/plain.ts";
import { isAddress } from "../text/address.ts";
import { dayInWords, momentInWords } from "../text/day.ts";
import { escapeHtml } from "./escape.ts";
import { authorsHtml } from "./markdownHtml.ts";

/** A link with these words, or else its address as them; the words alone where the address is of no kind that may be opened. */
export function link(address: string | null, words: string): string {
  if (address === null || !isAddress(address)) return escapeHtml(words);
  const inside = escapeHtml(words === "" ? address : words);
  return `<a href="${escapeHtml(address)}" rel="noopener noreferrer">${inside}</a>`;
}

/** Words that have links of their own cannot be one. */
const OWN_LINK = /\]\(|<(?:https?|mailto):/i;

/** An author's line of Markdown: all of it plain words and a link where it has an address, else with its own links. */
export function cited(markdown: string, address: string | null): string {
  if (!OWN_LINK.test(markdown)) return link(address, plainText(markdown).trim());
  const words = authorsHtml(markdown);
  return address === null ? words : `${words} ${link(address, address)}`;
}

/** Somebody's words, in their own direction of writing. */
export function somebodys(text: string): string {
  return `<bdi>${escapeHtml(text.trim())}</bdi>`;
}

/** Somebody's words as paragraphs that keep their lines. */
export function paragraphs(text: string): string {
  return escapeHtml(text)
    .trim()
    .split(/\n[\n ]*\n/)
    .map((paragraph) => `<p dir="auto">${paragraph.trim().split("\n").join("<br>\n")}</p>`)
    .join("\n");
}

export function time(day: string, shown = dayInWords(day)): string {
  return `<time datetime="${escapeHtml(day)}">${escapeHtml(shown)}</time>`;
}

/** A moment in UTC, told as the clock on the wall shows it. */
export function moment(when: string): string {
  return `<time datetime="${escapeHtml(when)}">${escapeHtml(momentInWords(when))}</time>`;
}

/** A list of these items; its role keeps it a list where no marks are drawn. */
export function list(kind: string, items: readonly string[], tag = "ul"): string {
  if (items.length === 0) return "";
  const lines = items.map((item) => `<li>${item}</li>`);
  return [`<${tag} class="${kind}" role="list">`, ...lines, `</${tag}>`].join("\n");
}

/** A section that is folded under its heading until it is opened; nothing where it would be empty. */
export function folded(
  id: string,
  title: string,
  parts: readonly string[],
  isOpen: boolean,
): string {
  const filled = parts.filter((part) => part !== "");
  if (filled.length === 0) return "";
  return [
    isOpen ? "<details open>" : "<details>",
    `<summary><h2 id="${id}">${title}</h2></summary>`,
    ...filled,
    "</details>",
  ].join("\n");
}

/** A section with its heading; nothing where there is nothing to put into it. */
export function section(id: string, title: string, parts: readonly string[]): string {
  const filled = parts.filter((part) => part !== "");
  if (filled.length === 0) return "";
  return [
    `<section aria-labelledby="${id}">`,
    `<h2 id="${id}">${title}</h2>`,
    ...filled,
    "</section>",
  ].join("\n");
}
