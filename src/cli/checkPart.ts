import { partOf } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { unknownWord } from "../problem.ts";
import { nearest } from "../text/nearest.ts";

/** Throws a Problem when the course has no such part; `again` is the command with another part. */
export function checkPart(
  course: Course,
  part: string | undefined,
  again: (part: string) => string,
): void {
  if (part === undefined || partOf(course, part) !== undefined) return;
  const ids = course.manifest.parts.map(({ id }) => id);
  const meant = nearest(part, ids);
  throw unknownWord("part", part, meant, again(meant ?? `${ids[0]}`));
}
