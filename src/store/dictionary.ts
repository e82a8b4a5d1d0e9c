import { readFileSync } from "node:fs";
import { join } from "node:path";
import nspell from "nspell";

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
        readFileSync(join(folder, "index.aff"), "utf8"),
        readFileSync(join(folder, "index.dic"), "utf8"),
      );
    } catch {
      speller = { correct: () => true };
    }
    return speller.correct(word);
  };
}
