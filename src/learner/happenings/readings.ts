import * as v from "valibot";
import type { ItemsRaised } from "../kept/items.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import type { Reading, ReadingsExchanged } from "../kept/readings.ts";
import type { TalksHad } from "../kept/talks.ts";
import { id, packIfAny, shortLine, webAddress } from "../shapes.ts";
import { changeItem, raise } from "./items.ts";
import { slice } from "./slice.ts";

/** Puts a reading at the end of the list, not read yet. */
export function addReading(
  record: ReadingsExchanged & ItemsRaised,
  { at, id, day, title, about, url, from, for: only, shelf }: NewReading,
): void {
  const number = record.readings.length + 1;
  const added = { id, number, day, title, about, url, from, for: only, shelf };
  record.readings.push({ ...added, readOn: null, gave: null });
  raise(record, id, { at, day });
}

type NewReading = Omit<Reading, "number" | "readOn" | "gave"> & { at: string };

/** a book or page that one recommended to the other */
export const readingAdded = slice(
  "reading-added",
  () => ({
    title: shortLine,
    /** who wrote it, where and when */
    about: v.nullable(shortLine),
    url: v.nullable(webAddress),
    /** who recommended it; null: the learner did */
    from: v.nullable(shortLine),
    /** its id on the shelf of a pack, where it stands there */
    pack: packIfAny,
    shelf: v.nullable(id),
    /** names of the mentors it is between; empty: all of them */
    for: v.optional(v.array(shortLine), []),
  }),
  {
    fold(record: ReadingsExchanged & ItemsRaised & MentorsNamed, event) {
      const only = event.for.map((name) => nameToday(record, name));
      addReading(record, { ...event, from: nameToday(record, event.from), for: only });
    },
    words: ({ title }) => `adding “${title}” to what you read`,
    told: () => null,
    resetWith: () => null,
  },
);

/** the learner has read it; `gave` is what it gave them, in a line */
export const readingDone = slice(
  "reading-done",
  () => ({ reading: v.string(), gave: v.nullable(shortLine) }),
  {
    fold(record: ReadingsExchanged & ItemsRaised & TalksHad, { reading: id, at, day, gave }) {
      const reading = record.readings.find((each) => each.id === id);
      if (reading === undefined) return;
      Object.assign(reading, { readOn: day, gave });
      changeItem(record, id, { is: "done", at, day, words: gave });
    },
    words: () => "having read something",
    told: () => null,
    resetWith: () => null,
  },
);
