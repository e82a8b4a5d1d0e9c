import * as v from "valibot";
import { id } from "../shapes.ts";
import type { QuestionsAnswered } from "./questions.ts";
import { slice } from "./slice.ts";
import type { UnitsRead } from "./units.ts";

type Forgettable = UnitsRead & QuestionsAnswered;

function forget(record: Forgettable, unit: string | null): void {
  if (unit === null) {
    record.units = {};
    record.questions = {};
    return;
  }
  delete record.units[unit];
  for (const key of Object.keys(record.questions))
    if (key.startsWith(`${unit}/`)) delete record.questions[key];
}

/** everything read and answered is new again, in one unit or (null) in all; notes stay */
export const reset = slice(
  "reset",
  {
    unit: v.nullable(id),
    /** ids that the unit had before */
    was: v.optional(v.array(id), []),
  },
  {
    fold(record: Forgettable, event) {
      for (const unit of [event.unit, ...event.was]) forget(record, unit);
    },
    words: ({ unit }, called) =>
      unit === null ? "beginning the whole course anew" : `beginning “${called.unit(unit)}” anew`,
    told: () => null,
    resetWith: () => null,
  },
);

/** the event with the id `undoes` counts no more */
export const undone = slice(
  "undone",
  { undoes: v.string() },
  {
    // Nothing: what it undoes was never folded.
    fold() {},
    words: () => "taking something back",
    told: () => null,
    resetWith: () => null,
  },
);
