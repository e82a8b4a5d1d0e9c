import type { ShakySpot, SharedNote, Summary } from "../mentoring/summary.ts";
import { counted } from "../text/counted.ts";
import { saidMoment } from "../text/day.ts";
import { escapeMarkdownLine, markdownAddress } from "./escape.ts";
import { answeredAndBetter, below, promptLines, quotation, section } from "./markdownParts.ts";
import { agendaTitle, TITLE, talkInWords, WHO_DECIDES } from "./summaryTitles.ts";

function bullets(notes: readonly SharedNote[]): string[] {
  return notes.flatMap((note) => [
    `- ${escapeMarkdownLine(note.text)} (${note.day})`,
    ...(note.initiative === null
      ? []
      : [`  - For the initiative: ${escapeMarkdownLine(note.initiative)}`]),
    ...(note.decides === null ? [] : [`  - Would decide: ${escapeMarkdownLine(note.decides)}`]),
  ]);
}

function who({ pair, from, to, talk }: Summary): string[] {
  const line = (label: string, value: string | null) =>
    value === null ? [] : [`- ${label}: ${escapeMarkdownLine(value)}`];
  return [
    ...line("Learner", pair.learner),
    ...line("Mentor", pair.mentor),
    ...line("The initiative we have in mind", pair.initiative),
    ...(from === null || to === null ? [] : [`- From ${from} to ${to}`]),
    ...(talk === null ? [] : [`- Our next talk: ${talkInWords(talk, saidMoment)}`]),
  ];
}

function whatWasRead({ done, reading, finished, total, since }: Summary): string[] {
  if (total === 0) return [];
  if (finished + reading.length === 0) return ["Nothing yet: the first lesson is still ahead."];
  return [
    `${finished} of ${counted(total, "unit")} read to the end${
      since === null ? "" : `, ${done.length} of them since ${since}`
    }.`,
    "",
    ...done.map(({ unit, on }) => `- ${escapeMarkdownLine(unit.title)} (${on})`),
    ...reading.map(
      ({ unit, since }) => `- ${escapeMarkdownLine(unit.title)}: being read since ${since}`,
    ),
  ];
}

function spot({ unit, ask, page, answered, better }: ShakySpot): string[] {
  return [
    `- **${ask}** (${escapeMarkdownLine(unit.title)})`,
    ...answeredAndBetter(answered, better),
    `  - To read again: “${page.heading}”`,
  ];
}

function solidAndShaky({ solid, shaky }: Summary): string[] {
  const lines = solid.map(({ unit, right, asked }) =>
    right === asked
      ? `- Solid: “${escapeMarkdownLine(unit.title)}” (all of ${counted(asked, "question")})`
      : `- Partly: “${escapeMarkdownLine(unit.title)}” (${right} of ${counted(asked, "question")})`,
  );
  if (shaky.length === 0) return lines;
  return [
    ...lines,
    ...(lines.length > 0 ? ["", "Shaky, and good to talk about:", ""] : []),
    ...shaky.flatMap(spot),
  ];
}

function ownWords({ ownWords }: Summary): string[] {
  if (ownWords === null) return [];
  const { text, day, unit } = ownWords;
  const quoted = quotation(text);
  return unit === null
    ? quoted
    : [`On “${escapeMarkdownLine(unit.title)}” (${day}):`, "", ...quoted];
}

function sureness({ baseline }: Summary): string[] {
  return baseline.map(({ sentence, first, now }) =>
    now === null
      ? `- ${escapeMarkdownLine(sentence)} ${first} of 5`
      : `- ${escapeMarkdownLine(sentence)} ${now} of 5; at first ${first}`,
  );
}

function actions({ actions }: Summary): string[] {
  return actions.map(({ text, owner, due, doneOn }) => {
    const by = due === null ? "" : ` (by ${due})`;
    const state = doneOn === null ? by : `: done ${doneOn}`;
    return `- ${owner === "learner" ? "Mine" : "Yours"}: ${escapeMarkdownLine(text)}${state}`;
  });
}

function exchanged({ exchanged }: Summary): string[] {
  return exchanged.flatMap(({ title, from, readOn, gave, url }) => {
    const who = from === null ? "I recommend it" : `recommended by ${escapeMarkdownLine(from)}`;
    const state = readOn === null ? "not read yet" : `read ${readOn}`;
    return [
      `- **${escapeMarkdownLine(title)}** (${who}; ${state})`,
      ...(gave === null ? [] : [`  - What it gave me: ${escapeMarkdownLine(gave)}`]),
      ...(url === null ? [] : [`  - ${markdownAddress(url)}`]),
    ];
  });
}

function agendaSection({ agenda }: Summary): string[] {
  if (agenda === null) return [];
  const lines = agenda.items.flatMap(({ from, to, what, prompt }) => [
    `- ${from}–${to} min: ${escapeMarkdownLine(what)}`,
    ...(prompt === null ? [] : below(promptLines(prompt))),
  ]);
  return section(agendaTitle(agenda), lines);
}

/** The summary as one Markdown page, in the order in which a mentor wants to read it. */
export function summaryMarkdown(summary: Summary): string {
  const open = summary.ideas.some((idea) => idea.decides === null);
  const ideas = [...bullets(summary.ideas), ...(open ? ["", WHO_DECIDES] : [])];
  const lines = [
    `# ${TITLE.page}`,
    "",
    ...who(summary),
    ...section(TITLE.questions, bullets(summary.questions)),
    ...section(TITLE.read, whatWasRead(summary)),
    ...section(TITLE.solid, solidAndShaky(summary)),
    ...section(TITLE.sure, sureness(summary)),
    ...section(TITLE.ownWords, ownWords(summary)),
    ...section(TITLE.ideas, ideas),
    ...section(TITLE.thoughts, bullets(summary.thoughts)),
    ...section(TITLE.actions, actions(summary)),
    ...section(TITLE.offer, summary.offer === null ? [] : [escapeMarkdownLine(summary.offer)]),
    ...section(TITLE.exchanged, exchanged(summary)),
    ...agendaSection(summary),
  ];
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
