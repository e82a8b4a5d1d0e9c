import { frameFacts, PAGE_TITLE } from "./sections/frame.ts";
import type { HeadFact, Piece } from "./sections/pieces.ts";
import { BELOW, BESIDE, BETWEEN, SECTIONS } from "./sections.ts";
import type { Summary } from "./summary.ts";

/** A section as it is told; without pieces it is left out. */
export type ToldSection = { name: string; title: string; pieces: Piece[] };

/** What a summary says, for any form of it: nothing in it is written in one yet. */
type Told = {
  title: string;
  head: HeadFact[];
  /** on the first sheet: what is open between the two, then what the talk may be about */
  between: ToldSection[];
  beside: ToldSection[];
  /** at the foot of that sheet */
  standing: HeadFact[];
  /** what is folded below it */
  below: ToldSection[];
};

export function summaryTold(summary: Summary): Told {
  const told = ({ name, title, tell }: (typeof SECTIONS)[number]): ToldSection => ({
    name,
    title: typeof title === "string" ? title : title(summary),
    pieces: tell(summary),
  });
  const facts = SECTIONS.flatMap(({ head }) => head?.(summary) ?? []);
  return {
    title: PAGE_TITLE,
    head: [...frameFacts(summary), ...facts.filter(({ is }) => is !== "standing")],
    between: BETWEEN.map(told),
    beside: BESIDE.map(told),
    standing: facts.filter(({ is }) => is === "standing"),
    below: BELOW.map(told),
  };
}
