import { join } from "node:path";
import nspell from "nspell";
import { readPlain } from "./plainFile.ts";

/** Far larger than any dictionary is. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * Tells whether a word is English, in American spelling; the dictionary in `folder` is read when the
 * first word is asked about, in about a tenth of a second. Where there is none, every word counts as
 * one.
 */
export function englishWords(folder: string): (word: string) => boolean {
  let speller: { correct(word: string): boolean } | undefined;
  return (word) => {
    try {
      speller ??= nspell(
        readPlain(join(folder, "index.aff"), MOST_BYTES).toString("utf8"),
        readPlain(join(folder, "index.dic"), MOST_BYTES).toString("utf8"),
      );
    } catch {
      speller = { correct: () => true };
    }
    return speller.correct(word);
  };
}
