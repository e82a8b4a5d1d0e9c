import type { Judging } from "../kinds/kind.ts";
import type { Language } from "./language.ts";
import { languageOf } from "./languages.ts";
import { type InWords, joined, readIn } from "./reading.ts";
import { type IsWord, isSlip } from "./slips.ts";

/** A longer text is no answer to a short question; the limit keeps the work small. */
const MOST_CHARACTERS = 2_000;

/** What is known of answers in a course. */
type Judged = {
  /** the language in which they are typed, such as en or de-AT */
  language: string;
  /** tells a word of its own from a slip of the keys */
  isWord: IsWord;
};

function meanings({ meant, otherwise }: InWords): Set<string> {
  return new Set([meant, ...otherwise].map(joined));
}

/** A sum in coins as one in the money beside it, where they can be hundredths of that: 50 cents beside $0.50. */
function besides(sum: InWords, other: InWords): InWords {
  const { inMoney } = sum;
  const currency = [sum.currency, other.currency].find((sign) => inMoney?.of.includes(sign ?? ""));
  if (inMoney === undefined || currency === undefined) return sum;
  return { ...sum, meant: inMoney.meant, otherwise: [], currency };
}

function isAnswer(one: InWords, other: InWords, language: Language, isWord: IsWord): boolean {
  const typed = besides(one, other);
  const accepted = besides(other, one);
  if (typed.literal.length === 0 || accepted.literal.length === 0)
    return typed.signs !== "" && typed.signs === accepted.signs;
  if (typed.currency && accepted.currency && typed.currency !== accepted.currency) return false;
  const right = meanings(accepted);
  return (
    joined(typed.literal) === joined(accepted.literal) ||
    [...meanings(typed)].some((meaning) => right.has(meaning)) ||
    isSlip(typed.literal, accepted.literal, language, isWord) ||
    isSlip(typed.meant, accepted.meant, language, isWord)
  );
}

/**
 * Whether `typed` is one of the `accepted` answers, judged kindly. In a language of the table
 * (`languages.ts`) these do not count: case, accents, full width, spaces, punctuation, an article before
 * another word, plural or singular, how a word is spelt in another country; a hyphen, however spaced, or
 * words between two numbers; how a number, a place in an order, a time or a sum of money is written, in
 * digits or in words; "%" after a number, a currency that only one of the two names, "&" for "and". Of all
 * words one that is long enough, and has no digits, may have one letter left out, added, wrong, or swapped
 * with the next, unless what was typed is itself a word by `isWord`. That is asked only then.
 *
 * In other languages only case, spaces, punctuation, width and the marks of numbers do not count.
 *
 * An answer of signs alone, such as "#", is itself. Nothing typed is never right, nor is a text of
 * more than 2,000 characters.
 */
export function isTypedRight(
  typed: string,
  accepted: readonly string[],
  { language, isWord }: Judged,
): boolean {
  if (typed.length > MOST_CHARACTERS) return false;
  const rules = languageOf(language);
  const answer = readIn(rules, typed);
  return accepted.some(
    (each) =>
      each.length <= MOST_CHARACTERS && isAnswer(answer, readIn(rules, each), rules, isWord),
  );
}

/** How typed answers are judged in this language. */
export function judgingIn(judged: Judged): Judging {
  const noSlips = { ...judged, isWord: () => true };
  return {
    isOneOf: (typed, texts) => isTypedRight(typed, texts, noSlips),
    isMeantAs: (typed, texts) => isTypedRight(typed, texts, judged),
  };
}
