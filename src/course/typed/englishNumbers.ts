import { timeOf } from "./digits.ts";
import { namedMoney } from "./englishMoney.ts";
import { saidTimes } from "./englishTimes.ts";
import type { NumberRead } from "./language.ts";
import { digitsAt, readNumber } from "./numberWords.ts";

const BELOW_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

const BELOW_HUNDRED = new Map([
  ...BELOW_TWENTY.split(" ").map((word, value) => [word, value] as const),
  ...TENS.split(" ").map((word, index) => [word, 20 + 10 * index] as const),
  ["nought", 0] as const,
  ["naught", 0] as const,
  ["nil", 0] as const,
  ["fourty", 40] as const,
]);

const SCALES = new Map([
  ["dozen", 12],
  ["thousand", 1e3],
  ["million", 1e6],
  ["billion", 1e9],
  ["trillion", 1e12],
]);

/** Parts of one that stand after a whole number, or for themselves. */
const PARTS = new Map([
  ["half", 0.5],
  ["quarter", 0.25],
]);

function afterAnd(words: readonly string[], at: number): number {
  return words[at] === "and" ? at + 1 : at;
}

function belowHundredAt(words: readonly string[], at: number): NumberRead | undefined {
  const value = BELOW_HUNDRED.get(words[at] ?? "");
  if (value === undefined) return undefined;
  const unit = BELOW_HUNDRED.get(words[at + 1] ?? "") ?? 0;
  if (value >= 20 && unit > 0 && unit < 10) return { value: value + unit, next: at + 2 };
  return { value, next: at + 1 };
}

function withHundreds(words: readonly string[], from: NumberRead): NumberRead {
  if (words[from.next] !== "hundred") return from;
  const value = from.value * 100;
  const rest = belowHundredAt(words, afterAnd(words, from.next + 1));
  if (rest === undefined || rest.value === 0) return { value, next: from.next + 1 };
  return { value: value + rest.value, next: rest.next };
}

function withPart(words: readonly string[], { value, next }: NumberRead): NumberRead {
  const part = words[next] === "and" ? PARTS.get(words[next + 1] ?? "") : undefined;
  return part === undefined ? { value, next } : { value: value + part, next: next + 2 };
}

function groupAt(words: readonly string[], at: number): NumberRead | undefined {
  const half = words[at] === "half" ? { value: 0.5, next: at + 1 } : undefined;
  const alone = words[at] === "hundred" ? { value: 1, next: at } : undefined;
  const begun = half ?? alone ?? digitsAt(words, at) ?? belowHundredAt(words, at);
  return begun && withPart(words, withHundreds(words, begun));
}

/** The number that begins at a word, in digits or in English words; undefined where none does. */
export function englishNumberAt(words: readonly string[], at: number): NumberRead | undefined {
  return readNumber(words, at, { groupAt, scales: SCALES, and: "and" });
}

const FIRST_ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

const ORDINALS = new Map([
  ...FIRST_ORDINALS.split(" ").map((word, at) => [word, at + 1] as const),
  ...TENS.split(" ").map((word, at) => [word.replace(/y$/, "ieth"), 20 + 10 * at] as const),
  ["hundredth", 100] as const,
  ["thousandth", 1000] as const,
]);

/** The place in an order that a word names: 1 for "first" and "1st". */
export function englishOrdinal(word: string): number | undefined {
  const [, digits] = /^(\d{1,6})(?:st|nd|rd|th)$/.exec(word) ?? [];
  return digits === undefined ? ORDINALS.get(word) : Number(digits);
}

/** The part that a word names after so many: two thirds, one quarter, a half. */
export function englishPart(word: string, many: number): number | undefined {
  const one = many === 1 ? word : word.replace(/s$/, "");
  if (many !== 1 && one === word && word !== "halves") return undefined;
  if (word === "second" || one === "second") return undefined;
  if (word === "halves") return 0.5;
  const part = PARTS.get(one);
  const ordinal = ORDINALS.get(one);
  return part ?? (ordinal === undefined || ordinal < 3 ? undefined : 1 / ordinal);
}

