import type { Context, Terminal } from "../../context.ts";
import { meetingMarkdown } from "../../formats/agendaMarkdown.ts";
import { jsonText } from "../../formats/json.ts";
import { aboutWhat } from "../../mentoring/minutes.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { localDay } from "../../text/day.ts";
import { escapeMarkdownLine } from "../../text/escapeMarkdown.ts";
import { heldMeeting } from "./heldMeeting.ts";
import { numberedActions } from "./numberedActions.ts";

type Needs = Terminal & Pick<Context, "course" | "record" | "now">;

/** Shows what came of the talk with this number, or of the last. Throws a Problem where there is none. */
export async function showMeeting(
  context: Needs,
  typed: string | undefined,
  json: boolean,
): Promise<void> {
  const { record } = context.record();
  const meeting = heldMeeting(record, typed);
  const course = await context.course();
  const actions = numberedActions(record).filter((action) => action.meeting === meeting.id);
  if (json) {
    context.io.out(jsonText({ meetings: [meeting], actions }));
    return;
  }
  const askOf = (name: string) => {
    const about = aboutWhat(course, record, meeting, name);
    return about?.by === "somebody" ? escapeMarkdownLine(about.about) : about?.about;
  };
  const today = localDay(context.now());
  const told = meetingMarkdown(meeting, actions, { askOf, today });
  await presentMarkdown(context, "What came of it", told);
}
