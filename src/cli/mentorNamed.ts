import type { Context } from "../context.ts";
import { findMentor, mentorsIn } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";

/** The mentor of this name as it stands in the settings. Throws a Problem when there is none. */
export function mentorNamed({ settings }: Pick<Context, "settings">, typed: string): string {
  const mentors = mentorsIn(settings().mentor ?? null);
  const found = findMentor(mentors, typed);
  if (found !== undefined) return found;
  if (mentors.length === 0)
    throw new Problem("You have not named a mentor yet.", {
      next: toType(`config mentors "${typed}"`),
      code: EXIT.usage,
    });
  throw unknownWord("mentor", typed, nearest(typed, mentors), "config mentors");
}
