import * as v from "valibot";
import { eventId, shortLine } from "../shapes.ts";
import { itemId } from "./items.ts";
import { type MentorsNamed, nameToday } from "./mentors.ts";
import { slice } from "./slice.ts";

/** A summary that a mentor got. */
export type HandOver = {
  /** it stands in the file too, and in the reply to it */
  id: string;
  at: string;
  day: string;
  /** the mentor; null: whoever it is */
  to: string | null;
  /** ids of the items that it told as open, and as closed */
  open: string[];
  settled: string[];
};

/** The part of the record that holds the hand-overs. */
export type HandOversMade = {
  /** in their order */
  handOvers: HandOver[];
};

const items = v.array(itemId);

/** a summary was written to a file for a mentor, or the learner says that they got one */
export const handedOver = slice(
  "handed-over",
  () => ({
    handOver: eventId,
    to: v.nullable(shortLine),
    open: items,
    settled: items,
  }),
  {
    fold(record: HandOversMade & MentorsNamed, { handOver, at, day, to, open, settled }) {
      const made = { id: handOver, at, day, to: nameToday(record, to) };
      record.handOvers.push({ ...made, open, settled });
    },
    words: ({ to }) => `that ${to ?? "your mentor"} has a new page`,
    told: () => null,
    resetWith: () => null,
  },
);
