import type { Action } from "../learner/kept/actions.ts";
import type { Meeting } from "../learner/kept/talks.ts";
import { actionItem } from "../mentoring/actionTold.ts";
import { agendaTold, type ToldLine, type ToldPoint } from "../mentoring/agendaTold.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { BASELINE } from "../mentoring/meetings.ts";
import { dayTold } from "../text/day.ts";
import { ended } from "../text/ended.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { below, section } from "./markdownParts.ts";
import { datedLine, lineMarkdown } from "./pieceMarkdown.ts";
import type { SayDay } from "./pieceText.ts";

function lineLines({ line, below: more }: ToldLine, sayDay: SayDay): string[] {
  const said = more.map((each) => `  - ${lineMarkdown(each, sayDay)}`);
  return [`- ${lineMarkdown(line, sayDay)}`, ...said];
}

function pointLines({ heading, what, stretch, lines }: ToldPoint, sayDay: SayDay): string[] {
  const all = lines.flatMap((line) => lineLines(line, sayDay));
  if (heading === null) return all;
  const said = escapeMarkdownLine(what === null ? heading : `${ended(heading)} ${what}`);
  const when = stretch === null ? "" : `**${stretch.from}–${stretch.to} min**: `;
  return [`- ${when}${said}`, ...below(all)];
}

/** The agenda of a talk as Markdown; `when` is how its time is written where the two are. */
export function agendaMarkdown(agenda: MeetingAgenda, when: string | null): string {
  const { title, minutes, parts } = agendaTold(agenda);
  const [blocks, ...others] = parts;
  const sayDay = (day: string) => dayTold(day, agenda.toldOn);
  const lines = (points: readonly ToldPoint[]) =>
    points.flatMap((point) => pointLines(point, sayDay));
  return `${[
    `# ${lineMarkdown(title, sayDay)}`,
    "",
    [`${minutes} minutes.`, ...(when === null ? [] : [`${when}.`])].join(" "),
    "",
    ...lines(blocks?.points ?? []),
    ...others.flatMap(({ heading, points }) =>
      section(escapeMarkdownLine(heading ?? ""), lines(points)),
    ),
  ].join("\n")}\n`;
}

function actionLine(action: Action, mentor: string, sayDay: SayDay): string {
  const line = datedLine(actionItem(action, { learner: "You", mentor }), sayDay);
  return action.doneOn === null ? line : `${line} (done ${sayDay(action.doneOn)})`;
}

/**
 * What came of a talk that was held, as it is told on the day `today`: Markdown. `askOf` tells a prompt's
 * words by its name.
 */
export function meetingMarkdown(
  meeting: Meeting,
  actions: readonly Action[],
  { askOf, today }: { askOf: (prompt: string) => string | undefined; today: string },
): string {
  const say = (day: string) => dayTold(day, today);
  const { heldOn, minutes, conclusions, useful, change, ratings } = meeting;
  const who = meeting.with === null ? "" : ` with ${escapeMarkdownLine(meeting.with)}`;
  return `${[
    `# Talk of ${heldOn === null ? "a day to come" : say(heldOn)}${who}, ${minutes} minutes`,
    ...section(
      "What we concluded",
      conclusions.flatMap(({ prompt, text }, at) => [
        ...(conclusions[at - 1]?.prompt === prompt ? [] : [`- ${askOf(prompt) ?? prompt}`]),
        `  - ${escapeMarkdownLine(text)}`,
      ]),
    ),
    ...section(
      "Actions",
      actions.map((action) => actionLine(action, meeting.with ?? "Your mentor", say)),
    ),
    ...section(
      "How sure, from 1 to 5",
      ratings.flatMap((rating, at) => (rating === null ? [] : [`- ${rating}: ${BASELINE[at]}`])),
    ),
    ...section("Was it useful?", useful === null ? [] : [escapeMarkdownLine(useful)]),
    ...section("What to change", change === null ? [] : [escapeMarkdownLine(change)]),
  ].join("\n")}\n`;
}
