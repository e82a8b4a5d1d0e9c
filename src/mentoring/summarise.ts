import type { Course } from "../course/model.ts";
import { keptOf } from "../learner/kept/place.ts";
import { nextUnit, progressOf } from "../learner/progress.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { onlyMentor, shownTo } from "./mentors.ts";
import { beforeLastChange } from "./openItems.ts";
import { frameOf } from "./sections/frame.ts";
import type { Pair, Seen } from "./sections/seen.ts";
import { FILE_ORDER, type Summary } from "./summary.ts";

/** The days on which something happened, in order, each once; without those of units of no pack of these. */
function daysOf(record: LearnerRecord, { packs }: Course): string[] {
  const kept = <Kept>(all: Record<string, Kept>) =>
    packs.flatMap(({ manifest }) => keptOf(all, manifest.name));
  const units = kept(record.units).flatMap((unit) => [unit.startedOn, unit.finishedOn]);
  const answers = kept(record.questions)
    .flat()
    .flatMap(({ reviews }) => reviews.map(({ day }) => day));
  const notes = record.notes.map((note) => note.day);
  const readings = record.readings.flatMap(({ day, readOn }) => [day, readOn]);
  const talks = record.meetings.map(({ heldOn }) => heldOn);
  const actions = record.actions.flatMap(({ agreedOn, doneOn }) => [agreedOn, doneOn]);
  const all = [...units, ...answers, ...notes, ...readings, ...talks, ...actions];
  const days = all.filter((day) => day !== null);
  return [...new Set(days)].sort();
}

/**
 * What the mentor should see of this record. The same courses, record and pair give the same
 * summary: it knows no clock. What is private, or for another mentor alone, is in no part of it.
 * `course` is what is told of, `taught` what the learner reads on in.
 */
export function summarise(
  course: Course,
  whole: LearnerRecord,
  pair: Pair,
  taught: Course = course,
): Summary {
  const reader = pair.for ?? onlyMentor(pair.mentor);
  const record = beforeLastChange(shownTo(whole, reader), reader);
  const progress = progressOf(course, record, pair.work);
  const seen: Seen = {
    course,
    next: nextUnit(taught, record, pair.work),
    record,
    pair,
    reader,
    progress,
    days: daysOf(record, course),
  };
  // Each section has reckoned what its shape says, and SUMMARY is made of those shapes.
  return Object.assign(frameOf(seen), ...FILE_ORDER.map((each) => each.reckon(seen))) as Summary;
}
