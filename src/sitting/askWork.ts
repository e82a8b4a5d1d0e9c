import type { Context } from "../context.ts";
import type { Course } from "../course/model.ts";
import { MINUTES_A_WEEK, WORK, WORK_NAMED, workCalled } from "../course/work.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { askSetting } from "./askSetting.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns" | "settings" | "change" | "draft">;

const WHY = "What is your work closest to? There is a path through the course for each.";

const HELP = `A path is ten to twelve units in order. All others stay where they are, and you can
change or remove this later.`.replace(/\n/g, " ");

/** Whether a course says of any unit whose work it is for, so that there can be paths. */
export function hasPaths(course: Course): boolean {
  return course.units.some((unit) => unit.for.length > 0);
}

function minutesIn(typed: string): number | undefined {
  const minutes = Number(/^(\d{1,3})(?: ?min(?:ute)?s?)?$/i.exec(typed)?.[1]);
  return minutes >= MINUTES_A_WEEK.least && minutes <= MINUTES_A_WEEK.most ? minutes : undefined;
}

/**
 * Asks what the learner's work is closest to and, where that was told, for how many minutes a week;
 * keeps what is told. False where the person stops there.
 */
export async function askWork(context: Needs): Promise<boolean> {
  const { io, columns, settings, change } = context;
  const draft = context.draft({ key: "work", name: "what your work is", goOn: "path" });
  const names = WORK.map((work, index) => wrapAfter(`${index + 1}. `, WORK_NAMED[work], columns()));
  io.out(`\n${wrap(WHY, columns())}\n${names.join("\n")}\n\n`);
  const work = await askSetting(context, {
    label: `A number from 1 to ${WORK.length}:`,
    help: HELP,
    read: workCalled,
    fits: `a number from 1 to ${WORK.length}, or one of these words`,
    before: settings().work,
    draft,
  });
  if (work.is === "emptied") change({ work: undefined });
  if (work.is !== "given") return work.is !== "stop";
  change({ work: work.value });
  draft.drop();
  const minutes = await askSetting(context, {
    label: "Minutes a week that you have for this:",
    help: "With it, your path says how many weeks it takes.",
    read: minutesIn,
    fits: `a whole number from ${MINUTES_A_WEEK.least} to ${MINUTES_A_WEEK.most}`,
    before: settings().minutes?.toString(),
    draft,
  });
  if (minutes.is === "given") change({ minutes: minutes.value });
  if (minutes.is === "emptied") change({ minutes: undefined });
  draft.drop();
  return minutes.is !== "stop";
}
