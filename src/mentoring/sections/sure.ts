import * as v from "valibot";
import { rating, told } from "../../learner/shapes.ts";
import { baselineOf, heldWith } from "../meetings.ts";
import type { Section } from "./section.ts";
import { line, list } from "./shapes.ts";

const SHAPE = {
  baseline: told(
    "how sure the learner was at the first talk, and (null: not asked again) the last time",
    list(v.object({ sentence: line, first: rating, now: v.nullable(rating) })),
  ),
};

export const sure: Section<typeof SHAPE, "sure"> = {
  name: "sure",
  title: "How sure I am",
  shape: SHAPE,
  inFile: 9,
  reckon: ({ record }) => ({ baseline: baselineOf(heldWith(record, null)) }),
  without: { sure: { baseline: [] } },
  since: null,
  head: null,
  tell: ({ baseline }) => [
    {
      is: "scales",
      scales: baseline.map(({ sentence, first, now }) => ({
        title: sentence,
        first,
        now,
        inWords: now === null ? `${first} of 5` : `${now} of 5; at first ${first}`,
      })),
    },
  ],
};
