import { titled } from "../../course/titled.ts";
import { told } from "../../learner/shapes.ts";
import { answeredAndBetter } from "../answered.ts";
import type { MissedItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import { SHAKY_SPOT, type ShakySpot, shakySpots } from "./shaky.ts";
import { list } from "./shapes.ts";

const SHAPE = {
  shaky: told("what was missed the last time, with what was answered", list(SHAKY_SPOT)),
};

export type Answers = { shaky: ShakySpot[] };

function missed({ unit, ask, answered, better, page }: ShakySpot): MissedItem {
  const place = { page: page.heading, of: titled(unit) };
  const facts = [
    ...answeredAndBetter(answered, better),
    { label: "To read again", value: [place] },
  ];
  return { ask, unit: titled(unit), facts };
}

/** What was answered to each question that was missed: for eyes that the learner has chosen. */
export const answers: Section<typeof SHAPE, "answers" | "sources"> = {
  name: "answers",
  title: "What I answered, and what is better",
  shape: SHAPE,
  inFile: 15,
  reckon: (seen) => ({ shaky: shakySpots(seen) }),
  without: {
    answers: { shaky: [] },
    sources: ({ shaky }) => ({ shaky: shaky.map((spot) => ({ ...spot, sources: [] })) }),
  },
  since: null,
  head: null,
  tell: ({ shaky }) => [{ is: "missed", items: shaky.map(missed) }],
};
