import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

/** What seems to happen by chance, and is the same for the same seed. */
export type Chance = {
  /** a whole number from 0 up to one less than `count` */
  below(count: number): number;
  /** true so many times in a hundred */
  percent(often: number): boolean;
  of<T>(choices: readonly T[]): T;
  /** the same, in another order */
  shuffled<T>(all: readonly T[]): T[];
  /** so many of what is made, at most `most` */
  some<T>(most: number, make: () => T): T[];
};

/** The same words and number give the same chance. */
export function chanceOf(seed: number, ...words: readonly (string | number)[]): Chance {
  let mixed = seed | 0;
  for (const character of words.join(" "))
    mixed = (Math.imul(mixed, 31) + (character.codePointAt(0) ?? 0)) | 0;
  const generator = mersenne(mixed);
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  return {
    below,
    percent: (often) => below(100) < often,
    of<T>(choices: readonly T[]): T {
      return choices[below(choices.length)] as T;
    },
    shuffled<T>(all: readonly T[]): T[] {
      const left = [...all];
      return all.flatMap(() => left.splice(below(left.length), 1));
    },
    some: (most, make) => Array.from({ length: below(most + 1) }, make),
  };
}
