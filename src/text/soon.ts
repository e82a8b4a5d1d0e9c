const WORDS: readonly [upTo: number, words: string][] = [
  [0, "now"],
  [1, "tomorrow"],
  [4, "in a few days"],
  [10, "in about a week"],
  [17, "in about two weeks"],
  [24, "in about three weeks"],
  [45, "in about a month"],
];

/** In how many days something comes, as nobody would call pressing: "in about a week". */
export function soon(days: number): string {
  const found = WORDS.find(([upTo]) => days <= upTo);
  return found?.[1] ?? `in about ${Math.round(days / 30)} months`;
}
