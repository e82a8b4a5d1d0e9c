import { titled } from "../course/titled.ts";
import type { Action } from "../learner/happenings/actions.ts";
import type { Meeting } from "../learner/happenings/talks.ts";
import { actionItem } from "../mentoring/actionTold.ts";
import type { MeetingAgenda, MeetingItem } from "../mentoring/meetingAgenda.ts";
import { BASELINE, type MeetingKind, type TalkPrompt } from "../mentoring/meetings.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { below, promptLines, section } from "./markdownParts.ts";
import { datedLine } from "./pieceMarkdown.ts";

const KIND: Record<MeetingKind, string> = {
  first: "the first: agreeing how",
  regular: "one of the talks between",
  midpoint: "half-way",
  closing: "the last of the programme",
  further: "one more",
};

function whose(prompt: TalkPrompt): string {
  return prompt.by === "author"
    ? titled(prompt.unit)
    : `asked by ${escapeMarkdownLine(prompt.from)}`;
}

function itemLines({ from, to, what, lines, prompt }: MeetingItem): string[] {
  return [
    `- **${from}–${to} min**: ${what}`,
    ...lines.map((line) => `  - ${escapeMarkdownLine(line)}`),
    ...(prompt === null ? [] : below(promptLines(prompt, ` (${whose(prompt)})`))),
  ];
}

/** The agenda of a talk as Markdown; `when` is how its time is written where the two are. */
export function agendaMarkdown(agenda: MeetingAgenda, when: string | null): string {
  const { number, of, kind, minutes, items } = agenda;
  const which = number <= of ? `Talk ${number} of ${of}` : `Talk ${number}`;
  const who = agenda.with === null ? "" : ` with ${escapeMarkdownLine(agenda.with)}`;
  return `${[
    `# ${which}${who}: ${KIND[kind]}`,
    "",
    [`${minutes} minutes.`, ...(when === null ? [] : [`${when}.`])].join(" "),
    "",
    ...items.flatMap(itemLines),
  ].join("\n")}\n`;
}

function actionLine(action: Action): string {
  const line = datedLine(actionItem(action, "both"));
  return action.doneOn === null ? line : `${line}, done ${action.doneOn}`;
}

/** What came of a talk that was held, as Markdown; `askOf` tells a prompt's words by its name. */
export function meetingMarkdown(
  meeting: Meeting,
  actions: readonly Action[],
  askOf: (prompt: string) => string | undefined,
): string {
  const { heldOn, minutes, conclusions, useful, change, ratings } = meeting;
  const who = meeting.with === null ? "" : ` with ${escapeMarkdownLine(meeting.with)}`;
  return `${[
    `# Talk of ${heldOn ?? "a day to come"}${who}, ${minutes} minutes`,
    ...section(
      "What we concluded",
      conclusions.flatMap(({ prompt, text }) => [
        `- ${askOf(prompt) ?? prompt}`,
        `  - ${escapeMarkdownLine(text)}`,
      ]),
    ),
    ...section("Actions", actions.map(actionLine)),
    ...section(
      "How sure, from 1 to 5",
      ratings.flatMap((rating, at) => (rating === null ? [] : [`- ${rating}: ${BASELINE[at]}`])),
    ),
    ...section("Was it useful?", useful === null ? [] : [escapeMarkdownLine(useful)]),
    ...section("What to change", change === null ? [] : [escapeMarkdownLine(change)]),
  ].join("\n")}\n`;
}
