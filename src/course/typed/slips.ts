import { american, MOST_LETTERS_OF_WORD } from "./spelling.ts";
import { joined, type Word } from "./words.ts";

/** In a shorter word one letter more or less is too often another word: "tweet", "sweet". */
const FEWEST_LETTERS_FOR_SLIP = 6;

/** Tells a word of its own from a slip of the keys. */
export type IsWord = (word: string) => boolean;

/** Whether one letter is left out, put in, put in another's place, or swapped with its neighbour. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = `${long[at + 1]}${long[at]}${long.slice(at + 2)}`;
  return short.slice(at + 1) === long.slice(at + 1) || short.slice(at) === swapped;
}

/** Names are in a list of words with a capital, British spellings perhaps not at all. */
function isRealWord(word: string, isWord: IsWord): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return [word, capital, american(word)].some(isWord);
}

/** Only of words in Latin letters: no list tells which words of another script are real ones. */
function isSlipOf(typed: Word, accepted: Word, isWord: IsWord): boolean {
  return (
    accepted.counts.length >= FEWEST_LETTERS_FOR_SLIP &&
    accepted.counts.length <= MOST_LETTERS_OF_WORD &&
    /^[a-z]+$/.test(accepted.counts + typed.counts) &&
    isOneSlip(typed.counts, accepted.counts) &&
    !isRealWord(typed.written, isWord)
  );
}

function hasOneSlip(typed: readonly Word[], accepted: readonly Word[], isWord: IsWord): boolean {
  const wrong = typed.filter((word, at) => word.counts !== accepted[at]?.counts);
  const [slip] = wrong;
  if (wrong.length !== 1 || slip === undefined) return false;
  const meant = accepted[typed.indexOf(slip)];
  return meant !== undefined && isSlipOf(slip, meant, isWord);
}

/**
 * Whether a word was typed as two, or two as one, with a slip besides: "linkd in". Of the words typed
 * those that are not part of the answer must not be real ones: "post ing" is no slip of "hosting".
 */
function hasSlipAndSpace(typed: readonly Word[], accepted: readonly Word[], isWord: IsWord) {
  if (typed.length > 1 === accepted.length > 1) return false;
  if ([...typed, ...accepted].some((word) => word.counts.length < 2)) return false;
  const whole = (words: readonly Word[]): Word => ({
    written: words.map((word) => word.written).join(""),
    counts: joined(words),
  });
  const answer = whole(accepted);
  const strange = typed.filter((word) => !answer.counts.includes(word.counts));
  return (
    isSlipOf(whole(typed), answer, isWord) &&
    !strange.some((word) => isRealWord(word.written, isWord))
  );
}

/** Whether what was typed is the accepted answer but for one slip of the keys. */
export function isSlip(typed: readonly Word[], accepted: readonly Word[], isWord: IsWord): boolean {
  const judge = typed.length === accepted.length ? hasOneSlip : hasSlipAndSpace;
  return judge(typed, accepted, isWord);
}
