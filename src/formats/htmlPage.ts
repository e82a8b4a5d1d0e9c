import { escapeHtml } from "./escape.ts";

/** A style of a page, and what the page's policy lets it through by. */
export type Style = { text: string; hash: string };

/** A page in its parts, each in HTML but for the title and the language. */
type HtmlPage = {
  title: string;
  lang: string;
  /** what it is a page of, where that is no summary */
  of?: "unit" | "sheet" | "talk";
  styles: readonly Style[];
  /** what stands before the header and is not seen */
  before: readonly string[];
  header: readonly string[];
  main: readonly string[];
  footer: string;
};

/**
 * A page that needs nothing else: no script, no network, and by its policy nothing live but its own
 * styles.
 */
export function htmlPage({
  title,
  lang,
  of,
  styles,
  before,
  header,
  main,
  footer,
}: HtmlPage): string {
  const hashes = styles.map(({ hash }) => `'${hash}'`).join(" ");
  const policy = `default-src 'none'; style-src ${hashes}; base-uri 'none'; form-action 'none'`;
  const lines = [
    "<!doctype html>",
    `<html lang="${escapeHtml(lang)}"${of === undefined ? "" : ` class="${of}"`}>`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)}</title>`,
    ...styles.map(({ text }) => `<style>${text}</style>`),
    "</head>",
    "<body>",
    ...before,
    ["<header>", ...header, "</header>"].join("\n"),
    "<main>",
    ...main.filter((html) => html !== ""),
    "</main>",
    `<footer><p>${footer}</p></footer>`,
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}
