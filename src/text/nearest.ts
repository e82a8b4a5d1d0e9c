import { distance } from "fastest-levenshtein";

/**
 * The word among `known` that `typed` was most likely meant to be, or undefined when none is close.
 * Close means: at most one edit for every three letters begun, or the beginning of exactly one word.
 */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const wanted = typed.toLowerCase();
  const begun = known.filter((word) => word.startsWith(wanted));
  if (wanted.length >= 3 && begun.length === 1) return begun[0];
  let best: string | undefined;
  let least = Math.ceil(wanted.length / 3) + 1;
  for (const word of known) {
    const edits = distance(wanted, word.toLowerCase());
    if (edits < least) {
      least = edits;
      best = word;
    }
  }
  return best;
}
