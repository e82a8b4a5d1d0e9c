import type { Judging } from "../kinds/kind.ts";
import { type IsWord, isSlip } from "./slips.ts";
import { type InWords, joined, readAnyLanguage, readEnglish } from "./words.ts";

/** A longer text is no answer to a short question; the limit keeps the work small. */
const MOST_CHARACTERS = 2_000;

/** What is known of the language in which answers are typed. */
type Language = {
  /** whether it is English, whose articles, plurals and number words are known */
  english: boolean;
  /** tells a word of its own from a slip of the keys */
  isWord: IsWord;
};

function isAnswer(typed: InWords, accepted: InWords, isWord: IsWord): boolean {
  if (typed.literal.length === 0 || accepted.literal.length === 0)
    return typed.signs !== "" && typed.signs === accepted.signs;
  if (typed.currency && accepted.currency && typed.currency !== accepted.currency) return false;
  return (
    joined(typed.literal) === joined(accepted.literal) ||
    joined(typed.meant) === joined(accepted.meant) ||
    isSlip(typed.literal, accepted.literal, isWord) ||
    isSlip(typed.meant, accepted.meant, isWord)
  );
}

/**
 * Whether `typed` is one of the `accepted` answers, judged kindly. These do not count: case, accents,
 * full width, spaces, punctuation, an article before another word, plural or singular, British or
 * American spelling, digits or number words, the marks of thousands, "%" or "percent" after a number,
 * a currency that only one of the two names, "&" for "and". Of all words one, of six letters or more
 * in the answer and without digits, may have one letter left out, added, wrong, or swapped with the
 * next, unless what was typed is itself a word by `isWord`. That is asked only then, with words in
 * Latin letters: in small letters without accents, with a capital, and in American spelling.
 *
 * Where it is not `english`, only case, spaces, punctuation and width do not count.
 *
 * An answer of signs alone, such as "#", is itself. Nothing typed is never right, nor is a text of
 * more than 2,000 characters.
 */
export function isTypedRight(
  typed: string,
  accepted: readonly string[],
  { english, isWord }: Language,
): boolean {
  if (typed.length > MOST_CHARACTERS) return false;
  const read = english ? readEnglish : readAnyLanguage;
  const answer = read(typed);
  return accepted.some(
    (each) => each.length <= MOST_CHARACTERS && isAnswer(answer, read(each), isWord),
  );
}

/** How typed answers are judged in this language. */
export function judgingIn(language: Language): Judging {
  const noSlips = { ...language, isWord: () => true };
  return {
    isOneOf: (typed, texts) => isTypedRight(typed, texts, noSlips),
    isMeantAs: (typed, texts) => isTypedRight(typed, texts, language),
  };
}
