import { frameFacts, PAGE_TITLE } from "./sections/frame.ts";
import type { HeadFact, Piece } from "./sections/pieces.ts";
import { SECTIONS } from "./sections.ts";
import type { Summary } from "./summary.ts";

/** What a summary says, for any form of it: nothing in it is written in one yet. */
type Told = {
  title: string;
  head: HeadFact[];
  sections: { name: string; title: string; pieces: Piece[] }[];
};

export function summaryTold(summary: Summary): Told {
  return {
    title: PAGE_TITLE,
    head: [...frameFacts(summary), ...SECTIONS.flatMap(({ head }) => head?.(summary) ?? [])],
    sections: SECTIONS.map(({ name, title, tell }) => ({
      name,
      title: typeof title === "string" ? title : title(summary),
      pieces: tell(summary),
    })),
  };
}
