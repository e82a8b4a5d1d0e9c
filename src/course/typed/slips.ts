import type { Language, Word } from "./language.ts";
import { joined } from "./reading.ts";

/** No word is longer; such a word is compared as it stands. */
const MOST_LETTERS_OF_WORD = 40;

/** Tells a word of its own from a slip of the keys. */
export type IsWord = (word: string) => boolean;

/** What tells slips in a language. */
type Telling = { slips: NonNullable<Language["slips"]>; isWord: IsWord };

/** Whether one letter is left out, put in, or swapped with its neighbour, or put in another's place. */
function isOneSlip(one: string, other: string, wrongLetter: boolean): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = `${long[at + 1]}${long[at]}${long.slice(at + 2)}`;
  return (wrongLetter && short.slice(at + 1) === long.slice(at + 1)) || short.slice(at) === swapped;
}

function isRealWord(word: string, { slips, isWord }: Telling): boolean {
  return slips.spellings(word).some(isWord);
}

/** Only of words in Latin letters: no list tells which words of another script are real ones. */
function isSlipOf(typed: Word, accepted: Word, telling: Telling): boolean {
  return (
    accepted.counts.length >= telling.slips.fewestLetters &&
    accepted.counts.length <= MOST_LETTERS_OF_WORD &&
    /^[a-z]+$/.test(accepted.counts + typed.counts) &&
    isOneSlip(typed.counts, accepted.counts, telling.slips.wrongLetter) &&
    !isRealWord(typed.written, telling)
  );
}

function hasOneSlip(typed: readonly Word[], accepted: readonly Word[], telling: Telling): boolean {
  const wrong = typed.filter((word, at) => word.counts !== accepted[at]?.counts);
  const [slip] = wrong;
  if (wrong.length !== 1 || slip === undefined) return false;
  const meant = accepted[typed.indexOf(slip)];
  return meant !== undefined && isSlipOf(slip, meant, telling);
}

/**
 * Whether a word was typed as two, or two as one, with a slip besides: "linkd in". Of the words typed
 * those that are not part of the answer must not be real ones: "post ing" is no slip of "hosting".
 */
function hasSlipAndSpace(typed: readonly Word[], accepted: readonly Word[], telling: Telling) {
  if (typed.length > 1 === accepted.length > 1) return false;
  if ([...typed, ...accepted].some((word) => word.counts.length < 2)) return false;
  const whole = (words: readonly Word[]): Word => ({
    written: words.map((word) => word.written).join(""),
    counts: joined(words),
  });
  const answer = whole(accepted);
  const strange = typed.filter((word) => !answer.counts.includes(word.counts));
  return (
    isSlipOf(whole(typed), answer, telling) &&
    !strange.some((word) => isRealWord(word.written, telling))
  );
}

/** Whether what was typed is the accepted answer but for one slip of the keys. */
export function isSlip(
  typed: readonly Word[],
  accepted: readonly Word[],
  { slips }: Pick<Language, "slips">,
  isWord: IsWord,
): boolean {
  if (slips === undefined) return false;
  const judge = typed.length === accepted.length ? hasOneSlip : hasSlipAndSpace;
  return judge(typed, accepted, { slips, isWord });
}
