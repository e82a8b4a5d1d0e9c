import { syllable } from "syllable";

/** So many words are known at once: more than all that a pack is written in. */
const MOST_KNOWN = 50_000;

const WORDS = /[\p{L}\p{N}'’]+/gu;

const known = new Map<string, number>();

/** How many syllables a word has, one at least. It takes long to count them, and most words come again. */
function syllablesIn(word: string): number {
  const before = known.get(word);
  if (before !== undefined) return before;
  const count = Math.max(1, syllable(word));
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, count);
  return count;
}

/**
 * The Flesch-Kincaid grade of a text in English: about the years of school that it takes to read it.
 * J. P. Kincaid and others, "Derivation of New Readability Formulas", Research Branch Report 8-75
 * (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59.
 */
export function gradeOf(sentences: readonly string[]): number {
  let words = 0;
  let syllables = 0;
  for (const sentence of sentences)
    for (const word of sentence.match(WORDS) ?? []) {
      words += 1;
      syllables += syllablesIn(word);
    }
  if (words === 0) return 0;
  return 0.39 * (words / sentences.length) + 11.8 * (syllables / words) - 15.59;
}
