import { myMentors } from "../cli/myMentors.ts";
import type { Context } from "../context.ts";
import type { Course } from "../course/model.ts";
import { type Progress, progressOf } from "../learner/progress.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { mentorTold } from "../mentoring/mentors.ts";
import { wasAway } from "../sitting/schedule.ts";

/** How things stand when one is at home: what the rooms go by. */
export type House = {
  course: Course;
  record: LearnerRecord;
  progress: Progress;
  settings: ReturnType<Context["settings"]>;
  /** the mentors, as one calls them in a sentence */
  mentor: string;
  greeting: string;
  now: Date;
};

function greetingFor(context: Pick<Context, "record" | "settings" | "now">): string {
  const { name } = context.settings();
  const hello = wasAway(context) ? "Welcome back" : "Hello";
  return name === undefined ? `${hello}.` : `${hello}, ${name}.`;
}

export async function houseOf(
  context: Pick<Context, "course" | "record" | "settings" | "now">,
): Promise<House> {
  const course = await context.course();
  const settings = context.settings();
  const { record } = context.record();
  const progress = progressOf(course, record, settings.work);
  return {
    course,
    record,
    progress,
    settings,
    mentor: mentorTold(myMentors(context)),
    greeting: greetingFor(context),
    now: context.now(),
  };
}
