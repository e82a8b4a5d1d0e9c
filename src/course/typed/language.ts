/** A word as somebody wrote it, and what of it counts. */
export type Word = { written: string; counts: string };

/** A number that begins at a word, and where the words go on after it. */
export type NumberRead = { value: number; next: number };

/** Which slips of the keys are forgiven in a word of the answer. */
type Slips = {
  /** in a shorter word one letter more or less is too often another word: "tweet", "sweet" */
  fewestLetters: number;
  /** whether another letter in the place of one is a slip too */
  wrongLetter: boolean;
  /** the ways to write a word that a list of real words may know */
  spellings(word: string): string[];
};

/** A coin by its own sign, and the signs of the money of which it can be a hundredth. */
export type Coin = { sign: string; of: readonly string[] };

/** How what is typed in one language is read. Words and texts are those that `letters` gives. */
export type Language = {
  /** A text in the letters that count: small ones, however they are typed. */
  letters(text: string): string;
  /** A text with what is said of numbers in more than single words (years, times) in digits. */
  inDigits(text: string): string;
  articles: ReadonlySet<string>;
  /** what is read for signs, of which minus, under and over stand before a number */
  signs: { and: string; plus: string; minus: string; under: string; over: string };
  /** the mark before the parts of a whole number */
  decimal: "." | ",";
  /** The number that begins at a word, in digits or in words; undefined where none does. */
  numberAt(words: readonly string[], at: number): NumberRead | undefined;
  /** The place in an order that a word names, such as 1 for "first". */
  ordinalOf(word: string): number | undefined;
  /** The part of a whole that a word names after so many: 1/3 for "thirds" after two. */
  partOf(word: string, many: number): number | undefined;
  /** words between two numbers for all from one to the other, and what may stand before both, or must */
  ranges: readonly { before: string; between: string; paired?: true }[];
  /** words after a number that make it a time, with the hours that they add before noon */
  clock: ReadonlyMap<string, number>;
  /** the months by their names, whole or cut short */
  months: ReadonlyMap<string, string>;
  /** months whose names are other words too, and the words after which they are months indeed */
  doubtful: { months: ReadonlySet<string>; unlessAfter: ReadonlySet<string> };
  /** the days of the week by their names */
  days: ReadonlySet<string>;
  /** words after a number that make it a percentage, which does not count */
  percent: readonly (readonly string[])[];
  /** names and codes of money, with its sign */
  money: ReadonlyMap<string, string>;
  /** coins of which a hundred are one, by their names */
  hundredths: ReadonlyMap<string, Coin>;
  /** what may stand before a day or a time, and says no more: in 2005, at 9:00 */
  when: ReadonlySet<string>;
  /** What of any other word counts: its singular, in one spelling. */
  basic(word: string): string;
  /** undefined where no slip is forgiven */
  slips: Slips | undefined;
};
