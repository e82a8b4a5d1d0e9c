import nspell from "nspell";
import { type BroughtFile, broughtBytes } from "./brought.ts";

/** The two files of a dictionary: the forms that words take, and the words. */
export type Dictionary = { forms: BroughtFile; words: BroughtFile };

/**
 * Tells whether a word is English, in American spelling; the dictionary is read when the
 * first word is asked about, in about a tenth of a second. Where there is none, every word counts as
 * one.
 */
export function englishWords(dictionary: Dictionary): (word: string) => boolean {
  let speller: { correct(word: string): boolean } | undefined;
  return (word) => {
    try {
      speller ??= nspell(
        broughtBytes(dictionary.forms).toString("utf8"),
        broughtBytes(dictionary.words).toString("utf8"),
      );
    } catch {
      speller = { correct: () => true };
    }
    return speller.correct(word);
  };
}
