import * as v from "valibot";
import type { Meeting } from "../../learner/kept/talks.ts";
import { day, told } from "../../learner/shapes.ts";
import { heldWith, toldOf } from "../meetings.ts";
import { concludedPiece, linesPiece, minutesOf } from "../minutes.ts";
import type { Piece } from "./pieces.ts";
import type { Section } from "./section.ts";
import type { Seen } from "./seen.ts";
import { authors, type Data, line, list, markdown } from "./shapes.ts";

const MINUTES = v.object({
  on: told("the day on which the talk was held", day),
  agreed: list(line),
  concluded: list(
    v.object({
      by: told(
        "whose words it is about: an author's are Markdown",
        v.picklist(["author", "somebody"]),
      ),
      about: markdown,
      text: line,
    }),
  ),
  learnt: list(line),
});

type TalkMinutes = v.InferOutput<typeof MINUTES>;

const SHAPE = {
  minutes: told(
    "what the last talk agreed, concluded and learnt; null: none was held, or nothing was written down",
    v.optional(v.nullable(MINUTES), null),
  ),
  earlierMinutes: told(
    "the same of the talks before it that were told of since the summary before, the oldest first",
    v.optional(list(MINUTES), () => []),
  ),
};

/** What was written down in a talk; null: nothing. */
function written({ course, record }: Seen, meeting: Meeting): TalkMinutes | null {
  const { heldOn: on, agreed, concluded, learnt } = minutesOf(course, record, meeting, null);
  if (agreed.length + concluded.length + learnt.length === 0) return null;
  const told = concluded.map(({ by, about, text }) => ({ by, about: authors(about), text }));
  return { on, agreed, concluded: told, learnt };
}

function minutesTold({ on, agreed, concluded, learnt }: TalkMinutes): Piece[] {
  return [
    { is: "paragraph", line: ["On ", { day: on }, ":"] },
    linesPiece(agreed),
    concludedPiece(concluded),
    linesPiece(learnt),
  ];
}

function toldTalks({ minutes, earlierMinutes }: Data<typeof SHAPE>): TalkMinutes[] {
  return minutes === null ? earlierMinutes : [...earlierMinutes, minutes];
}

export const minutes: Section<typeof SHAPE, "minutes"> = {
  name: "minutes",
  title: ({ minutes, earlierMinutes }) =>
    minutes === null || earlierMinutes.length > 0
      ? "What we concluded when we talked"
      : "What we concluded when we last talked",
  shape: SHAPE,
  inFile: 20,
  reckon(seen) {
    const { record, reader } = seen;
    const last = heldWith(record, reader).at(-1);
    const before = record.handOvers.at(-1)?.at ?? "";
    const earlier = heldWith(record, reader)
      .slice(0, -1)
      .filter((meeting) => toldOf(meeting) > before);
    return {
      minutes: last === undefined ? null : written(seen, last),
      earlierMinutes: earlier.flatMap((meeting) => written(seen, meeting) ?? []),
    };
  },
  without: { minutes: { minutes: null, earlierMinutes: [] } },
  since: ({ minutes, earlierMinutes }, { day: from }) => ({
    minutes: minutes !== null && minutes.on >= from ? minutes : null,
    earlierMinutes: earlierMinutes.filter(({ on }) => on >= from),
  }),
  head: null,
  tell: (data) => toldTalks(data).flatMap(minutesTold),
};
