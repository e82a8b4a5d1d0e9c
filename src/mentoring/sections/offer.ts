import * as v from "valibot";
import { told } from "../../learner/shapes.ts";
import type { Section } from "./section.ts";
import { line } from "./shapes.ts";

const SHAPE = { offer: told("what the learner can offer the mentor", v.nullable(line)) };

export const offer: Section<typeof SHAPE, "offer"> = {
  name: "offer",
  title: "What I can offer you",
  shape: SHAPE,
  inFile: 11,
  reckon: ({ pair }) => ({ offer: pair.offer }),
  without: { offer: { offer: null } },
  since: null,
  head: null,
  tell: ({ offer }) => (offer === null ? [] : [{ is: "somebodys", text: offer }]),
};
