import { saidGermanTimes } from "./germanTimes.ts";
import type { NumberRead } from "./language.ts";
import { digitsAt, readNumber } from "./numberWords.ts";

// All words here are written with the letters that count: "funf" is fünf.
const ONES = "ein zwei drei vier funf sechs sieben acht neun".split(" ");
const TEENS = "zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn".split(
  " ",
);
const TENS = "zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig".split(" ");

const BELOW_HUNDRED = new Map([
  ["null", 0] as const,
  ["eins", 1] as const,
  ["zwo", 2] as const,
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.flatMap((ten, at) => [
    [ten, 20 + 10 * at] as const,
    ...ONES.map((one, more) => [`${one}und${ten}`, 21 + 10 * at + more] as const),
  ]),
]);

const SCALES = new Map([
  ["dutzend", 12],
  ["tsd", 1e3],
  ["tausend", 1e3],
  ["million", 1e6],
  ["millionen", 1e6],
  ["mio", 1e6],
  ["milliarde", 1e9],
  ["milliarden", 1e9],
  ["mrd", 1e9],
  ["billion", 1e12],
  ["billionen", 1e12],
]);

/** A word of the parts "so many", `scale` and a rest, each of them a number or nothing. */
function compound(
  word: string,
  scale: string,
  by: number,
  part: (word: string) => number | undefined,
): number | undefined {
  const at = word.indexOf(scale);
  if (at < 0) return part(word);
  const before = word.slice(0, at);
  const after = word.slice(at + scale.length).replace(/^und(?=.)/, "");
  const many = before === "" ? 1 : part(before);
  const rest = after === "" ? 0 : part(after);
  return many === undefined || rest === undefined ? undefined : many * by + rest;
}

const hundreds = (word: string) =>
  compound(word, "hundert", 100, (part) => BELOW_HUNDRED.get(part));

/** A number below a million, which is one word: "zweitausendneun", "neunzehnhundertneunzig". */
function numberIn(word: string): number | undefined {
  const [, whole] = /^(.+?)(?:einhalb)$/.exec(word) ?? [];
  if (word === "anderthalb") return 1.5;
  if (/^(?:halb(?:e|en|er|es)?|halfte)$/.test(word)) return 0.5;
  if (word === "dreiviertel") return 0.75;
  const value = compound(whole ?? word, "tausend", 1000, hundreds);
  return whole === undefined || value === undefined ? value : value + 0.5;
}

function groupAt(words: readonly string[], at: number): NumberRead | undefined {
  const value = numberIn(words[at] ?? "");
  return digitsAt(words, at) ?? (value === undefined ? undefined : { value, next: at + 1 });
}

/** The number that begins at a word, in digits or in German words; undefined where none does. */
export function germanNumberAt(words: readonly string[], at: number): NumberRead | undefined {
  return readNumber(words, at, { groupAt, scales: SCALES, and: "und" });
}

const IRREGULAR = new Map([
  ["erst", 1],
  ["dritt", 3],
  ["siebt", 7],
  ["acht", 8],
]);

/** The place in an order that a word names: 1 for "erste" in any of its endings, and for "1th". */
export function germanOrdinal(word: string): number | undefined {
  const [, digits] = /^(\d{1,6})(?:th|te[nrsm]?)$/.exec(word) ?? [];
  if (digits !== undefined) return Number(digits);
  const [, stem = ""] = /^(.+?)e(?:[nrsm]|ns)?$/.exec(word) ?? [];
  const regular = /^(.+?)(?:st|t)$/.exec(stem)?.[1];
  const number = regular === undefined ? undefined : numberIn(regular);
  const isRegular =
    number !== undefined && (number % 100 >= 20 || number % 100 === 0) === stem.endsWith("st");
  return IRREGULAR.get(stem) ?? (isRegular ? number : undefined);
}

const PARTS = new Map([
  ["halfte", 0.5],
  ["halften", 0.5],
  ["drittel", 1 / 3],
  ["viertel", 1 / 4],
  ["funftel", 1 / 5],
  ["sechstel", 1 / 6],
  ["achtel", 1 / 8],
  ["zehntel", 1 / 10],
]);

/** The part that a word names after so many: "drittel" after two. */
export function germanPart(word: string): number | undefined {
  return PARTS.get(word);
}

const DECADE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:([2-9]0)|(${TENS.join("|")}))er(?![\\p{L}\\p{N}])`,
  "gu",
);
const ONE_PART =
  /(?<!\p{L})eine? (?=(?:prozent|euro|dollar|pfund|franken|drittel|viertel|funftel|sechstel|achtel|zehntel|halfte)(?!\p{L}))|^eine? (?=(?:sekunde|minute|stunde|tag|woche|monat|jahr|jahrzehnt|jahrhundert)$)/gu;

/** Days, times, decades and places in an order in digits, and sums without the dash that stands for no cents. */
export function germanInDigits(text: string): string {
  if (!/[a-z\d]/.test(text)) return text;
  const whole = text
    .replace(/(?<=\d) ?(?:h|std)(?![\p{L}\p{N}])/gu, " stunden")
    .replace(/(?<=\d) ?min(?![\p{L}\p{N}])/gu, " minuten");
  return saidGermanTimes(whole)
    .replace(/(?<=\d),[-–—]+/g, " ")
    .replace(
      DECADE,
      (_, digits: string | undefined, word: string | undefined) =>
        `19${digits ?? 20 + 10 * TENS.indexOf(word ?? "")}er`,
    )
    .replace(ONE_PART, "eins ")
    .replace(/(?<![\d.,])(\d{1,2})\.(?= ?\p{L})/gu, "$1th ");
}
