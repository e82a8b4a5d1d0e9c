import * as v from "valibot";
import { day, eventId, moment, told } from "../../learner/shapes.ts";
import type { HeadFact, Line } from "./pieces.ts";
import type { Seen } from "./seen.ts";
import { type Data, line } from "./shapes.ts";

/** What the summary is called. */
export const PAGE_TITLE = "For our next talk";

/** What a summary has besides its sections, and before them in the file. */
export const FRAME = {
  pair: told(
    "who the two are; null where the learner has not told",
    v.object({
      learner: v.nullable(line),
      mentor: v.nullable(line),
      initiative: v.nullable(line),
    }),
  ),
  handOver: told(
    "which hand-over it is, and when it was made; null: one of which nothing was kept",
    v.nullable(v.object({ id: eventId, at: moment })),
  ),
  previous: told(
    "when the summary before was handed over; null: this is the first",
    v.nullable(moment),
  ),
  since: told("the day from which on it tells what happened; null: all of it", v.nullable(day)),
};

export type Frame = Data<typeof FRAME>;

export function frameOf({ pair, record }: Seen): Frame {
  return {
    pair: {
      learner: pair.learner,
      mentor: pair.for ?? pair.mentor,
      initiative: pair.initiative,
    },
    handOver: null,
    previous: record.handOvers.at(-1)?.at ?? null,
    since: null,
  };
}

/** What the frame says at the head of the page. */
export function frameFacts({ pair, since }: Frame): HeadFact[] {
  const fact = (label: string, is: HeadFact["is"], value: Line): HeadFact => {
    return { label, is, value };
  };
  const typed = (label: string, is: HeadFact["is"], somebodys: string | null) =>
    somebodys === null ? [] : [fact(label, is, [{ somebodys }])];
  return [
    ...typed("Learner", "name", pair.learner),
    ...typed("Mentor", "name", pair.mentor),
    ...typed("The initiative we have in mind", "fact", pair.initiative),
    ...(since === null ? [] : [fact("What happened since", "fact", [{ day: since }])]),
  ];
}
