import type { Context } from "../../context.ts";
import { unitAt } from "../../course/course.ts";
import type { Course } from "../../course/model.ts";
import { suggestedIn, type UnitSuggested } from "../../learner/reply.ts";
import type { Reply } from "../../learner/replyShape.ts";
import { withCommand } from "../../terminal/wrap.ts";
import { beginningOf } from "../../text/beginning.ts";

/** More of them than are easily asked for are counted. */
const MOST_NAMED = 3;

type Needs = Pick<Context, "io" | "columns" | "smm">;

/** The units that a reply names to be read next and that are not in this course. */
export function missingUnits(course: Course, reply: Reply): UnitSuggested[] {
  return suggestedIn(reply).filter((place) => unitAt(course, place) === undefined);
}

/** Says of these units that they are not in the course here, and what to do. */
export function tellMissingUnits(
  { io, smm, columns }: Needs,
  missing: readonly UnitSuggested[],
  { from }: Pick<Reply, "from">,
): void {
  if (missing.length === 0) return;
  const named = missing.slice(0, MOST_NAMED).map(({ title }) => `“${beginningOf(title)}”`);
  const more = missing.length - named.length;
  const parts = more === 0 ? named : [...named, `${more} more`];
  const all = [parts.slice(0, -1).join(", "), ...parts.slice(-1)].filter(Boolean).join(" and ");
  const [are, it] = missing.length === 1 ? ["is", "it"] : ["are", "they"];
  const said = `${all} ${are} not in the course on this computer: ${it} may be in a newer one, or in another pack. Ask ${from ?? "your mentor"} where ${it} ${are}. What is here:`;
  io.err(`\n${withCommand(said, smm("list"), columns())}\n`);
}
