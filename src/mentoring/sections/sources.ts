import type { Answers } from "./answers.ts";
import type { Section } from "./section.ts";
import type { Topics } from "./topics.ts";

/** Where the pages to read again come from, which is told at the end. */
export const sources: Section<Record<never, never>, never, Topics & Answers> = {
  name: "sources",
  title: "Where the pages to read again come from",
  shape: {},
  inFile: 14,
  reckon: () => ({}),
  without: {},
  since: null,
  head: null,
  tell: ({ topics, shaky }) => [
    { is: "sources", sources: [...topics, ...shaky].flatMap(({ sources }) => sources) },
  ],
};
