import type {
  BookItem,
  ConcludedItem,
  Fact,
  ItemLine,
  Line,
  MissedItem,
  NoteItem,
  Piece,
  PromptItem,
  Run,
  StepItem,
} from "../mentoring/sections/pieces.ts";
import { dayInWords, firstInWords, shortDay } from "../text/day.ts";
import { bars, daysByWeek, daysInWords, scales } from "./charts.ts";
import { escapeHtml } from "./escape.ts";
import { cited, link, list, moment, paragraphs, somebodys, time } from "./htmlParts.ts";
import { authorsHtml } from "./markdownHtml.ts";
import type { SayDay } from "./pieceText.ts";

function run(run: Run, sayDay: SayDay): string {
  if (typeof run === "string") return run.replaceAll("'", "’");
  if ("title" in run) return escapeHtml(run.title);
  if ("somebodys" in run) return somebodys(run.somebodys);
  if ("authors" in run) return authorsHtml(run.authors);
  if ("day" in run) return time(run.day, sayDay(run.day));
  if ("moment" in run) return moment(run.moment);
  if ("address" in run) return link(run.address, run.address);
  if ("page" in run) return `“${authorsHtml(run.page)}” in “${escapeHtml(run.of)}”`;
  const { from, to } = run;
  return from === to ? time(from) : `${time(from, firstInWords(from, to))} to ${time(to)}`;
}

/** A line as HTML, to stand in an element, with its days as `sayDay` says them. */
export function lineHtml(line: Line, sayDay: SayDay = dayInWords): string {
  return line.map((each) => run(each, sayDay)).join("");
}

/** A line that stands by itself, as a sentence begins. */
function sentence([first, ...rest]: Line): string {
  const begun = typeof first === "string" ? first.replace(/^./u, (it) => it.toUpperCase()) : first;
  return lineHtml(begun === undefined ? rest : [begun, ...rest]);
}

function labelled({ label, value }: Fact): string {
  return `${label}: ${lineHtml(value)}`;
}

/** What stands below something, smaller, a line each. */
function more(lines: readonly string[]): string {
  return `<p class="more">${lines.join("<br>\n")}</p>`;
}

/** A label and a value, for {@link facts}. */
export function factHtml({ label, value }: Fact, kind = ""): string {
  const opened = kind === "" ? "<div>" : `<div class="${kind}">`;
  return `${opened}<dt>${label}</dt><dd>${lineHtml(value)}</dd></div>`;
}

/** Facts as a list of labels and values; nothing where there are none. */
export function facts(lines: readonly string[], kind: string): string {
  return lines.length === 0 ? "" : [`<dl class="${kind}">`, ...lines, "</dl>"].join("\n");
}

function noteHtml({ text, day, about, open }: NoteItem): string {
  const lines = [...about.map(labelled), ...(open === null ? [] : [open]), time(day)];
  return [paragraphs(text), more(lines)].join("\n");
}

function bookHtml({ title, url, said, about }: BookItem): string {
  const named = `<p dir="auto"><strong>${link(url, title)}</strong></p>`;
  return [named, more([...said.map(sentence), ...about.map(labelled)])].join("\n");
}

function concludedHtml({ about, came }: ConcludedItem): string {
  return [more([lineHtml(about)]), ...came.map((text) => `<p>${somebodys(text)}</p>`)].join("\n");
}

function dated(what: string, when: string): string {
  return `<span>${what}</span> <span class="when">${when}</span>`;
}

function missedHtml({ ask, facts: all }: MissedItem): string {
  const lines = all.map((fact) => factHtml(fact));
  return [`<h3>${authorsHtml(ask)}</h3>`, facts(lines, "labelled")].join("\n");
}

function promptHtml({ by, ask, listenFor }: PromptItem): string[] {
  const said = by === "author" ? authorsHtml : somebodys;
  return [
    `<p class="prompt">${said(ask)}</p>`,
    ...(listenFor === null ? [] : [more([`Listen for: ${said(listenFor)}`])]),
  ];
}

function stepHtml({ from, to, what, prompt }: StepItem): string {
  return [
    `<p class="minutes">${from}–${to} min</p>`,
    `<div><p>${escapeHtml(what)}</p>`,
    ...(prompt === null ? [] : promptHtml(prompt)),
    "</div>",
  ].join("\n");
}

function quotationHtml({ text, on, day }: Piece & { is: "quotation" }): string[] {
  const about = on === null ? "" : `On “${escapeHtml(on)}”, `;
  return [
    `<blockquote>\n${paragraphs(text)}\n</blockquote>`,
    `<p class="when">${about}${time(day)}</p>`,
  ];
}

/** A line where there is little room: its days are short. */
function shortLine(line: Line): string {
  return lineHtml(line, (day) => shortDay(day, ""));
}

function itemHtml({ kind, what, beside, isNew }: ItemLine): string {
  const mark = isNew ? '<strong class="new">new</strong>' : "";
  const about = [mark, shortLine(beside)].filter((each) => each !== "").join(" ");
  const said = `<p><span class="kind">${kind}</span> ${shortLine(what)}</p>`;
  return about === "" ? said : [said, `<p class="more">${about}</p>`].join("\n");
}

/** What a section says as HTML elements, its dated lines as `sayDay` says days; those that are empty say nothing. */
export function pieceHtml(piece: Piece, sayDay: SayDay = dayInWords): string[] {
  switch (piece.is) {
    case "paragraph":
      return [`<p>${lineHtml(piece.line, sayDay)}</p>`];
    case "figure":
      return [`<p class="figure"><strong>${piece.number}</strong>${lineHtml(piece.rest)}</p>`];
    case "bars":
      return [bars(piece.bars)];
    case "days":
      return piece.days.length === 0
        ? []
        : [`<p>${daysInWords(piece.days)}</p>`, daysByWeek(piece.days)];
    case "scales":
      return [scales(piece.scales)];
    case "dated": {
      const items = piece.items.map(({ what, beside, stands }) =>
        dated(lineHtml(what, sayDay), lineHtml(stands ?? beside ?? [], sayDay)),
      );
      return [list("dated", items)];
    }
    case "concluded":
      return [list("notes", piece.items.map(concludedHtml))];
    case "notes":
      return piece.numbered
        ? [list("asked", piece.notes.map(noteHtml), "ol")]
        : [list("notes", piece.notes.map(noteHtml))];
    case "quotation":
      return quotationHtml(piece);
    case "somebodys":
      return [paragraphs(piece.text)];
    case "missed":
      return [list("spots", piece.items.map(missedHtml))];
    case "known":
      return [
        list(
          "dated",
          piece.items.map(({ unit, asked }) => dated(escapeHtml(unit), asked)),
        ),
      ];
    case "items":
      return [list("items", piece.items.map(itemHtml))];
    case "prompts": {
      const each = piece.prompts.map((prompt) => promptHtml(prompt).join("\n"));
      return [list("prompts", each)];
    }
    case "books":
      return [list("notes", piece.books.map(bookHtml))];
    case "steps":
      return [list("agenda", piece.steps.map(stepHtml), "ol")];
    case "sources": {
      const each = piece.sources.map(({ text, url }) => cited(text, url));
      return [list("sources", [...new Set(each)])];
    }
  }
}
