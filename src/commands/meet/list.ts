import type { Context } from "../../context.ts";
import { jsonText } from "../../formats/json.ts";
import type { Meeting } from "../../learner/kept/talks.ts";
import { actionText } from "../../mentoring/actionTold.ts";
import { missedMeeting } from "../../mentoring/meetings.ts";
import { openItems } from "../../mentoring/openItems.ts";
import { present } from "../../sitting/present.ts";
import { withCommand, wrap, wrapAfter } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { dayTold, localDay, momentTold } from "../../text/day.ts";
import { numberedActions } from "./numberedActions.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "rich" | "fromHome" | "columns" | "record" | "now" | "smm"
>;

function meetingLine(
  meeting: Meeting,
  { number, today, columns }: { number: number; today: string; columns: number },
): string {
  const who = meeting.with === null ? "" : ` with ${meeting.with}`;
  const when =
    meeting.heldOn !== null
      ? `held on ${dayTold(meeting.heldOn, today)}`
      : meeting.letGo !== undefined
        ? `let go: planned for ${momentTold(meeting.letGo, today)}, it did not take place`
        : meeting.begunAt !== null
          ? `not ended: begun on ${momentTold(meeting.begunAt, today)}`
          : meeting.when === null
            ? "no time yet"
            : `planned for ${momentTold(meeting.when, today)}`;
  const came =
    meeting.heldOn === null ? "" : `, ${counted(meeting.conclusions.length, "conclusion")}`;
  return wrapAfter(`${number}. `, `${when}${who}, ${meeting.minutes} minutes${came}`, columns);
}

/** Shows the talks, held and planned, and what is still to be done. */
export async function listMeetings(context: Needs, json: boolean): Promise<void> {
  const { io, smm, columns } = context;
  const { record } = context.record();
  if (json) {
    io.out(jsonText({ meetings: record.meetings, actions: numberedActions(record) }));
    return;
  }
  const open = openItems(record, undefined, context.now());
  const actions = numberedActions(record).filter((action) =>
    open.some(({ id }) => id === action.id),
  );
  const today = localDay(context.now());
  const missed = missedMeeting(record, context.now().toISOString());
  await present(context, "Your talks", (room) =>
    [
      record.meetings.length === 0
        ? wrap("No talk is planned or held yet.", room)
        : record.meetings
            .map((each, at) => meetingLine(each, { number: at + 1, today, columns: room }))
            .join("\n"),
      ...(missed?.when == null
        ? []
        : [
            withCommand(
              `Nothing is told yet of the talk of ${momentTold(missed.when, today)}. If it did not take place, fifteen minutes will do:`,
              smm("meet plan --minutes 15"),
              room,
            ),
          ]),
      ...(actions.length === 0
        ? []
        : [
            [
              "Open actions:",
              ...actions.map((action) =>
                wrapAfter(
                  `${action.number}. `,
                  actionText(action, "learner", (day) => dayTold(day, today)),
                  room,
                ),
              ),
              withCommand("When one is done:", smm(`meet tick ${actions[0]?.number}`), room),
            ].join("\n"),
          ]),
      withCommand("The agenda of the next:", smm("meet plan"), columns()),
    ].join("\n\n"),
  );
}
