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
import { saidMoment } from "../text/day.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { markdownAddress } from "./escape.ts";
import { below, promptLines, quotation } from "./markdownParts.ts";

function run(run: Run): string {
  if (typeof run === "string") return run;
  if ("title" in run) return escapeMarkdownLine(run.title);
  if ("somebodys" in run) return escapeMarkdownLine(run.somebodys);
  if ("authors" in run) return run.authors;
  if ("day" in run) return run.day;
  if ("moment" in run) return saidMoment(run.moment);
  if ("address" in run) return markdownAddress(run.address);
  // Its unit stands above it.
  if ("page" in run) return `“${run.page}”`;
  return `${run.from} to ${run.to}`;
}

/** A line as Markdown on one line. */
export function lineMarkdown(line: Line): string {
  return line.map(run).join("");
}

/** Facts as list items below another one. */
export function factLines(facts: readonly Fact[]): string[] {
  return facts.map(({ label, value }) => `  - ${label}: ${lineMarkdown(value)}`);
}

/** A fact of the head as a list item. */
export function headLine({ label, value }: HeadFact): string {
  // “From … to …” reads on; what stands before the others is a label.
  const readsOn = value.some((each) => typeof each === "object" && "from" in each);
  return `- ${label}${readsOn ? "" : ":"} ${lineMarkdown(value)}`;
}

/** Something on a line as a list item. */
export function datedLine({ what, beside, stands }: DatedItem): string {
  const when = beside === null ? "" : ` (${lineMarkdown(beside)})`;
  return `- ${lineMarkdown(what)}${stands === null ? when : `: ${lineMarkdown(stands)}`}`;
}

/** Notes, and after them what is to be settled, once for all of them. */
function noteLines(notes: readonly NoteItem[]): string[] {
  const open = new Set(notes.flatMap((note) => note.open ?? []));
  return [
    ...notes.flatMap(({ text, day, about }) => [
      `- ${escapeMarkdownLine(text)} (${day})`,
      ...factLines(about),
    ]),
    ...[...open].flatMap((each) => ["", each]),
  ];
}

function itemLine({ kind, what, beside, isNew }: ItemLine): string {
  const about = [lineMarkdown(beside), isNew ? "new" : ""].filter((each) => each !== "");
  return `- ${kind}: ${lineMarkdown(what)}${about.length === 0 ? "" : ` (${about.join(" · ")})`}`;
}

function missedLines({ ask, unit, facts }: MissedItem): string[] {
  return [`- **${ask}** (${escapeMarkdownLine(unit)})`, ...factLines(facts)];
}

function bookLines({ title, url, said, about }: BookItem): string[] {
  return [
    `- **${escapeMarkdownLine(title)}** (${said.map(lineMarkdown).join("; ")})`,
    ...factLines(about),
    ...(url === null ? [] : [`  - ${markdownAddress(url)}`]),
  ];
}

function stepLines({ from, to, what, prompt }: StepItem): string[] {
  return [
    `- ${from}–${to} min: ${escapeMarkdownLine(what)}`,
    ...(prompt === null ? [] : below(promptLines(prompt))),
  ];
}

function quotationLines({ text, on, day }: Piece & { is: "quotation" }): string[] {
  const quoted = quotation(text);
  return on === null ? quoted : [`On “${escapeMarkdownLine(on)}” (${day}):`, "", ...quoted];
}

/** What a section says as lines of Markdown; none where it says nothing. */
export function pieceLines(piece: Piece): string[] {
  switch (piece.is) {
    case "paragraph":
      return [lineMarkdown(piece.line)];
    case "figure":
      return [`${piece.number}${lineMarkdown(piece.rest)}.`];
    case "scales":
      return piece.scales.map(({ title, inWords }) => `- ${escapeMarkdownLine(title)} ${inWords}`);
    case "items":
      return piece.items.map(itemLine);
    case "dated":
      return piece.items.map(datedLine);
    case "notes":
      return noteLines(piece.notes);
    case "quotation":
      return quotationLines(piece);
    case "somebodys":
      return [escapeMarkdownLine(piece.text)];
    case "missed":
      return piece.items.flatMap(missedLines);
    case "known":
      return piece.items.map(
        ({ how, unit, asked }) => `- ${how}: “${escapeMarkdownLine(unit)}” (${asked})`,
      );
    case "prompts":
      return piece.prompts.flatMap((prompt) => promptLines(prompt));
    case "books":
      return piece.books.flatMap(bookLines);
    case "steps":
      return piece.steps.flatMap(stepLines);
    case "bars":
      return piece.bars.rows.map(({ title, inWords }) => {
        return `- ${escapeMarkdownLine(title)}: ${inWords}`;
      });
    case "days":
      return piece.days.length === 0 ? [] : [piece.days.join(", ")];
    case "sources": {
      const each = piece.sources.map(({ text, url }) => {
        return `- ${text}${url === null || text.includes(url) ? "" : ` ${markdownAddress(url)}`}`;
      });
      return [...new Set(each)];
    }
  }
}
