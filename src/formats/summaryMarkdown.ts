import type { Note } from "../learner/record.ts";
import { type ShakySpot, type Summary, WHO_DECIDES } from "../mentoring/summary.ts";
import { counted } from "../text/counted.ts";
import { escapeMarkdownLine } from "./escape.ts";
import { answeredAndBetter, quotation } from "./markdownParts.ts";

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `## ${title}`, "", ...lines];
}

function bullets(notes: readonly Note[]): string[] {
  return notes.flatMap((note) => [
    `- ${escapeMarkdownLine(note.text)} (${note.day})`,
    ...(note.initiative === null
      ? []
      : [`  - For the initiative: ${escapeMarkdownLine(note.initiative)}`]),
    ...(note.decides === null ? [] : [`  - Would decide: ${escapeMarkdownLine(note.decides)}`]),
  ]);
}

function who({ pair, from, to }: Summary): string[] {
  const line = (label: string, value: string | undefined) =>
    value === undefined ? [] : [`- ${label}: ${escapeMarkdownLine(value)}`];
  return [
    ...line("Learner", pair.learner),
    ...line("Mentor", pair.mentor),
    ...line("The initiative we have in mind", pair.initiative),
    ...(from === undefined || to === undefined ? [] : [`- From ${from} to ${to}`]),
  ];
}

function whatWasRead({ done, reading, finished, total, since }: Summary): string[] {
  if (total === 0) return [];
  if (finished + reading.length === 0) return ["Nothing yet: the first lesson is still ahead."];
  return [
    `${finished} of ${counted(total, "unit")} read to the end${
      since === undefined ? "" : `, ${done.length} of them since ${since}`
    }.`,
    "",
    ...done.map(({ unit, on }) => `- ${unit.title} (${on})`),
    ...reading.map(({ unit, since }) => `- ${unit.title}: being read since ${since}`),
  ];
}

function spot({ unit, question, page, answered }: ShakySpot): string[] {
  return [
    `- **${question.ask}** (${unit.title})`,
    ...answeredAndBetter(question, answered),
    `  - To read again: “${page}”`,
  ];
}

function solidAndShaky({ solid, shaky }: Summary): string[] {
  const lines = solid.map(({ unit, right, asked }) =>
    right === asked
      ? `- Solid: “${unit.title}” (all of ${counted(asked, "question")})`
      : `- Partly: “${unit.title}” (${right} of ${counted(asked, "question")})`,
  );
  if (shaky.length === 0) return lines;
  return [
    ...lines,
    ...(lines.length > 0 ? ["", "Shaky, and good to talk about:", ""] : []),
    ...shaky.flatMap(spot),
  ];
}

function ownWords({ ownWords }: Summary): string[] {
  if (ownWords === undefined) return [];
  const { note, unit } = ownWords;
  const quoted = quotation(note.text);
  return unit === undefined ? quoted : [`On “${unit.title}” (${note.day}):`, "", ...quoted];
}

function exchanged({ exchanged }: Summary): string[] {
  return exchanged.flatMap(({ title, from, readOn, gave, url }) => {
    const who = from === null ? "I recommend it" : `recommended by ${escapeMarkdownLine(from)}`;
    const state = readOn === undefined ? "not read yet" : `read ${readOn}`;
    return [
      `- **${escapeMarkdownLine(title)}** (${who}; ${state})`,
      ...(gave === null ? [] : [`  - What it gave me: ${escapeMarkdownLine(gave)}`]),
      ...(url === null ? [] : [`  - <${url}>`]),
    ];
  });
}

function agenda({ agenda }: Summary): string[] {
  if (agenda === undefined) return [];
  return agenda.items.flatMap(({ from, to, what, prompt }) => [
    `- ${from}–${to} min: ${what}`,
    ...(prompt === undefined ? [] : [`  - ${prompt.ask}`]),
    ...(prompt?.listenFor === undefined ? [] : [`  - Listen for: ${prompt.listenFor}`]),
  ]);
}

/** The summary as one Markdown page, in the order in which a mentor wants to read it. */
export function summaryMarkdown(summary: Summary): string {
  const open = summary.ideas.some((idea) => idea.decides === null);
  const ideas = [...bullets(summary.ideas), ...(open ? ["", WHO_DECIDES] : [])];
  const lines = [
    "# For our next talk",
    "",
    ...who(summary),
    ...section("My questions for you", bullets(summary.questions)),
    ...section("What I read", whatWasRead(summary)),
    ...section("What is solid and what is shaky", solidAndShaky(summary)),
    ...section("In my own words", ownWords(summary)),
    ...section("An idea for the company", ideas),
    ...section("Other thoughts", bullets(summary.thoughts)),
    ...section("Reading exchanged", exchanged(summary)),
    ...section("A suggestion for our thirty minutes", agenda(summary)),
  ];
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
