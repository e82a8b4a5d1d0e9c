import { singleChoice } from "../answer.ts";
import { type Asked, questionsOf } from "../course.ts";
import type { Choice } from "../kinds/kind.ts";
import type { Unit } from "../model.ts";
import { type Look, lookOf } from "./look.ts";

/** A question with one right choice as somebody sees it who has not read its unit. */
export type Seen = Asked & {
  choices: readonly Choice[];
  /** in the order of the file, as the choices are */
  looks: Look[];
  /** the place of the right choice, from 0 */
  right: number;
};

/** A guess at a question by its form: the places of the choices that look best, alike good. */
export type Guess = { seen: Seen; best: number[] };

/** What a choice is worth to somebody who goes by one thing; the most is guessed. */
export const TRICKS = {
  shortest: ({ length }) => -length,
  longest: ({ length }) => length,
  "most hedged": ({ hedges }) => hedges,
  first: (_look, place) => -place,
} satisfies Record<string, (look: Look, place: number) => number>;

export type Trick = keyof typeof TRICKS;

/** All questions of these units with one right choice. */
export function seenIn(units: readonly Unit[]): Seen[] {
  return questionsOf(units).flatMap((asked) => {
    const choices = singleChoice(asked.question);
    if (choices === undefined) return [];
    const right = choices.findIndex((choice) => choice.right);
    return [{ ...asked, choices, looks: choices.map(({ text }) => lookOf(text)), right }];
  });
}

/** A guess by these worths of the choices, in their order. */
export function guessBy(seen: Seen, worths: readonly number[]): Guess {
  const most = Math.max(...worths);
  return { seen, best: worths.flatMap((worth, place) => (worth === most ? [place] : [])) };
}

/** What somebody guesses who goes by this one thing. */
export function guessesBy(trick: Trick, seen: readonly Seen[]): Guess[] {
  const worth: (look: Look, place: number) => number = TRICKS[trick];
  return seen.map((each) => guessBy(each, each.looks.map(worth)));
}

/** Whether the right choice is one of those that look best. */
export function isAmongBest({ seen, best }: Guess): boolean {
  return best.includes(seen.right);
}

/** Whether the right choice looks best, and no other as good. */
export function isAlone(guess: Guess): boolean {
  return guess.best.length === 1 && isAmongBest(guess);
}

/** How often a guess is right on average, 0 to 1: one of two choices alike good, every second time. */
export function rightness(guess: Guess): number {
  return isAmongBest(guess) ? 1 / guess.best.length : 0;
}

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

/** The share of right guesses, 0 to 1; 0 of none. */
export function shareRight(guesses: readonly Guess[]): number {
  return mean(guesses.map(rightness));
}

/** The share that is right by chance alone, 0 to 1. */
export function chanceOf(seen: readonly Seen[]): number {
  return mean(seen.map(({ looks }) => 1 / looks.length));
}

/** So far above what is expected, in standard deviations, chance alone comes once in twenty times. */
const ONCE_IN_TWENTY = 1.645;

/**
 * Whether right choices stand among the best looking more often than chance would have it, but once in
 * twenty times. A question whose choices all look alike says nothing here. The normal approximation of
 * the binomial, with the correction for whole numbers: true from three questions on.
 */
export function isMoreThanLuck(guesses: readonly Guess[]): boolean {
  let among = 0;
  let expected = 0;
  let variance = 0;
  for (const guess of guesses) {
    const chance = guess.best.length / guess.seen.looks.length;
    if (isAmongBest(guess)) among += 1;
    expected += chance;
    variance += chance * (1 - chance);
  }
  return variance > 0 && among - 0.5 - expected > ONCE_IN_TWENTY * Math.sqrt(variance);
}
