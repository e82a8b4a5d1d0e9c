import type { Context } from "../context.ts";
import { mentorCalled, mentorsToday } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";
import { typedWords } from "../text/typedWords.ts";

type Needs = Pick<Context, "settings" | "record">;

/** The mentors in the settings, under the names that they have today. */
export function myMentors({ settings, record }: Needs): string[] {
  const { mentor = null } = settings();
  return mentor === null ? [] : mentorsToday(record().record, mentor);
}

/** The mentor in the settings, where there is one alone; null: nobody, or several. */
export function myOnlyMentor(context: Needs): string | null {
  const [only, ...others] = myMentors(context);
  return only === undefined || others.length > 0 ? null : only;
}

/** The mentor who has or had this name, as they are called today. Throws a Problem when there is none. */
export function mentorNamed(context: Needs, typed: string): string {
  const mentors = myMentors(context);
  const found = mentorCalled(context.record().record, mentors, typed);
  if (found !== undefined) return found;
  if (mentors.length === 0)
    throw new Problem("You have not named a mentor yet.", {
      next: toType(`config mentors ${typedWords(typed, "Sam")}`),
      code: EXIT.usage,
    });
  throw unknownWord("mentor", typed, nearest(typed, mentors), "config mentors");
}

/** For whom a note is, as it was typed: one mentor, or (“all”) all of them, whom no name stands for. */
export function mentorsFor(context: Needs, typed: string): string[] {
  return typed.trim().toLowerCase() === "all" ? [] : [mentorNamed(context, typed)];
}
