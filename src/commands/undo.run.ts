import type { Context } from "../context.ts";
import { unitAt } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import type { Called } from "../learner/happenings/slice.ts";
import { sliceOf } from "../learner/sliceOf.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";

type Needs = Pick<Context, "io" | "columns" | "course" | "record" | "smm">;

/** How the course calls what an event names; what it does not know any more is called by its id. */
function calledIn(course: Course): Called {
  return {
    unit: (place) => unitAt(course, place)?.title ?? place.unit,
    question: (place, question) =>
      unitAt(course, place)?.questions.find(({ id }) => id === question)?.ask ?? question,
  };
}

export async function run(context: Needs): Promise<void> {
  const { io, columns, smm } = context;
  const course = await context.course();
  const event = context.record().undo();
  if (event === undefined) {
    io.out("There is nothing to take back.\n");
    return;
  }
  const words = sliceOf(event).words(event, calledIn(course));
  io.out(`${wrap(`Taken back: ${words}.`, columns())}\n`);
  io.out(`${withCommand("To take back one more:", smm("undo"), columns())}\n`);
  io.out(`${withCommand("Where you stand:", smm("progress"), columns())}\n`);
}
