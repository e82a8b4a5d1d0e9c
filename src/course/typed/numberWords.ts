const BELOW_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

const BELOW_HUNDRED = new Map([
  ...BELOW_TWENTY.split(" ").map((word, value) => [word, value] as const),
  ...TENS.split(" ").map((word, index) => [word, 20 + 10 * index] as const),
  ["fourty", 40] as const,
]);

const SCALES = new Map([
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** A number in digits that may stand before "million": few enough digits to be multiplied exactly. */
export const DIGITS = /^\d{1,9}(?:\.\d{1,6})?$/;

/** A number that begins at a word, and where the words go on after it. */
type NumberRead = { value: number; next: number };

function afterAnd(words: readonly string[], at: number): number {
  return words[at] === "and" ? at + 1 : at;
}

function readBelowHundred(words: readonly string[], at: number): NumberRead | undefined {
  const value = BELOW_HUNDRED.get(words[at] ?? "");
  if (value === undefined) return undefined;
  const unit = BELOW_HUNDRED.get(words[at + 1] ?? "") ?? 0;
  if (value >= 20 && unit > 0 && unit < 10) return { value: value + unit, next: at + 2 };
  return { value, next: at + 1 };
}

function readHundreds(words: readonly string[], from: NumberRead): NumberRead {
  if (words[from.next] !== "hundred") return from;
  const value = from.value * 100;
  const rest = readBelowHundred(words, afterAnd(words, from.next + 1));
  if (rest === undefined || rest.value === 0) return { value, next: from.next + 1 };
  return { value: value + rest.value, next: rest.next };
}

/** Where a number begins: digits, a number word, or the "hundred" or "million" of one. */
function readBeginning(words: readonly string[], at: number): NumberRead | undefined {
  const word = words[at] ?? "";
  if (DIGITS.test(word)) return { value: Number(word), next: at + 1 };
  if (word === "hundred" || SCALES.has(word)) return { value: 1, next: at };
  return readBelowHundred(words, at);
}

/** The number that begins at a word, in digits or in English words; undefined where none does. */
export function readNumber(words: readonly string[], at: number): NumberRead | undefined {
  let group = readBeginning(words, at);
  if (group === undefined) return undefined;
  let total = 0;
  let next = at;
  let smallest = Number.POSITIVE_INFINITY;
  while (group !== undefined) {
    group = readHundreds(words, group);
    const scale = SCALES.get(words[group.next] ?? "");
    if (scale === undefined) return { value: total + group.value, next: group.next };
    if (scale >= smallest) break;
    total += group.value * scale;
    next = group.next + 1;
    smallest = scale;
    group = readBelowHundred(words, afterAnd(words, next));
  }
  return { value: total, next };
}
