import type { NumberRead } from "./language.ts";

/** A number in digits that may stand before "million": few enough digits to be multiplied exactly. */
const DIGITS = /^\d{1,9}(?:\.\d{1,6})?$/;

/** How a language says numbers in words. */
type NumberWords = {
  /** Reads what may stand before a scale, such as "two hundred and five"; undefined where there is none. */
  groupAt(words: readonly string[], at: number): NumberRead | undefined;
  /** what multiplies a group, such as a million */
  scales: ReadonlyMap<string, number>;
  /** the word that may stand between two groups */
  and: string;
};

/** A number of digits alone, as far as it may be multiplied. */
export function digitsAt(words: readonly string[], at: number): NumberRead | undefined {
  const word = words[at] ?? "";
  return DIGITS.test(word) ? { value: Number(word), next: at + 1 } : undefined;
}

/** The number that begins at a word, in digits or in words; undefined where none does. */
export function readNumber(
  words: readonly string[],
  at: number,
  { groupAt, scales, and }: NumberWords,
): NumberRead | undefined {
  const alone = scales.has(words[at] ?? "") ? { value: 1, next: at } : undefined;
  let group = alone ?? groupAt(words, at);
  if (group === undefined) return undefined;
  let total = 0;
  let next = at;
  let smallest = Number.POSITIVE_INFINITY;
  while (group !== undefined) {
    const scale = scales.get(words[group.next] ?? "");
    if (scale === undefined) return { value: total + group.value, next: group.next };
    if (scale >= smallest) break;
    total += group.value * scale;
    next = group.next + 1;
    smallest = scale;
    const following = words[next] === and ? next + 1 : next;
    group = digitsAt(words, following) === undefined ? groupAt(words, following) : undefined;
  }
  return { value: total, next };
}
