/**
 * What of a text counts for its meaning: letters, digits, and the signs of reckoning and money, for
 * 5 > 3 is not 5 < 3; a gap between two digits stays, so that 1.5 is not 15. Case, spacing and
 * punctuation do not.
 */
export function bare(text: string): string {
  const words = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=^|\s)[-–](?=\p{N})/gu, "\u2212")
    .replace(/(?:(?!%)\p{P}|[\p{Sk}\p{So}\s])+/gu, " ");
  // Most texts have no digits, and keep no gap.
  return /\p{N}/u.test(words)
    ? words.replace(/(?<!\p{N}) | (?!\p{N})/gu, "")
    : words.replaceAll(" ", "");
}

/** Whether two texts mean the same: they differ in no more than case, spacing and punctuation. */
export function sameWords(one: string, other: string): boolean {
  const meant = bare(one);
  return meant !== "" && meant === bare(other);
}
