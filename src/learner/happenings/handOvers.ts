import * as v from "valibot";
import type { HandOversMade } from "../kept/handOvers.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import { eventId, itemId, shortLine } from "../shapes.ts";
import { slice } from "./slice.ts";

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
