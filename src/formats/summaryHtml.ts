import { rightAnswer, whyRight } from "../course/answer.ts";
import { citationsIn } from "../course/citations.ts";
import type { Note } from "../learner/record.ts";
import { type ShakySpot, type Summary, WHO_DECIDES } from "../mentoring/summary.ts";
import { counted } from "../text/counted.ts";
import { firstInWords } from "../text/day.ts";
import { ended } from "../text/ended.ts";
import { bars, daysByWeek, daysInWords, PATTERNS } from "./charts.ts";
import { escapeHtml } from "./escape.ts";
import { cited, inline, link, list, paragraphs, section, time, words } from "./htmlParts.ts";
import { STYLE, STYLE_HASH } from "./summaryStyle.ts";

const TITLE = "For our next talk";

/** Both names as far as they are known. */
function names({ pair }: Summary): string[] {
  return [pair.learner, pair.mentor].filter((name) => name !== undefined);
}

function fact(label: string, value: string | undefined, kind = ""): string {
  if (!value) return "";
  return `<div${kind && ` class="${kind}"`}><dt>${label}</dt><dd>${value}</dd></div>`;
}

function since({ from, to }: Summary): string | undefined {
  if (from === undefined || to === undefined) return undefined;
  return from === to ? time(from) : `${time(from, firstInWords(from, to))} to ${time(to)}`;
}

/** The unit that is being read, or else the one after. */
function nextUnit({ next, reading }: Summary): string | undefined {
  if (next === undefined) return undefined;
  const begun = reading.some(({ unit }) => unit.id === next.id) ? ", begun" : "";
  return `“${escapeHtml(next.title)}” (${next.minutes} min${begun})`;
}

function facts(lines: readonly string[], kind: string): string {
  const filled = lines.filter((line) => line !== "");
  return filled.length === 0 ? "" : [`<dl class="${kind}">`, ...filled, "</dl>"].join("\n");
}

function top(summary: Summary): string {
  const { learner, mentor, initiative } = summary.pair;
  const who = [
    fact("Learner", learner && words(learner), "name"),
    fact("Mentor", mentor && words(mentor), "name"),
    fact("The initiative we have in mind", initiative && words(initiative)),
    fact("From", since(summary)),
    fact("Next to read", nextUnit(summary), "next"),
  ];
  return ["<header>", `<h1>${TITLE}</h1>`, facts(who, "facts"), "</header>"].join("\n");
}

function note({ text, day, initiative, decides }: Note, more: readonly string[] = []): string {
  const lines = [
    ...(initiative === null ? [] : [`For the initiative: ${words(initiative)}`]),
    ...(decides === null ? [] : [`Would decide: ${words(decides)}`]),
    ...more,
    time(day),
  ];
  return [paragraphs(text), `<p class="more">${lines.join("<br>\n")}</p>`].join("\n");
}

function questions({ questions }: Summary): string {
  const items = questions.map((each) => note(each));
  return section("questions", "My questions for you", [list("asked", items, "ol")]);
}

function unitsByPart({ parts }: Summary): string {
  return bars({
    caption: "Units by part",
    columns: ["Part", "Units"],
    pieces: [
      { fill: "full", is: "read" },
      { fill: "hatched", is: "begun" },
      { fill: "empty", is: "new" },
    ],
    rows: parts.map(({ title, total, done, started }) => ({
      title,
      counts: [done, started, total - done - started],
      words: `${done} of ${total} read${started > 0 ? `, ${started} begun` : ""}`,
    })),
  });
}

function whatWasRead(summary: Summary): string {
  const { done, reading, finished, total } = summary;
  const title = "What I read";
  if (total === 0) return "";
  if (finished + reading.length === 0)
    return section("read", title, ["<p>Nothing yet: the first lesson is still ahead.</p>"]);
  const items = [
    ...done.map(({ unit, on }) => ({ unit, when: time(on) })),
    ...reading.map(({ unit, since }) => ({ unit, when: `being read since ${time(since)}` })),
  ].map(({ unit, when }) => `${escapeHtml(unit.title)} <span class="when">${when}</span>`);
  return section("read", title, [
    `<p class="figure"><strong>${finished}</strong> of ${counted(total, "unit")} read to the end${
      summary.since === undefined ? "" : `, ${done.length} of them since ${time(summary.since)}`
    }</p>`,
    unitsByPart(summary),
    list("dated", items),
  ]);
}

function whenIWasHere({ days }: Summary): string {
  if (days.length === 0) return "";
  return section("days", "When I was here", [`<p>${daysInWords(days)}</p>`, daysByWeek(days)]);
}

