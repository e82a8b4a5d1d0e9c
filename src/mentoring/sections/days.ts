import * as v from "valibot";
import { day, told } from "../../learner/shapes.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const SHAPE = {
  from: told("the first of the days; null: none is told", v.nullable(day)),
  to: told("the last of the days; null: none is told", v.nullable(day)),
  days: told(
    "the days on which anything happened that the mentor may know of, in order",
    list(day),
  ),
};

function withEnds(days: string[]) {
  return { from: days[0] ?? null, to: days.at(-1) ?? null, days };
}

export const days: Section<typeof SHAPE, "days"> = {
  name: "days",
  title: "When I was here",
  shape: SHAPE,
  inFile: 1,
  reckon: ({ days }) => withEnds(days),
  without: { days: withEnds([]) },
  since: ({ days }, from) => withEnds(days.filter((each) => each >= from.day)),
  head: null,
  tell: ({ days }) => [{ is: "days", days }],
};
