import * as v from "valibot";
import { titled } from "../../course/titled.ts";
import { told } from "../../learner/shapes.ts";
import { isSince, newest, SHARED_NOTE } from "./notes.ts";
import type { Section } from "./section.ts";

const SHAPE = {
  ownWords: told("the newest of the learner's own words on a unit", v.nullable(SHARED_NOTE)),
};

export const ownWords: Section<typeof SHAPE, "words"> = {
  name: "own-words",
  title: "In my own words",
  shape: SHAPE,
  inFile: 6,
  reckon: (seen) => ({ ownWords: newest(seen, "own-words")[0] ?? null }),
  without: { words: { ownWords: null } },
  since: ({ ownWords }, from) => ({
    ownWords: ownWords !== null && isSince(ownWords, from) ? ownWords : null,
  }),
  head: null,
  tell({ ownWords }) {
    if (ownWords === null) return [];
    const { text, unit, day } = ownWords;
    return [{ is: "quotation", text, on: unit === null ? null : titled(unit), day }];
  },
};