function answersByPart({ standing }: Summary): string {
  if (standing.length === 0) return "";
  return bars({
    caption: "Questions by part, as I answered them last",
    columns: ["Part", "Questions"],
    pieces: [
      { fill: "full", is: "solid" },
      { fill: "dotted", is: "shaky" },
    ],
    rows: standing.map(({ title, solid, shaky }) => ({
      title,
      counts: [solid, shaky],
      words: `${solid} solid, ${shaky} shaky`,
    })),
  });
}

function spot({ unit, question, page, answered }: ShakySpot): string {
  const said = answered.length === 0 ? "I don’t know yet" : answered.map(words).join("; ");
  const better = `${ended(rightAnswer(question).join("; "))} ${whyRight(question)}`;
  const lines = [
    fact("I answered", said),
    fact("Better", inline(better)),
    fact("To read again", `“${inline(page)}” in “${escapeHtml(unit.title)}”`),
  ];
  return [`<h4>${inline(question.ask)}</h4>`, facts(lines, "labelled")].join("\n");
}

function shakySpots({ shaky }: Summary): string {
  if (shaky.length === 0) return "";
  return `<h3>Shaky, and good to talk about</h3>\n${list("spots", shaky.map(spot))}`;
}

function solidUnits({ solid }: Summary): string {
  if (solid.length === 0) return "";
  const items = solid.map(({ unit, right, asked }) => {
    const how =
      right === asked
        ? `all of ${counted(asked, "question")}`
        : `${right} of ${counted(asked, "question")}`;
    return `${escapeHtml(unit.title)} <span class="when">${how}</span>`;
  });
  return `<h3>Solid, in all or in part</h3>\n${list("dated", items)}`;
}

function solidAndShaky(summary: Summary): string {
  return section("solid", "What is solid and what is shaky", [
    answersByPart(summary),
    shakySpots(summary),
    solidUnits(summary),
  ]);
}

function ownWords({ ownWords }: Summary): string {
  if (ownWords === undefined) return "";
  const { note, unit } = ownWords;
  const about = unit === undefined ? "" : `On “${escapeHtml(unit.title)}”, `;
  return section("own-words", "In my own words", [
    `<blockquote>\n${paragraphs(note.text)}\n</blockquote>`,
    `<p class="when">${about}${time(note.day)}</p>`,
  ]);
}

function ideas({ ideas }: Summary): string {
  const items = ideas.map((each) => note(each, each.decides === null ? [WHO_DECIDES] : []));
  return section("ideas", "An idea for the company", [list("notes", items)]);
}

function thoughts({ thoughts }: Summary): string {
  const items = thoughts.map((each) => note(each));
  return section("thoughts", "Other thoughts", [list("notes", items)]);
}

function exchanged({ exchanged }: Summary): string {
  const items = exchanged.map(({ title, url, from, readOn, gave }) => {
    const lines = [
      from === null ? "I recommend it" : `Recommended by ${words(from)}`,
      readOn === undefined ? "Not read yet" : `Read ${time(readOn)}`,
      ...(gave === null ? [] : [`What it gave me: ${words(gave)}`]),
    ];
    const named = `<p dir="auto"><strong>${link(url ?? undefined, title)}</strong></p>`;
    return [named, `<p class="more">${lines.join("<br>\n")}</p>`].join("\n");
  });
  return section("exchanged", "Reading exchanged", [list("notes", items)]);
}

function agenda({ agenda }: Summary): string {
  if (agenda === undefined) return "";
  const items = agenda.items.map(({ from, to, what, prompt }) =>
    [
      `<p class="minutes">${from}–${to} min</p>`,
      `<div><p>${escapeHtml(what)}</p>`,
      ...(prompt === undefined ? [] : [`<p class="prompt">${inline(prompt.ask)}</p>`]),
      ...(prompt?.listenFor === undefined
        ? []
        : [`<p class="more">Listen for: ${inline(prompt.listenFor)}</p>`]),
      "</div>",
    ].join("\n"),
  );
  return section("agenda", "A suggestion for our thirty minutes", [list("agenda", items, "ol")]);
}

/** The sources of the pages that are to be read again, each once. */
function sources({ shaky }: Summary): string {
  const found = shaky.flatMap(({ unit, question }) => {
    const page = unit.pages.find(({ id }) => id === question.page);
    const ids = citationsIn(page?.markdown ?? "");
    return unit.sources.filter(({ id }) => ids.includes(id));
  });
  const items = new Set(found.map(({ text, url }) => cited(text, url)));
  return section("sources", "Where the pages to read again come from", [
    list("sources", [...items]),
  ]);
}

/** What the page is made of, in the order in which a mentor wants to read it. */
const SECTIONS: readonly ((summary: Summary) => string)[] = [
  questions,
  whatWasRead,
  whenIWasHere,
  solidAndShaky,
  ownWords,
  ideas,
  thoughts,
  exchanged,
  agenda,
  sources,
];

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
    `<title>${who === "" ? TITLE : `${TITLE}: ${escapeHtml(who)}`}</title>`,
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