const CENTURY = BELOW_TWENTY.split(" ").slice(11).concat("twenty");
const YEAR_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${CENTURY.join("|")})[ -]` +
    `(?:(?:oh|o)[ -](${BELOW_TWENTY.split(" ").slice(1, 10).join("|")})` +
    `|(${BELOW_TWENTY.split(" ").slice(10).join("|")})` +
    `|(${TENS.split(" ").join("|")})(?:[ -](${BELOW_TWENTY.split(" ").slice(1, 10).join("|")}))?)` +
    "(?![\\p{L}\\p{N}])",
  "gu",
);

const TENS_OF_YEARS = TENS.replace(/y\b/g, "ies").replaceAll(" ", "|");

const DECADE_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(eighteen|nineteen|twenty)[ -](${TENS_OF_YEARS})(?![\\p{L}\\p{N}])`,
  "gu",
);

const HUNDREDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${CENTURY.join("|")})[ -]hundreds(?![\\p{L}\\p{N}])`,
  "gu",
);

/** Before tens they say how old people are: in their 40s. */
const AGE = "(?:his|her|their|my|our|your|one's|over|under) (?:(?:early|mid|late)[ -])?";

/** A decade without its century is one of the last: the eighties, the '80s. */
const LATE_DECADE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(${AGE})|')?(?:([2-9]0)s|(${TENS_OF_YEARS}))(?![\\p{L}\\p{N}])`,
  "gu",
);

/** A part of one, where it is not the place in an order: a third, a quarter of the staff; and one hour. */
const ONE_PART =
  /(?<!\p{L}|and )an? (third|quarter|fourth|fifth|sixth|eighth|tenth)(?= of(?!\p{L})|[^\p{L}\p{N}]*$)|^an? (dollar|euro|pound|percent|second|minute|hour|day|week|fortnight|month|year|decade|century)(?=[^\p{L}\p{N}]*$)/gu;

const below = (word: string | undefined) => BELOW_HUNDRED.get(word ?? "") ?? 0;

const SHORT_SCALES = new Map([
  ["k", "thousand"],
  ["m", "million"],
  ["mn", "million"],
  ["bn", "billion"],
  ["tn", "trillion"],
]);

const NOON = /(?<![\d:.,])(\d{1,2})(?:[:.](\d\d))? ?([ap])\.? ?m(?![\p{L}\p{N}])/gu;

/** Years, decades, times and money as they are said, and 5k or 5bn, in digits. */
export function englishInDigits(text: string): string {
  if (!/[a-z\d¢]/.test(text)) return text;
  const whole = text
    .replace(/(?<=\d) ?h(?![\p{L}\p{N}])/gu, " hours")
    .replace(/(?<=\d) ?mins?(?![\p{L}\p{N}])/gu, " minutes");
  return namedMoney(saidTimes(whole))
    .replace(NOON, (whole, hours: string, minutes: string | undefined, half: string) => {
      const hour = Number(hours);
      if (hour < 1 || hour > 12) return whole;
      return timeOf((hour % 12) + (half === "p" ? 12 : 0), Number(minutes ?? 0));
    })
    .replace(YEAR_WORDS, (_, century, after, teen, ten, unit) =>
      String(100 * below(century) + below(after ?? teen ?? ten) + below(unit)),
    )
    .replace(DECADE_WORDS, (_, century: string, decade: string) => {
      const ten = below(decade.replace(/ies$/, "y"));
      return `${100 * below(century) + ten}s`;
    })
    .replace(HUNDREDS, (_, century: string) => `${100 * below(century)}s`)
    .replace(
      LATE_DECADE,
      (_, age: string | undefined, ten: string | undefined, said: string | undefined) =>
        `${age ?? "19"}${ten ?? below(said?.replace(/ies$/, "y"))}s`,
    )
    .replace(ONE_PART, "one $1$2")
    .replace(/(?<=\d)x(?![\p{L}\p{N}])/gu, " times")
    .replace(/(?<!\p{L})twice(?!\p{L})/gu, "two times")
    .replace(/(?<=\d) ?([kmbt]n?)(?![\p{L}\p{N}])/gu, (whole, scale: string) =>
      whole.startsWith(" ") && scale.length === 1 ? whole : ` ${SHORT_SCALES.get(scale) ?? scale}`,
    );
}
