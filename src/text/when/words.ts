// Words for days and times in English and German, as `folded` leaves them: small letters, no umlauts.

/** A text with small letters, umlauts as two letters, and dashes and quotes as they are typed. */
export function folded(text: string): string {
  const umlauts: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/[‘’`´]/g, "'")
    .replace(/[‐‑–—]/g, "-");
}

/** Words that mean a number each, as one alternative of a pattern. */
function anyOf(table: Record<string, number>): string {
  const words = Object.keys(table).sort((a, b) => b.length - a.length);
  return `(?:${words.join("|")})`;
}

function tableOf(rows: readonly [number, string][]): Record<string, number> {
  return Object.fromEntries(
    rows.flatMap(([n, words]) => words.split(" ").map((word) => [word, n])),
  );
}

/** Days of the week; Monday is 1, Sunday 7. */
export const WEEKDAYS = tableOf([
  [1, "monday mon montag mo"],
  [2, "tuesday tues tue dienstag di"],
  [3, "wednesday wed mittwoch mi"],
  [4, "thursday thurs thur thu donnerstag do"],
  [5, "friday fri freitag fr"],
  [6, "saturday sat samstag sonnabend sa"],
  [7, "sunday sun sonntag so"],
]);

export const MONTHS = tableOf([
  [1, "january jan januar jaenner jaen"],
  [2, "february feb februar feber"],
  [3, "march mar maerz marz mrz"],
  [4, "april apr"],
  [5, "may mai"],
  [6, "june jun juni"],
  [7, "july jul juli"],
  [8, "august aug"],
  [9, "september sept sep"],
  [10, "october oct oktober okt"],
  [11, "november nov"],
  [12, "december dec dezember dez"],
]);

/** Numbers in words. */
const NUMBERS = tableOf([
  [1, "one an a eins einem einer einen eine ein"],
  [2, "two zwei"],
  [3, "three drei"],
  [4, "four vier"],
  [5, "five fuenf funf"],
  [6, "six sechs"],
  [7, "seven sieben"],
  [8, "eight acht"],
  [9, "nine neun"],
  [10, "ten zehn"],
  [11, "eleven elf"],
  [12, "twelve zwoelf zwolf"],
]);

/** The hours of the clock in words: without the words that are articles too. */
const HOURS = Object.fromEntries(
  Object.entries(NUMBERS).filter(([word]) => !/^(?:an|a|eine[mrn]?)$/.test(word)),
);

/** Which of several, in words; the last is -1. */
export const ORDINALS = tableOf([
  [1, "first 1st erste ersten erster"],
  [2, "second 2nd zweite zweiten zweiter"],
  [3, "third 3rd dritte dritten dritter"],
  [4, "fourth 4th vierte vierten vierter"],
  [-1, "last letzte letzten letzter"],
]);

/** Days from today. */
export const NEAR_DAYS: Record<string, number> = {
  "the day after tomorrow": 2,
  "day after tomorrow": 2,
  "the day before yesterday": -2,
  "day before yesterday": -2,
  tomorrow: 1,
  today: 0,
  yesterday: -1,
  uebermorgen: 2,
  ubermorgen: 2,
  vorgestern: -2,
  morgen: 1,
  heute: 0,
  gestern: -1,
};

/** Which one of the weekdays or weeks that come: 1 the next, 0 this one, -1 the last, 2 the one after the next. */
export function stepOf(word: string): number {
  if (/^(?:uebern|ubern)/.test(word)) return 2;
  if (/^(?:next|nae?chst)/.test(word)) return 1;
  return /^(?:last|past|letzt|vorig|vergangen)/.test(word) ? -1 : 0;
}

export const W = anyOf(WEEKDAYS);
export const M = anyOf(MONTHS);
/** A number, in digits or in words. */
export const N = `(?:\\d{1,3}|${anyOf(NUMBERS)})`;
/** An hour in words. */
export const H = anyOf(HOURS);
export const O = anyOf(ORDINALS);
export const NEAR = anyOf(NEAR_DAYS);
const GERMAN_STEPS = "nae?chste|kommende|letzte|vorige|vergangene|ue?bernae?chste|diese";
/** Which of several weekdays or weeks. */
export const STEP = `(?:next|coming|this|last|past|(?:${GERMAN_STEPS})[rnms]?)`;

export function numberOf(word: string): number {
  return NUMBERS[word] ?? Number(word);
}
