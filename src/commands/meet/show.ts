import type { Context, Terminal } from "../../context.ts";
import { unitAt } from "../../course/course.ts";
import { meetingMarkdown } from "../../formats/agendaMarkdown.ts";
import { jsonText } from "../../formats/json.ts";
import { ownQuestion } from "../../mentoring/meetingAgenda.ts";
import { heldWith, mentorsPrompts, promptConcluded } from "../../mentoring/meetings.ts";
import { itemsWith } from "../../mentoring/openItems.ts";
import { EXIT, Problem } from "../../problem.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { escapeMarkdownLine } from "../../text/escapeMarkdown.ts";
import { toType } from "../../text/toType.ts";

type Needs = Terminal & Pick<Context, "course" | "record" | "now">;

/** Shows what came of the talk with this number, or of the last. Throws a Problem where there is none. */
export async function showMeeting(
  context: Needs,
  typed: string | undefined,
  json: boolean,
): Promise<void> {
  const { record } = context.record();
  const held = heldWith(record, null);
  const meeting =
    typed === undefined ? held.at(-1) : record.meetings[Number.parseInt(typed, 10) - 1];
  if (meeting === undefined)
    throw new Problem(
      typed === undefined ? "No talk was held yet." : `There is no talk ${typed}.`,
      {
        next: toType(typed === undefined ? "meet plan" : "meet list"),
        code: EXIT.usage,
      },
    );
  const course = await context.course();
  const actions = record.actions.filter((action) => action.meeting === meeting.id);
  if (json) {
    context.io.out(jsonText({ meetings: [meeting], actions }));
    return;
  }
  const items = itemsWith(record, undefined, context.now());
  const askOf = (name: string) => {
    const own = mentorsPrompts(record).find((each) => each.name === name)?.ask ?? ownQuestion(name);
    const item = items.find(({ id }) => name === id || name === `item/${id}`)?.text;
    if ((own ?? item) !== undefined) return escapeMarkdownLine(own ?? item ?? "");
    const about = promptConcluded(meeting, name);
    if (about === undefined) return undefined;
    return unitAt(course, about)?.prompts.find(({ id }) => id === about.prompt)?.ask;
  };
  await presentMarkdown(context, "What came of it", meetingMarkdown(meeting, actions, askOf));
}
