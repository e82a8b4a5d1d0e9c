import * as v from "valibot";
import { id } from "../shapes.ts";
import { slice } from "./slice.ts";

/** What happened to one unit. */
export type UnitRecord = {
  /** days, YYYY-MM-DD */
  startedOn: string | null;
  finishedOn: string | null;
  /** the last time that anything happened in it, UTC */
  lastAt: string;
  /** whether it is being read just now: begun and not finished since */
  open: boolean;
  /** ids of pages gone on from and of questions answered since it was last begun */
  passed: string[];
};

/** The part of the record that tells of units. */
export type UnitsRead = { units: Record<string, UnitRecord> };

/** A step of a unit, by its id. Generous, so that what one version keeps another can read. */
export const step = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

/** What is kept under a key; `constructor`, which every object has, may be the id of a unit. */
export function heldAt<Value>(kept: Record<string, Value>, key: string): Value | undefined {
  return Object.hasOwn(kept, key) ? kept[key] : undefined;
}

type InUnit = { unit: string; at: string };

function touch(record: UnitsRead, { unit: id, at }: InUnit): UnitRecord {
  let unit = heldAt(record.units, id);
  if (unit === undefined) {
    unit = { startedOn: null, finishedOn: null, lastAt: at, open: false, passed: [] };
    record.units[id] = unit;
  }
  unit.lastAt = at;
  return unit;
}

/** Counts a step as passed in the unit that is being read, even where that was begun under another id. */
export function pass(record: UnitsRead, event: InUnit, passed: string): void {
  const unit = touch(record, event);
  unit.open = true;
  if (!unit.passed.includes(passed)) unit.passed.push(passed);
}

/** the learner began the unit, or began it anew */
export const unitStarted = slice(
  "unit-started",
  { unit: id },
  {
    fold(record: UnitsRead, event) {
      const unit = touch(record, event);
      unit.startedOn ??= event.day;
      unit.open = true;
      unit.passed = [];
    },
    words: ({ unit }, called) => `beginning “${called.unit(unit)}”`,
    told: ({ unit }) => ({ verb: "initialized", about: { is: "unit", unit } }),
    resetWith: ({ unit }) => unit,
  },
);

/** the learner went on from a page, or from another step that is not a question */
export const pageRead = slice(
  "page-read",
  { unit: id, page: step },
  {
    fold: (record: UnitsRead, event) => pass(record, event, event.page),
    words: ({ unit }, called) => `going on from a page of “${called.unit(unit)}”`,
    told: ({ unit, page }) => ({ verb: "experienced", about: { is: "page", unit, page } }),
    resetWith: ({ unit }) => unit,
  },
);

export const unitFinished = slice(
  "unit-finished",
  { unit: id },
  {
    fold(record: UnitsRead, event) {
      const unit = touch(record, event);
      unit.finishedOn = event.day;
      unit.open = false;
    },
    words: ({ unit }, called) => `finishing “${called.unit(unit)}”`,
    told: ({ unit }) => ({
      verb: "completed",
      about: { is: "unit", unit },
      result: { completion: true },
    }),
    resetWith: ({ unit }) => unit,
  },
);
