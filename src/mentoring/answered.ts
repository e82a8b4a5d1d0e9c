import type { Fact } from "./sections/pieces.ts";

/** What was answered to a missed question, nothing where it was not known, and what is right. */
export function answeredAndBetter(answered: readonly string[], better: string): Fact[] {
  const said = answered.flatMap((somebodys, at) =>
    at === 0 ? [{ somebodys }] : ["; ", { somebodys }],
  );
  return [
    { label: "I answered", value: said.length === 0 ? ["I don't know yet"] : said },
    { label: "Better", value: [{ authors: better }] },
  ];
}
