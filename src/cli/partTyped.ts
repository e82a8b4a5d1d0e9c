import { partsNamed } from "../course/course.ts";
import type { Course, CoursePart } from "../course/model.ts";
import { unknownWord } from "../problem.ts";
import { nearest } from "../text/nearest.ts";
import { type Asking, whichMeant } from "./whichMeant.ts";

/**
 * The part that was typed; undefined where none was. Where several packs have one, it is asked which, on a
 * terminal. Throws a Problem where that cannot be, or where there is no such part; `again` is the command with
 * another part.
 */
export async function partTyped(
  asking: Asking,
  course: Course,
  typed: string | undefined,
  again: (part: string) => string,
): Promise<CoursePart | undefined> {
  if (typed === undefined) return undefined;
  const meant = partsNamed(course, typed);
  if (meant.length > 1) return whichMeant(asking, course, { kind: "part", typed, meant });
  if (meant.length === 1) return meant[0];
  const names = course.parts.map(({ name }) => name);
  const near = nearest(typed, names);
  throw unknownWord("part", typed, near, again(near ?? `${names[0]}`));
}
