import { partsNamed } from "../course/course.ts";
import type { Course, CoursePart } from "../course/model.ts";
import { severalMeant, unknownWord } from "../problem.ts";
import { nearest } from "../text/nearest.ts";

/**
 * The part that was typed; undefined where none was. Throws a Problem where there is no such part, or
 * several packs have one; `again` is the command with another part.
 */
export function partTyped(
  course: Course,
  typed: string | undefined,
  again: (part: string) => string,
): CoursePart | undefined {
  if (typed === undefined) return undefined;
  const [part, ...others] = partsNamed(course, typed);
  if (part !== undefined && others.length > 0) throw severalMeant("part", typed, [part, ...others]);
  if (part !== undefined) return part;
  const names = course.parts.map(({ name }) => name);
  const meant = nearest(typed, names);
  throw unknownWord("part", typed, meant, again(meant ?? `${names[0]}`));
}
