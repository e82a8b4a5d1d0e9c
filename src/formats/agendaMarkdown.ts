import type { Action } from "../learner/happenings/actions.ts";
import type { Meeting } from "../learner/happenings/talks.ts";
import { actionItem } from "../mentoring/actionTold.ts";
import { agendaTold, type ToldLine, type ToldPoint } from "../mentoring/agendaTold.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { BASELINE } from "../mentoring/meetings.ts";
import { ended } from "../text/ended.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { below, section } from "./markdownParts.ts";
import { datedLine, lineMarkdown } from "./pieceMarkdown.ts";

function lineLines({ line, below: more }: ToldLine): string[] {
  return [`- ${lineMarkdown(line)}`, ...more.map((each) => `  - ${lineMarkdown(each)}`)];
}

function pointLines({ heading, what, stretch, lines }: ToldPoint): string[] {
  const all = lines.flatMap(lineLines);
  if (heading === null) return all;
  const said = escapeMarkdownLine(what === null ? heading : `${ended(heading)} ${what}`);
  const when = stretch === null ? "" : `**${stretch.from}–${stretch.to} min**: `;
  return [`- ${when}${said}`, ...below(all)];
}

/** The agenda of a talk as Markdown; `when` is how its time is written where the two are. */
export function agendaMarkdown(agenda: MeetingAgenda, when: string | null): string {
  const { title, minutes, parts } = agendaTold(agenda);
  const [blocks, ...others] = parts;
  return `${[
    `# ${lineMarkdown(title)}`,
    "",
    [`${minutes} minutes.`, ...(when === null ? [] : [`${when}.`])].join(" "),
    "",
    ...(blocks?.points ?? []).flatMap(pointLines),
    ...others.flatMap(({ heading, points }) =>
      section(escapeMarkdownLine(heading ?? ""), points.flatMap(pointLines)),
    ),
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
