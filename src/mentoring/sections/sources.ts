import type { Section } from "./section.ts";
import type { Standing } from "./standing.ts";

/** Where the pages to read again come from, which is told at the end. */
export const sources: Section<Record<never, never>, "shaky", Pick<Standing, "shaky">> = {
  name: "sources",
  title: "Where the pages to read again come from",
  shape: {},
  inFile: 14,
  reckon: () => ({}),
  without: { shaky: {} },
  since: null,
  head: null,
  tell: ({ shaky }) => [{ is: "sources", sources: shaky.flatMap(({ sources }) => sources) }],
};
