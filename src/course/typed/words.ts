import { DIGITS, readNumber } from "./numberWords.ts";
import { simpleLetters, simpleNumbers } from "./simple.ts";
import { american, singular } from "./spelling.ts";

const ARTICLES = ["a", "an", "the"];

/** The marks are the vowels of some scripts; a point stays within a number only. */
const WORD = /[\p{L}\p{N}\p{Mn}\p{Mc}]+(?:(?<=\d)\.(?=\d)[\p{L}\p{N}\p{Mn}\p{Mc}]+)*/gu;

const CURRENCIES = new Map([
  ["dollar", "$"],
  ["dollars", "$"],
  ["euro", "€"],
  ["euros", "€"],
  ["pound", "£"],
  ["pounds", "£"],
  ["yen", "¥"],
]);

/** Before a number these are part of it: −5 is not 5. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])[-–−](?=\s?\d)/gu, " minus "],
  [/<(?=\s?\d)/g, " under "],
  [/>(?=\s?\d)/g, " over "],
];

/** A word as somebody wrote it, and what of it counts. */
export type Word = { written: string; counts: string };

/** A text in its words. */
export type InWords = {
  /** Each word as it stands. */
  literal: Word[];
  /** The same with numbers in digits, in the singular, in American spelling. */
  meant: Word[];
  /** The sign of the money that it speaks of. */
  currency: string | undefined;
  /** The text where it has no words. */
  signs: string;
};

/** An article stands between spaces: the "A" of "A/B test" and of "plan A" is none. */
function wordsOf(text: string): string[] {
  const chunks = text
    .replaceAll("&", " and ")
    .replace(/(?<=\p{L})\++/gu, (pluses) => `${" plus".repeat(pluses.length)} `)
    .replace(/(?<!\d)'|'(?!\d)/g, "")
    .split(" ")
    .map((chunk) => chunk.match(WORD) ?? [])
    .filter((words) => words.length > 0);
  const isArticle = (words: string[]) => words.length === 1 && ARTICLES.includes(words[0] ?? "");
  return chunks.filter((words, at) => at === chunks.length - 1 || !isArticle(words)).flat();
}

function afterPercent(words: readonly string[], at: number): number {
  if (words[at] === "percent") return at + 1;
  return words[at] === "per" && words[at + 1] === "cent" ? at + 2 : at;
}

function currencyIn(text: string): string | undefined {
  return /\p{Sc}/u.exec(text)?.[0];
}

function signsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
}

/** A text in a language of which nothing is known but how letters are written. */
export function readAnyLanguage(text: string): InWords {
  const simple = text.normalize("NFKC").toLowerCase();
  const words = (simple.match(WORD) ?? []).map((word) => ({ written: word, counts: word }));
  return { literal: words, meant: words, currency: undefined, signs: signsOf(text) };
}

/** A text in English. */
export function readEnglish(text: string): InWords {
  const simple = SIGNS.reduce((all, [sign, word]) => all.replace(sign, word), simpleLetters(text));
  const words = wordsOf(simpleNumbers(simple));
  const meant: Word[] = [];
  let currency = currencyIn(simple);
  for (let at = 0; at < words.length; ) {
    const written = words[at] ?? "";
    const number = readNumber(words, at);
    if (number === undefined) {
      meant.push({ written, counts: singular(american(written)) });
      at += 1;
    } else {
      const inDigits = DIGITS.test(written) && number.next === at + 1;
      const digits = inDigits ? written : String(Number(number.value.toPrecision(15)));
      meant.push({ written: digits, counts: digits });
      at = afterPercent(words, number.next);
      const named = CURRENCIES.get(words[at] ?? "");
      if (named !== undefined) {
        currency ??= named;
        at += 1;
      }
    }
  }
  return {
    literal: words.map((word) => ({ written: word, counts: word })),
    meant,
    currency,
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
