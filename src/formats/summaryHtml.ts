import type { Summary } from "../mentoring/summary.ts";
import { summaryTold } from "../mentoring/summaryTold.ts";
import { PATTERNS } from "./charts.ts";
import { escapeHtml } from "./escape.ts";
import { section } from "./htmlParts.ts";
import { factHtml, facts, pieceHtml } from "./pieceHtml.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";

/** Both names as far as they are known. */
function names({ pair }: Summary): string[] {
  return [pair.learner, pair.mentor].filter((name) => name !== null);
}

const CSP = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

const FOOTER = "Private notes are not in this page. It was made with smm, and it loads nothing.";

/**
 * The summary as one HTML page that needs nothing else: no script, no network. `lang` is the
 * language that it is written in.
 */
export function summaryHtml(summary: Summary, lang = "en"): string {
  const { title, head, sections } = summaryTold(summary);
  const who = names(summary).join(" and ");
  const said = head.map((fact) => factHtml(fact, fact.is === "fact" ? "" : fact.is));
  const lines = [
    "<!doctype html>",
    `<html lang="${escapeHtml(lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${CSP}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${who === "" ? title : `${title}: ${escapeHtml(who)}`}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    PATTERNS,
    ["<header>", `<h1>${title}</h1>`, facts(said, "facts"), "</header>"].join("\n"),
    "<main>",
    ...sections
      .map((each) => section(each.name, each.title, each.pieces.flatMap(pieceHtml)))
      .filter((html) => html !== ""),
    "</main>",
    `<footer><p>${FOOTER}</p></footer>`,
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}
