import { mentorNamed, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import type { Meeting, MeetingMinutes } from "../../learner/happenings/talks.ts";
import type { LearnerRecord } from "../../learner/record.ts";
import { type MeetingAgenda, meetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { plannedWith, USUAL_MINUTES } from "../../mentoring/meetings.ts";
import { type ItemFor, itemsWith } from "../../mentoring/openItems.ts";
import { localDay } from "../../text/day.ts";

type Needs = Pick<Context, "course" | "settings" | "record" | "now">;

/** Which talk is meant: how long, and with which mentor. */
export type Wanted = { minutes: MeetingMinutes | undefined; with: string | undefined };

/** The mentor that a talk is with: the one named, the only one there is, or nobody in particular. */
function mentorFor(context: Needs, { with: typed }: Wanted): string | null {
  if (typed !== undefined) return mentorNamed(context, typed);
  return myOnlyMentor(context);
}

/** The talk that comes next, planned or not, and what it may be about. */
type NextMeeting = {
  mentor: string | null;
  planned: Meeting | undefined;
  minutes: MeetingMinutes;
  agenda: MeetingAgenda;
};

/** The agenda of a talk, made of this record and of what the two have between them. */
export async function agendaAbout(
  { course, settings, now }: Pick<Context, "course" | "settings" | "now">,
  record: LearnerRecord,
  items: readonly ItemFor[],
  about: Pick<NextMeeting, "mentor" | "minutes">,
): Promise<MeetingAgenda> {
  const { initiative = null, offer = null } = settings();
  const today = localDay(now());
  return meetingAgenda(await course(), record, { ...about, today, initiative, offer, items });
}

/** The agenda of the talk that comes next with a mentor. */
export function agendaWith(
  context: Needs,
  mentor: string | null,
  minutes: MeetingMinutes,
): Promise<MeetingAgenda> {
  const { record } = context.record();
  const items = itemsWith(record, mentor, context.now());
  return agendaAbout(context, record, items, { mentor, minutes });
}

/** The next talk that is meant. Throws a Problem where no mentor has the name. */
export async function nextMeeting(context: Needs, wanted: Wanted): Promise<NextMeeting> {
  const { record } = context.record();
  const mentor = mentorFor(context, wanted);
  const planned = plannedWith(record, mentor);
  const minutes = wanted.minutes ?? planned?.minutes ?? USUAL_MINUTES;
  const agenda = await agendaWith(context, mentor, minutes);
  return { mentor, planned, minutes, agenda };
}
