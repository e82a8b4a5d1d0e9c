import type { Figure } from "../../src/course/figures/figures.ts";
import { piecesOf } from "../../src/course/figures/pieces.ts";

/** A figure of each kind, as an author writes them. */
export const TIMELINE = `\`\`\`timeline
2005-06-21  Jeff Jarvis writes "Dell lies. Dell sucks."
2005-08     He gets his money back
2006        Its own blog opens
source: boil
\`\`\``;

export const BARS = `\`\`\`bars
what: Sales through Twitter, in millions
by: the company
2     June 2009
6.5  December 2009
source: boil
\`\`\``;

export const POST = `\`\`\`post
who: Northwater (invented)
when: 08:10
says: A main has burst in Mill Lane. Water is off for 40 houses.
  We will be back here at 10.
below: 31 like · 12 comments
1 who: who speaks
2 says: what, where, for whom
\`\`\``;

export const FEED = `\`\`\`feed
for: Ruth (invented)

who: Mill Lane School
says: We are closed today
shows: a dry tap
why: she follows the school

who: Northwater
says: Work for us!
why: paid for
\`\`\``;

export const REVIEW = `\`\`\`review
who: Sam P. (invented)
stars: 2
says: Nobody could say when the water comes back.
by: Northwater
answer: Now it stands on our page.
1 answer: what has changed
\`\`\``;

export const ALL_FIGURES = { TIMELINE, BARS, POST, FEED, REVIEW };

/** The figure of this block; throws where it is none. */
export function figureFrom(block: string): Figure {
  const [piece] = piecesOf(block);
  if (piece?.is !== "figure") throw new Error(`This is no figure: ${block}`);
  return piece.figure;
}
