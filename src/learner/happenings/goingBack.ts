import * as v from "valibot";
import type { QuestionsAnswered } from "../kept/questions.ts";
import { type UnitsRead, unitKey } from "../kept/units.ts";
import { eventId, id, pack } from "../shapes.ts";
import { slice } from "./slice.ts";

/** Takes out of `kept` what its key says to be of a unit, or (null) of any unit of the pack. */
function forget(kept: Record<string, unknown>, pack: string, unit: string | null): void {
  const beginning = unit === null ? `${pack}/` : `${unitKey({ pack, unit })}/`;
  for (const key of Object.keys(kept)) if (`${key}/`.startsWith(beginning)) delete kept[key];
}

/** everything read and answered in a pack is new again, in one unit or (null) in all; notes stay */
export const reset = slice(
  "reset",
  () => ({
    pack,
    unit: v.nullable(id),
    /** ids that the unit had before */
    was: v.optional(v.array(id), []),
  }),
  {
    fold(record: UnitsRead & QuestionsAnswered, { pack, unit, was }) {
      for (const each of [unit, ...was]) {
        forget(record.units, pack, each);
        forget(record.questions, pack, each);
      }
    },
    words: ({ pack, unit }, called) =>
      unit === null
        ? "beginning the whole course anew"
        : `beginning “${called.unit({ pack, unit })}” anew`,
    told: () => null,
    resetWith: () => null,
  },
);

/**
 * the learner went back to a backup: of the events before this one `out` count no more and `back` count
 * again. `added` were in the backup alone, and are gone again where this is undone.
 */
export const restored = slice(
  "restored",
  () => ({ out: v.array(eventId), back: v.array(eventId), added: v.array(eventId) }),
  {
    // Nothing: which events count is known before any is folded.
    fold() {},
    words: () => "going back to a backup",
    told: () => null,
    resetWith: () => null,
  },
);

/** the event with the id `undoes` counts no more */
export const undone = slice("undone", () => ({ undoes: v.string() }), {
  // Nothing: what it undoes was never folded.
  fold() {},
  words: () => "taking something back",
  told: () => null,
  resetWith: () => null,
});
