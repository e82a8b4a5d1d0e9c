import type { Course } from "../course/model.ts";
import { type OnPath, pathFor } from "../course/path.ts";
import type { Work } from "../course/work.ts";
import { type Status, statusOf } from "./progress.ts";
import type { LearnerRecord } from "./record.ts";

/** What the learner has told of their work. */
export type AboutWork = {
  work: Work /** minutes a week; undefined: not told */;
  minutes?: number | undefined;
};

/** A unit of a path, and the week, counted from 1, in which it will have been read; null: read, or not told. */
export type PathStep = OnPath & { status: Status; week: number | null };

export type Path = {
  steps: PathStep[];
  /** minutes that the units take which were not read yet, and the weeks for that; null: not told */
  minutesLeft: number;
  weeksLeft: number | null;
};

/** The path for this work, and how far the learner is on it. */
export function pathOf(
  course: Course,
  { work, minutes: aWeek }: AboutWork,
  record: LearnerRecord,
): Path {
  let minutesLeft = 0;
  const weeks = () => (aWeek === undefined ? null : Math.ceil(minutesLeft / aWeek));
  const steps = pathFor(course, work).map((each): PathStep => {
    const status = statusOf(record, each.unit);
    if (status !== "done") minutesLeft += each.unit.minutes;
    return { ...each, status, week: status === "done" ? null : weeks() };
  });
  return { steps, minutesLeft, weeksLeft: weeks() };
}
