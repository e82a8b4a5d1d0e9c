import type { Context } from "../../context.ts";
import type { Meeting, MeetingMinutes } from "../../learner/happenings/talks.ts";
import { type MeetingAgenda, meetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { plannedWith, USUAL_MINUTES } from "../../mentoring/meetings.ts";
import { onlyMentor } from "../../mentoring/mentors.ts";
import { mentorNamed } from "../note.run.ts";

export type MeetFlags = {
  when?: string;
  minutes?: string;
  with?: string;
  output?: string;
  force?: boolean;
  json?: boolean;
};

/** The mentor that a talk is with: the one named, the only one there is, or nobody in particular. */
function mentorFor(context: Context, { with: typed }: MeetFlags): string | null {
  if (typed !== undefined) return mentorNamed(context, typed);
  return onlyMentor(context.settings().mentor) ?? null;
}

/** The talk that comes next, planned or not, and what it may be about. */
export type NextMeeting = {
  mentor: string | null;
  planned: Meeting | undefined;
  minutes: MeetingMinutes;
  agenda: MeetingAgenda;
};

/** The next talk that the flags mean. Throws a Problem where they name no mentor. */
export async function nextMeeting(context: Context, flags: MeetFlags): Promise<NextMeeting> {
  const { record } = context.record();
  const { initiative, offer } = context.settings();
  const mentor = mentorFor(context, flags);
  const planned = plannedWith(record, mentor);
  const minutes =
    flags.minutes === undefined
      ? (planned?.minutes ?? USUAL_MINUTES)
      : (Number(flags.minutes) as MeetingMinutes);
  const wanted = { minutes, mentor, initiative, offer };
  const agenda = meetingAgenda(await context.course(), record, wanted);
  return { mentor, planned, minutes, agenda };
}
