import type { Course, Question, Unit } from "../course/model.ts";
import { type LearnerRecord, type QuestionRecord, questionKey, type UnitRecord } from "./record.ts";

export type Status = "new" | "started" | "done";

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

/** What happened to a unit, under its id and any it had before, taken together. */
export function recordOf(record: LearnerRecord, unit: Unit): UnitRecord | undefined {
  const found = present([unit.id, ...unit.was].map((id) => record.units.get(id)));
  const latest = found.reduce<UnitRecord | undefined>(
    (best, each) => (best === undefined || each.lastAt > best.lastAt ? each : best),
    undefined,
  );
  if (latest === undefined || found.length === 1) return latest;
  return {
    ...latest,
    startedOn: present(found.map((each) => each.startedOn)).sort()[0],
    finishedOn: present(found.map((each) => each.finishedOn))
      .sort()
      .at(-1),
    // Begun under an older name and gone on with under this one: all of it was passed.
    passed:
      latest.startedOn === undefined
        ? new Set(found.filter((each) => each.open).flatMap((each) => [...each.passed]))
        : latest.passed,
  };
}

/** What happened to a question, under its unit's id and any it had before, taken together. */
export function answersTo(
  record: LearnerRecord,
  unit: Unit,
  question: Question,
): QuestionRecord | undefined {
  const ids = [unit.id, ...unit.was];
  const found = present(ids.map((id) => record.questions.get(questionKey(id, question.id))));
  if (found.length <= 1) return found[0];
  const sum = (of: (each: QuestionRecord) => number) =>
    found.reduce((total, each) => total + of(each), 0);
  const [latest] = found.map((each) => each.last).sort((a, b) => (a.at < b.at ? 1 : -1));
  return {
    asked: sum((each) => each.asked),
    right: sum((each) => each.right),
    last: latest as QuestionRecord["last"],
  };
}

export function statusOf(record: LearnerRecord, unit: Unit): Status {
  const found = recordOf(record, unit);
  if (found?.finishedOn !== undefined) return "done";
  return found?.startedOn !== undefined || found?.open === true ? "started" : "new";
}

/** The unit to read next: one that is open (the latest), else the first that is new. */
export function nextUnit(course: Course, record: LearnerRecord): Unit | undefined {
  let open: { unit: Unit; lastAt: string } | undefined;
  for (const unit of course.units) {
    const found = recordOf(record, unit);
    if (found?.open === true && (open === undefined || found.lastAt > open.lastAt))
      open = { unit, lastAt: found.lastAt };
  }
  return open?.unit ?? course.units.find((unit) => statusOf(record, unit) === "new");
}

export type Tally = { units: number; started: number; done: number };

export type Progress = {
  units: Tally;
  /** by part, in order, without parts that have no units */
  parts: { id: string; title: string; units: Tally }[];
  /** questions asked at least once; those right the last time; those not right the last time */
  questions: { total: number; asked: number; right: number; due: number };
  notes: number;
  next: Unit | undefined;
};

function tally(record: LearnerRecord, units: readonly Unit[]): Tally {
  const states = units.map((unit) => statusOf(record, unit));
  return {
    units: units.length,
    started: states.filter((state) => state === "started").length,
    done: states.filter((state) => state === "done").length,
  };
}

/** Where the learner stands in this course. */
export function progressOf(course: Course, record: LearnerRecord): Progress {
  let total = 0;
  let asked = 0;
  let right = 0;
  for (const unit of course.units) {
    total += unit.questions.length;
    for (const question of unit.questions) {
      const answers = answersTo(record, unit, question);
      if (answers === undefined) continue;
      asked += 1;
      if (answers.last.right) right += 1;
    }
  }
  return {
    units: tally(record, course.units),
    parts: course.manifest.parts
      .map(({ id, title }) => {
        const units = course.units.filter((unit) => unit.part === id);
        return { id, title, units: tally(record, units) };
      })
      .filter((part) => part.units.units > 0),
    questions: { total, asked, right, due: asked - right },
    notes: record.notes.length,
    next: nextUnit(course, record),
  };
}
