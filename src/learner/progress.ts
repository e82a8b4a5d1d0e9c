import { isIn, questionsOf, unitAt } from "../course/course.ts";
import type { Course, CoursePart, Place, Question, Unit } from "../course/model.ts";
import { pathFor } from "../course/path.ts";
import type { Work } from "../course/work.ts";
import { type Answers, questionKey, withReview } from "./kept/questions.ts";
import { SOME_MENTOR } from "./kept/replies.ts";
import { type UnitRecord, unitKey } from "./kept/units.ts";
import type { LearnerRecord } from "./record.ts";
import { suggestedIn } from "./reply.ts";

export type Status = "new" | "started" | "done";

function defined<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value) => value !== undefined);
}

function inOrder(days: readonly (string | null)[]): string[] {
  return days.filter((day) => day !== null).sort();
}

/** Where a unit is and was: its pack, with its id and each that it had before. */
function placesOf({ pack, id, was }: Unit): Place[] {
  return [id, ...was].map((unit) => ({ pack, unit }));
}

/** What happened to a unit, under its id and any it had before, taken together. */
export function recordOf(record: LearnerRecord, unit: Unit): UnitRecord | undefined {
  // Most units never had another id, and home asks for all of them several times.
  if (unit.was.length === 0) return record.units[unitKey({ pack: unit.pack, unit: unit.id })];
  const found = defined(placesOf(unit).map((place) => record.units[unitKey(place)]));
  const latest = found.reduce<UnitRecord | undefined>(
    (best, each) => (best === undefined || each.lastAt > best.lastAt ? each : best),
    undefined,
  );
  if (latest === undefined || found.length === 1) return latest;
  return {
    ...latest,
    startedOn: inOrder(found.map((each) => each.startedOn))[0] ?? null,
    finishedOn: inOrder(found.map((each) => each.finishedOn)).at(-1) ?? null,
    // Begun under an older name and gone on with under this one: all of it was passed.
    passed:
      latest.startedOn === null
        ? [...new Set(found.filter((each) => each.open).flatMap((each) => each.passed))]
        : latest.passed,
  };
}

/** What happened to a question in any of its meanings, under each id that its unit has or had. */
function everAnswered(record: LearnerRecord, unit: Unit, question: Question) {
  return defined(placesOf(unit).map((place) => record.questions[questionKey(place, question.id)]));
}

/**
 * The answers to a question in the meaning that it has now, under its unit's id and any it had
 * before, taken together.
 */
export function answersTo(
  record: LearnerRecord,
  unit: Unit,
  question: Question,
): Answers | undefined {
  const known = everAnswered(record, unit, question);
  const [first, ...others] = known
    .flat()
    .filter(({ fingerprint }) => fingerprint === question.fingerprint);
  return others.reduce<Answers | undefined>(
    (all, each) =>
      all && {
        fingerprint: all.fingerprint,
        asked: all.asked + each.asked,
        right: all.right + each.right,
        last: all.last.at < each.last.at ? each.last : all.last,
        reviews: each.reviews.reduce(withReview, all.reviews),
      },
    first,
  );
}

/** Whether a question was answered, but means something else since. */
export function hasChanged(record: LearnerRecord, unit: Unit, question: Question): boolean {
  return (
    everAnswered(record, unit, question).length > 0 &&
    answersTo(record, unit, question) === undefined
  );
}

/**
 * Those of these units of which a question was ever answered. What a unit asks takes long to read, so who
 * asks for what was answered does not look at the others.
 */
export function answeredOf(record: LearnerRecord, units: readonly Unit[]): Unit[] {
  const keys = Object.keys(record.questions);
  const answered = new Set(keys.map((key) => key.slice(0, key.lastIndexOf("/"))));
  return units.filter((unit) => placesOf(unit).some((place) => answered.has(unitKey(place))));
}

export function statusOf(record: LearnerRecord, unit: Unit): Status {
  const found = recordOf(record, unit);
  if (found === undefined) return "new";
  if (found.finishedOn !== null) return "done";
  return found.startedOn !== null || found.open ? "started" : "new";
}

type Suggested = { unit: Unit; from: string };

/** The first of the units that a mentor suggested last and that was not begun yet. */
function suggestedUnit(course: Course, record: LearnerRecord): Suggested | undefined {
  for (const reply of record.replies.toReversed())
    for (const place of suggestedIn(reply)) {
      const unit = unitAt(course, place);
      if (unit !== undefined && statusOf(record, unit) === "new")
        return { unit, from: reply.from ?? SOME_MENTOR };
    }
  return undefined;
}

/**
 * The unit to read next: one that is open (the latest), else what a mentor suggested, else the first
 * that is new on the path for the learner's work, else in the course.
 */
export function nextUnit(course: Course, record: LearnerRecord, work?: Work): Unit | undefined {
  const isNew = (unit: Unit) => statusOf(record, unit) === "new";
  let open: { unit: Unit; lastAt: string } | undefined;
  for (const unit of course.units) {
    const found = recordOf(record, unit);
    if (found?.open === true && (open === undefined || found.lastAt > open.lastAt))
      open = { unit, lastAt: found.lastAt };
  }
  return (
    open?.unit ??
    suggestedUnit(course, record)?.unit ??
    (work === undefined
      ? undefined
      : pathFor(course, work).find(({ unit }) => isNew(unit))?.unit) ??
    course.units.find(isNew)
  );
}

export type Tally = { units: number; started: number; done: number };

/** Questions that can be asked; those right the last time; those not right the last time. */
export type Standing = { total: number; solid: number; shaky: number };

export type Progress = {
  units: Tally;
  questions: Standing;
  /** by part, in order, without parts that have no units */
  parts: { part: CoursePart; units: Tally; questions: Standing }[];
  notes: number;
  next: Unit | undefined;
  /** the mentor who suggested what is next, where one did */
  suggestedBy: string | undefined;
};

function tally(record: LearnerRecord, units: readonly Unit[]): Tally {
  const states = units.map((unit) => statusOf(record, unit));
  return {
    units: units.length,
    started: states.filter((state) => state === "started").length,
    done: states.filter((state) => state === "done").length,
  };
}

function standing(record: LearnerRecord, units: readonly Unit[]): Standing {
  const last = questionsOf(answeredOf(record, units)).map(
    ({ unit, question }) => answersTo(record, unit, question)?.last.right,
  );
  return {
    // Reckoned where it is asked for, since it takes the questions of all units.
    get total() {
      return questionsOf(units).length;
    },
    solid: last.filter((right) => right === true).length,
    shaky: last.filter((right) => right === false).length,
  };
}

/** Where the learner stands in this course; `work` is what their work is closest to. */
export function progressOf(course: Course, record: LearnerRecord, work?: Work): Progress {
  const of = (units: readonly Unit[]) => ({
    units: tally(record, units),
    questions: standing(record, units),
  });
  const next = nextUnit(course, record, work);
  const suggested = suggestedUnit(course, record);
  return {
    ...of(course.units),
    parts: course.parts
      .map((part) => ({ part, ...of(course.units.filter((unit) => isIn(unit, part))) }))
      .filter(({ units }) => units.units > 0),
    notes: record.notes.length,
    next,
    suggestedBy: suggested !== undefined && suggested.unit === next ? suggested.from : undefined,
  };
}
