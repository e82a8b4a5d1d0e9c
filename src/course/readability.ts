import { syllable } from "syllable";

/** So many words are known at once: more than all that a pack is written in. */
const MOST_KNOWN = 50_000;

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
  const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}'’]+/gu) ?? []);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}
