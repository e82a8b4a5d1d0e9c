import * as v from "valibot";
import { day, told } from "../../learner/shapes.ts";
import { heldWith } from "../meetings.ts";
import { concludedPiece, linesPiece, minutesOf } from "../minutes.ts";
import type { Section } from "./section.ts";
import { authors, line, list, markdown } from "./shapes.ts";

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

const SHAPE = {
  minutes: told(
    "what the last talk agreed, concluded and learnt; null: none was held, or nothing was written down",
    v.optional(v.nullable(MINUTES), null),
  ),
};

export const minutes: Section<typeof SHAPE, "minutes"> = {
  name: "minutes",
  title: "What we concluded when we last talked",
  shape: SHAPE,
  inFile: 20,
  reckon({ course, record, reader }) {
    const last = heldWith(record, reader).at(-1);
    if (last === undefined) return { minutes: null };
    const { heldOn: on, agreed, concluded, learnt } = minutesOf(course, record, last);
    if (agreed.length + concluded.length + learnt.length === 0) return { minutes: null };
    const told = concluded.map(({ by, about, text }) => ({ by, about: authors(about), text }));
    return { minutes: { on, agreed, concluded: told, learnt } };
  },
  without: { minutes: { minutes: null } },
  since: ({ minutes }, { day: from }) => {
    return { minutes: minutes !== null && minutes.on >= from ? minutes : null };
  },
  head: null,
  tell: ({ minutes }) =>
    minutes === null
      ? []
      : [
          { is: "paragraph", line: ["On ", { day: minutes.on }, ":"] },
          linesPiece(minutes.agreed),
          concludedPiece(minutes.concluded),
          linesPiece(minutes.learnt),
        ],
};
