// Made once, since making one takes longer than most texts do.
const MINUS = /(?<=^|\s)[-–](?=\p{N})/gu;
const PUNCTUATION = /(?:(?!%)\p{P}|[\p{Sk}\p{So}\s])+/gu;
const GAP = /(?<!\p{N}) | (?!\p{N})/gu;

/**
 * What of a text counts for its meaning: letters, digits, and the signs of reckoning and money, for
 * 5 > 3 is not 5 < 3; a gap between two digits stays, so that 1.5 is not 15. Case, spacing and
 * punctuation do not.
 */
export function bare(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(MINUS, "\u2212")
    .replace(PUNCTUATION, " ")
    .replace(GAP, "");
}

/** Whether two texts mean the same: they differ in no more than case, spacing and punctuation. */
export function sameWords(one: string, other: string): boolean {
  const meant = bare(one);
  return meant !== "" && meant === bare(other);
}
