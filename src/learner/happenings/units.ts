import * as v from "valibot";
import type { Place } from "../../course/model.ts";
import { placeOf } from "../kept/place.ts";
import { type UnitRecord, type UnitsRead, unitKey } from "../kept/units.ts";
import { id, pack } from "../shapes.ts";
import { slice } from "./slice.ts";

/** A step of a unit, by its id. Generous, so that what one version keeps another can read. */
export const step = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));

type InUnit = Place & { at: string };

function touch(record: UnitsRead, event: InUnit): UnitRecord {
  const key = unitKey(event);
  const { at: lastAt } = event;
  const unit = record.units[key] ?? {
    startedOn: null,
    finishedOn: null,
    lastAt,
    open: false,
    passed: [],
  };
  unit.lastAt = lastAt;
  record.units[key] = unit;
  return unit;
}

/** Counts a step as passed in the unit that is being read, even where that was begun under another id. */
export function pass(record: UnitsRead, event: InUnit, passed: string): void {
  const unit = touch(record, event);
  unit.open = true;
  if (!unit.passed.includes(passed)) unit.passed.push(passed);
}

/** the learner began the unit, or began it anew */
export const unitStarted = slice("unit-started", () => ({ pack, unit: id }), {
  fold(record: UnitsRead, event) {
    const unit = touch(record, event);
    unit.startedOn ??= event.day;
    unit.open = true;
    unit.passed = [];
  },
  words: (event, called) => `beginning “${called.unit(event)}”`,
  told: (event) => ({ verb: "initialized", about: { is: "unit", at: placeOf(event) } }),
  resetWith: placeOf,
});

/** the learner went on from a page, or from another step that is not a question */
export const pageRead = slice("page-read", () => ({ pack, unit: id, page: step }), {
  fold: (record: UnitsRead, event) => pass(record, event, event.page),
  words: (event, called) => `going on from a page of “${called.unit(event)}”`,
  told: (event) => ({
    verb: "experienced",
    about: { is: "page", at: placeOf(event), page: event.page },
  }),
  resetWith: placeOf,
});

export const unitFinished = slice("unit-finished", () => ({ pack, unit: id }), {
  fold(record: UnitsRead, event) {
    const unit = touch(record, event);
    unit.finishedOn = event.day;
    unit.open = false;
  },
  words: (event, called) => `finishing “${called.unit(event)}”`,
  told: (event) => ({
    verb: "completed",
    about: { is: "unit", at: placeOf(event) },
    result: { completion: true },
  }),
  resetWith: placeOf,
});
