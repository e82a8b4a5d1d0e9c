import {
  apart,
  asPlace,
  equalDigits,
  isOtherwise,
  type Points,
  partsIn,
  plainNumber,
  spansIn,
  timeOf,
  timesIn,
  withoutMarks,
} from "./digits.ts";
import type { Coin, Language, NumberRead, Word } from "./language.ts";
import { inContext } from "./wordContext.ts";

/** The marks are the vowels of some scripts; a point stays within a number only. */
const WORD = /[\p{L}\p{N}\p{Mn}\p{Mc}]+(?:(?<=\d)\.(?=\d)[\p{L}\p{N}\p{Mn}\p{Mc}]+)*/gu;

/** A text in its words. */
export type InWords = {
  /** Each word as it stands. */
  literal: Word[];
  /** The same with numbers in digits, in the singular, in one spelling. */
  meant: Word[];
  /** What is meant, where its numbers are read in other ways that are usual too. */
  otherwise: Word[][];
  /** The sign of the money, or of the coin, that it speaks of. */
  currency: string | undefined;
  /** What is meant in the money of which its coins are hundredths, with the signs that this may have. */
  inMoney: { meant: Word[]; of: readonly string[] } | undefined;
  /** The text where it has no words. */
  signs: string;
};

/** A hyphen between two numbers is one from one to the other, whatever spaces stand beside it. */
const RANGE = /(?<=[\p{N}%]) ?[-–—−] ?(?=\p{Sc}? ?\p{N})/gu;

/** Before a number they are part of it: −5 is not 5. With a space after it a hyphen is so only at the beginning. */
const MINUS = /(?<![\p{L}\p{N}])[-–−](?=\p{Sc}?\p{N})/gu;
const FIRST_MINUS = /^([^\p{L}\p{N}]*)[-–−] (?=\p{Sc}?\p{N})/u;

/** Where nothing stands before its point, a number is below one: .5 is not 5. */
const BARE = {
  ".": /(?<![\p{L}\p{N}.]|\p{N},)\.(?=\d)/gu,
  ",": /(?<![\p{L}\p{N}.,])[.,](?=\d)/gu,
};

function withSigns(text: string, { signs, decimal }: Language): string {
  return text
    .replace(BARE[decimal], "0.")
    .replace(RANGE, " / ")
    .replace(FIRST_MINUS, `$1 ${signs.minus} `)
    .replace(MINUS, ` ${signs.minus} `)
    .replace(/<(?=\s?\p{Sc}?\d)/gu, ` ${signs.under} `)
    .replace(/>(?=\s?\p{Sc}?\d)/gu, ` ${signs.over} `)
    .replaceAll("&", ` ${signs.and} `)
    .replaceAll("‰", " permille ")
    .replace(/(?<=\p{L})\++/gu, (pluses) => `${` ${signs.plus}`.repeat(pluses.length)} `);
}

/** An article stands between spaces: the "A" of "A/B test" and of "plan A" is none. */
function wordsOf(text: string, { articles }: Language): string[] {
  const chunks = text
    .replace(/(?<!\d)'|'(?!\d)/g, "")
    .split(" ")
    .map((chunk) => chunk.match(WORD) ?? [])
    .filter((words) => words.length > 0);
  const isArticle = (words: string[]) => words.length === 1 && articles.has(words[0] ?? "");
  return chunks.filter((words, at) => at === chunks.length - 1 || !isArticle(words)).flat();
}

function afterPercent(words: readonly string[], at: number, { percent }: Language): number {
  const said = percent.find((each) => each.every((word, more) => words[at + more] === word));
  return at + (said?.length ?? 0);
}

