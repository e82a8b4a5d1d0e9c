import type {
  BookItem,
  DatedItem,
  Fact,
  HeadFact,
  ItemLine,
  Line,
  MissedItem,
  NoteItem,
  Piece,
  Run,
  StepItem,
} from "../mentoring/sections/pieces.ts";
import { isEnded } from "../text/ended.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { markdownAddress } from "./escape.ts";
import { below, promptLines, quotation } from "./markdownParts.ts";
import { momentSaid, type SayDay } from "./pieceText.ts";

function run(run: Run, sayDay: SayDay): string {
  if (typeof run === "string") return run;
  if ("title" in run) return escapeMarkdownLine(run.title);
  if ("somebodys" in run) return escapeMarkdownLine(run.somebodys);
  if ("authors" in run) return run.authors;
  if ("day" in run) return sayDay(run.day);
  if ("moment" in run) return momentSaid(run.moment, sayDay);
  if ("address" in run) return markdownAddress(run.address);
  // Its unit stands above it.
  if ("page" in run) return `“${run.page}”`;
  return `${sayDay(run.from)} to ${sayDay(run.to)}`;
}

/** A line as Markdown on one line, with its days as `sayDay` says them. */
export function lineMarkdown(line: Line, sayDay: SayDay): string {
  return line.map((each) => run(each, sayDay)).join("");
}

/** Facts as list items below another one. */
export function factLines(facts: readonly Fact[], sayDay: SayDay): string[] {
  return facts.map(({ label, value }) => `  - ${label}: ${lineMarkdown(value, sayDay)}`);
}

/** A fact of the head as a list item. */
export function headLine({ label, value }: HeadFact, sayDay: SayDay): string {
  // “From … to …” reads on; what stands before the others is a label.
  const readsOn = value.some((each) => typeof each === "object" && "from" in each);
  return `- ${label}${readsOn ? "" : ":"} ${lineMarkdown(value, sayDay)}`;
}

/** Something on a line as a list item, or where it is a sentence, with how it stands below it. */
export function datedLine({ what, beside, stands }: DatedItem, sayDay: SayDay): string {
  const when = beside === null ? "" : ` (${lineMarkdown(beside, sayDay)})`;
  const said = lineMarkdown(what, sayDay);
  if (stands === null) return `- ${said}${when}`;
  return `- ${said}${isEnded(said) ? "\n  - " : ": "}${lineMarkdown(stands, sayDay)}`;
}

/** Notes, and after them what is to be settled, once for all of them. */
function noteLines(notes: readonly NoteItem[], sayDay: SayDay): string[] {
  const open = new Set(notes.flatMap((note) => note.open ?? []));
  return [
    ...notes.flatMap(({ text, day, about }) => [
      `- ${escapeMarkdownLine(text)} (${sayDay(day)})`,
      ...factLines(about, sayDay),
    ]),
    ...[...open].flatMap((each) => ["", each]),
  ];
}

function itemLine({ kind, what, beside, isNew }: ItemLine, sayDay: SayDay): string {
  const about = [lineMarkdown(beside, sayDay), isNew ? "new" : ""].filter((each) => each !== "");
  return `- ${kind}: ${lineMarkdown(what, sayDay)}${about.length === 0 ? "" : ` (${about.join(" · ")})`}`;
}

function missedLines({ ask, unit, facts }: MissedItem, sayDay: SayDay): string[] {
  return [`- **${ask}** (${escapeMarkdownLine(unit)})`, ...factLines(facts, sayDay)];
}

function bookLines({ title, url, said, about }: BookItem, sayDay: SayDay): string[] {
  return [
    `- **${escapeMarkdownLine(title)}** (${said.map((each) => lineMarkdown(each, sayDay)).join("; ")})`,
    ...factLines(about, sayDay),
    ...(url === null ? [] : [`  - ${markdownAddress(url)}`]),
  ];
}

function stepLines({ from, to, what, prompt }: StepItem): string[] {
  return [
    `- ${from}–${to} min: ${escapeMarkdownLine(what)}`,
    ...(prompt === null ? [] : below(promptLines(prompt))),
  ];
}

function quotationLines({ text, on, day }: Piece & { is: "quotation" }, sayDay: SayDay): string[] {
  const quoted = quotation(text);
  return on === null ? quoted : [`On “${escapeMarkdownLine(on)}” (${sayDay(day)}):`, "", ...quoted];
}

/** What a section says as lines of Markdown, its days as `sayDay` says them; none where it says nothing. */
export function pieceLines(piece: Piece, sayDay: SayDay): string[] {
  switch (piece.is) {
    case "paragraph":
      return [lineMarkdown(piece.line, sayDay)];
    case "figure":
      return [`${piece.number}${lineMarkdown(piece.rest, sayDay)}.`];
    case "scales":
      return piece.scales.map(({ title, inWords }) => `- ${escapeMarkdownLine(title)} ${inWords}`);
    case "items":
      return piece.items.map((item) => itemLine(item, sayDay));
    case "dated":
      return piece.items.map((item) => datedLine(item, sayDay));
    case "concluded":
      return piece.items.flatMap(({ about, came }) => [
        `- ${lineMarkdown(about, sayDay)}`,
        ...came.map((text) => `  - ${escapeMarkdownLine(text)}`),
      ]);
    case "notes":
      return noteLines(piece.notes, sayDay);
    case "quotation":
      return quotationLines(piece, sayDay);
    case "somebodys":
      return [escapeMarkdownLine(piece.text)];
    case "missed":
      return piece.items.flatMap((item) => missedLines(item, sayDay));
    case "known":
      return piece.items.map(
        ({ how, unit, asked }) => `- ${how}: “${escapeMarkdownLine(unit)}” (${asked})`,
      );
    case "prompts":
      return piece.prompts.flatMap((prompt) => promptLines(prompt));
    case "books":
      return piece.books.flatMap((book) => bookLines(book, sayDay));
    case "steps":
      return piece.steps.flatMap(stepLines);
    case "bars":
      return piece.bars.rows.map(({ title, inWords }) => {
        return `- ${escapeMarkdownLine(title)}: ${inWords}`;
      });
    case "days":
      return piece.days.length === 0 ? [] : [piece.days.map(sayDay).join(", ")];
    case "sources": {
      const each = piece.sources.map(({ text, url }) => {
        return `- ${text}${url === null || text.includes(url) ? "" : ` ${markdownAddress(url)}`}`;
      });
      return [...new Set(each)];
    }
  }
}
