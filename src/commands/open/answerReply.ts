import type { Context } from "../../context.ts";
import { unitAt } from "../../course/course.ts";
import type { Course } from "../../course/model.ts";
import type { Reply } from "../../learner/reply.ts";
import { withCommand } from "../../terminal/wrap.ts";

type Needs = Pick<Context, "io" | "columns" | "smm">;

/** Whether the unit that a reply names to be read next is in this course, or it names none. */
export function hasItsUnit(course: Course, { readNext, pack }: Reply): boolean {
  return readNext === null || unitAt(course, { pack, unit: readNext.id }) !== undefined;
}

/** Says that the unit which a reply names is not in the course here, and what to do. */
export function tellMissingUnit({ io, smm, columns }: Needs, { readNext, from }: Reply): void {
  if (readNext === null) return;
  const who = from ?? "your mentor";
  const said = `“${readNext.title}” is not in the course on this computer: it may be in a newer one, or in another pack. Ask ${who} where it is. What is here:`;
  io.err(`\n${withCommand(said, smm("list"), columns())}\n`);
}