/** What is meant with a number and the words that go with it: a time, a place in an order, a part, money. */
function numberMeant(
  words: readonly string[],
  at: number,
  { value, next }: NumberRead,
  language: Language,
  inMoney: boolean,
): { counts: string; next: number; currency?: string | undefined; coin?: Coin | undefined } {
  const written = words[at] ?? "";
  const spelt = !/^\d/.test(written);
  const following = words[next] ?? "";
  const hours = language.clock.get(following);
  if (hours !== undefined && Number.isInteger(value) && value <= 24)
    return {
      counts: timeOf((value % 12 === 0 && hours > 0 ? 0 : value) + hours, 0),
      next: next + 1,
    };
  const last = value >= 100 && following === language.signs.and ? next + 1 : next;
  const place = spelt && value >= 20 ? language.ordinalOf(words[last] ?? "") : undefined;
  if (place !== undefined && place < 100 && value % (place < 10 ? 10 : 100) === 0)
    return { counts: `${value + place}th`, next: last + 1 };
  const part = spelt ? language.partOf(following, value) : undefined;
  if (part !== undefined) return { counts: plainNumber(value * part), next: next + 1 };
  const digits = !spelt && next === at + 1 ? written : plainNumber(value);
  const after = afterPercent(words, next, language);
  const name = words[after] ?? "";
  const coin = after === next ? language.hundredths.get(name) : undefined;
  if (coin !== undefined && inMoney)
    return { counts: plainNumber(value / 100), next: next + 1, currency: undefined, coin };
  const currency = coin?.sign ?? language.money.get(name);
  return {
    coin,
    counts: /^\d+(?:\.\d+)?$/.test(digits) ? equalDigits(digits) : digits,
    next: currency === undefined ? after : after + 1,
    currency,
  };
}

/** What is meant with words; coins as so many, or as parts of the money `inMoney`. */
function meantIn(
  words: readonly string[],
  language: Language,
  inMoney: boolean,
): { meant: Word[]; currency: string | undefined; coin: Coin | undefined } {
  const meant: Word[] = [];
  let currency: string | undefined;
  let coin: Coin | undefined;
  for (let at = 0; at < words.length; ) {
    const written = words[at] ?? "";
    const number = language.numberAt(words, at);
    const money = language.money.get(written);
    if (number !== undefined) {
      const read = numberMeant(words, at, number, language, inMoney);
      meant.push({ written: read.counts, counts: read.counts });
      currency ??= read.currency;
      coin ??= read.coin;
      at = read.next;
    } else if (money !== undefined && language.numberAt(words, at + 1) !== undefined) {
      currency ??= money;
      at += 1;
    } else {
      const place = language.ordinalOf(written);
      const digits = /^\d+(?:\.\d+)?$/.test(written) ? equalDigits(written) : undefined;
      const counts = place === undefined ? (digits ?? language.basic(written)) : `${place}th`;
      meant.push({ written, counts });
      at += 1;
    }
  }
  return { meant: inContext(meant, language), currency, coin };
}

function signsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
}

/** A text as it is read in a language. */
export function readIn(language: Language, text: string): InWords {
  const simple = withSigns(language.letters(text), language);
  const literal = wordsOf(withoutMarks(simple, "thousands", language.decimal), language);
  const inDigits = language.inDigits(simple);
  const read = (points: Points, inMoney = false) => {
    const said = points === "order" ? language.inDigits(asPlace(simple)) : inDigits;
    const times = timesIn(said, points === "time");
    const digits = partsIn(spansIn(apart(times, language.money)));
    const words = wordsOf(withoutMarks(digits, points, language.decimal), language);
    return meantIn(words, language, inMoney);
  };
  const { meant, currency, coin } = read("thousands");
  const others = (["decimal", "time", "order"] as const).filter((points) =>
    isOtherwise(simple, points, language.decimal),
  );
  return {
    literal: literal.map((word) => ({ written: word, counts: word })),
    meant,
    otherwise: others.map((points) => read(points).meant),
    currency: /\p{Sc}/u.exec(inDigits)?.[0] ?? currency,
    inMoney: coin && { meant: read("thousands", true).meant, of: coin.of },
    signs: signsOf(text),
  };
}

/** Spaces do not count but between numbers: 24/7 is not 247. */
export function joined(words: readonly Word[]): string {
  return words
    .map((word) => word.counts)
    .join(" ")
    .replace(/(?<=\p{N}) (?=\p{N})/gu, "|")
    .replaceAll(" ", "");
}
