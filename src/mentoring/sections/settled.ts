import { told } from "../../learner/shapes.ts";
import { itemLine, itemsSeen, SHARED_ITEM, shared, withoutKind } from "./items.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const SHAPE = {
  settled: told("what was closed since the summary before, told once", list(SHARED_ITEM)),
};

type Part = "questions" | "ideas" | "wishes" | "actions" | "reading";

export const settled: Section<typeof SHAPE, Part> = {
  name: "settled",
  title: "Settled since your last page",
  shape: SHAPE,
  inFile: 7,
  reckon: (seen) => ({
    settled: itemsSeen(seen)
      .filter(({ isNews }) => isNews)
      .map((item) => shared(item, seen)),
  }),
  without: {
    questions: ({ settled }) => ({ settled: withoutKind(settled, "question") }),
    ideas: ({ settled }) => ({ settled: withoutKind(settled, "idea") }),
    wishes: ({ settled }) => ({ settled: withoutKind(settled, "wish") }),
    actions: ({ settled }) => ({ settled: withoutKind(settled, "action") }),
    reading: ({ settled }) => ({ settled: withoutKind(settled, "reading") }),
  },
  since: null,
  head: null,
  tell: (data) => [{ is: "items", items: data.settled.map((item) => itemLine(item, data)) }],
};
