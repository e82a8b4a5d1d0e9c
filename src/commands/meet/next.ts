import { mentorNamed, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import type { Meeting, MeetingMinutes } from "../../learner/happenings/talks.ts";
import { type MeetingAgenda, meetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { plannedWith, USUAL_MINUTES } from "../../mentoring/meetings.ts";
import { itemsWith } from "../../mentoring/openItems.ts";

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

/** The next talk that is meant. Throws a Problem where no mentor has the name. */
export async function nextMeeting(context: Needs, wanted: Wanted): Promise<NextMeeting> {
  const { record } = context.record();
  const { initiative = null, offer = null } = context.settings();
  const mentor = mentorFor(context, wanted);
  const planned = plannedWith(record, mentor);
  const minutes = wanted.minutes ?? planned?.minutes ?? USUAL_MINUTES;
  const items = itemsWith(record, mentor, context.now());
  const about = { minutes, mentor, initiative, offer, items };
  const agenda = meetingAgenda(await context.course(), record, about);
  return { mentor, planned, minutes, agenda };
}
