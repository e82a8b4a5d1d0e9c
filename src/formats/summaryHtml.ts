import type { Summary } from "../mentoring/summary.ts";
import { firstInWords } from "../text/day.ts";
import { PATTERNS } from "./charts.ts";
import { escapeHtml } from "./escape.ts";
import { fact, facts, moment, time, words } from "./htmlParts.ts";
import { SECTIONS } from "./summarySections.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";
import { TITLE, talkInWords } from "./summaryTitles.ts";

/** Both names as far as they are known. */
function names({ pair }: Summary): string[] {
  return [pair.learner, pair.mentor].filter((name) => name !== null);
}

function since({ from, to }: Summary): string | undefined {
  if (from === null || to === null) return undefined;
  return from === to ? time(from) : `${time(from, firstInWords(from, to))} to ${time(to)}`;
}

/** The unit that is being read, or else the one after. */
function nextUnit({ next, reading }: Summary): string | undefined {
  if (next === null) return undefined;
  const begun = reading.some(({ unit }) => unit.id === next.id) ? ", begun" : "";
  return `“${escapeHtml(next.title)}” (${next.minutes} min${begun})`;
}

function top(summary: Summary): string {
  const { learner, mentor, initiative } = summary.pair;
  const who = [
    fact("Learner", learner && words(learner), "name"),
    fact("Mentor", mentor && words(mentor), "name"),
    fact("The initiative we have in mind", initiative && words(initiative)),
    fact("From", since(summary)),
    fact("Our next talk", summary.talk && talkInWords(summary.talk, moment), "next"),
    fact("Next to read", nextUnit(summary), "next"),
  ];
  return ["<header>", `<h1>${TITLE.page}</h1>`, facts(who, "facts"), "</header>"].join("\n");
}

const CSP = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * The summary as one HTML page that needs nothing else: no script, no network. `lang` is the
 * language that it is written in.
 */
export function summaryHtml(summary: Summary, lang = "en"): string {
  const who = names(summary).join(" and ");
  const lines = [
    "<!doctype html>",
    `<html lang="${escapeHtml(lang)}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${CSP}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${who === "" ? TITLE.page : `${TITLE.page}: ${escapeHtml(who)}`}</title>`,
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    PATTERNS,
    top(summary),
    "<main>",
    ...SECTIONS.map((part) => part(summary)).filter((part) => part !== ""),
    "</main>",
    `<footer><p>${FOOTER}</p></footer>`,
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
}

const FOOTER = "Private notes are not in this page. It was made with smm, and it loads nothing.";
