import { american } from "./britishSpelling.ts";
import { englishInDigits, englishNumberAt, englishOrdinal, englishPart } from "./englishNumbers.ts";
import { singular } from "./englishPlurals.ts";
import type { Language } from "./language.ts";
import { simpleLetters } from "./simple.ts";

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );

const DAYS = "monday tuesday wednesday thursday friday saturday sunday".split(" ");

/** Their usual short forms; "mar" and "dec" are other words besides, and so stand beside numbers only. */
const SHORT_MONTHS: readonly (readonly [string, string])[] = [
  ...MONTHS.map((month) => [month.slice(0, 3), month] as const),
  ["sept", "september"],
];

const SHORT = new Map([
  ["hr", "hour"],
  ["hrs", "hour"],
  ["secs", "second"],
  ["yr", "year"],
  ["yrs", "year"],
]);

const DOLLARS = ["aud", "cad", "nzd", "hkd", "sgd"];

const CENT = { sign: "¢", of: ["$", "€", ...DOLLARS] };
const PENNY = { sign: "p", of: ["£"] };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Answers in English. */
export const english: Language = {
  letters: simpleLetters,
  inDigits: englishInDigits,
  articles: new Set(["a", "an", "the"]),
  signs: { and: "and", plus: "plus", minus: "minus", under: "under", over: "over" },
  decimal: ".",
  numberAt: englishNumberAt,
  ordinalOf: englishOrdinal,
  partOf: englishPart,
  ranges: [
    { before: "from", between: "to" },
    { before: "from", between: "until" },
    { before: "from", between: "till" },
    { before: "from", between: "through" },
    { before: "between", between: "and", paired: true },
  ],
  clock: new Map([
    ["oclock", 0],
    ["am", 0],
    ["pm", 12],
  ]),
  months: new Map([...SHORT_MONTHS, ...MONTHS.map((month) => [month, month] as const)]),
  doubtful: {
    months: new Set(["may", "march"]),
    unlessAfter: new Set("on since until till by before after from of".split(" ")),
  },
  days: new Set(DAYS.flatMap((day) => [day, day.slice(0, 3)])),
  percent: [["percent"], ["per", "cent"]],
  money: new Map([
    ["dollar", "$"],
    ["dollars", "$"],
    ["bucks", "$"],
    ["usd", "$"],
    ["euro", "€"],
    ["euros", "€"],
    ["eur", "€"],
    ["pound", "£"],
    ["pounds", "£"],
    ["gbp", "£"],
    ["yen", "¥"],
    ["jpy", "¥"],
    ["rupees", "₹"],
    ["inr", "₹"],
    ["franc", "chf"],
    ["francs", "chf"],
    ["quid", "£"],
    ...DOLLARS.map((code) => [code, code] as const),
    ["chf", "chf"],
  ]),
  hundredths: new Map([
    ["cent", CENT],
    ["cents", CENT],
    ["penny", PENNY],
    ["pence", PENNY],
  ]),
  when: new Set(["in", "on", "at"]),
  // The list of British words has not the plural of each.
  basic: (word) => SHORT.get(word) ?? american(singular(american(word))),
  // Names are in a list of words with a capital, British spellings perhaps not at all.
  slips: {
    fewestLetters: 6,
    wrongLetter: true,
    spellings: (word) => [word, capital(word), american(word)],
  },
};
