/** Answers as long as one may be, each of a kind that could take the square of its length to judge. */
export const LONG_ANSWERS: readonly (readonly [name: string, text: string])[] = [
  ["letters", "l".repeat(2_000)],
  ["letters that may be British", "ill".repeat(600)],
  ["digits", "1".repeat(2_000)],
  ["thousands", `1${",000".repeat(400)}`],
  ["points", "1.".repeat(1_000)],
  ["articles", "the ".repeat(500)],
  ["number words", "two hundred and ".repeat(120)],
  ["months that may be verbs", "may 5 at ".repeat(220)],
  ["pluses", `c${"+".repeat(1_999)}`],
  ["marks to be put in order", `a${"\u0301\u0316".repeat(999)}`],
  ["the widest of letters", "\ufdfa".repeat(2_000)],
];
