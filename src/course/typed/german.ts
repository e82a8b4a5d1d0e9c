import { germanInDigits, germanNumberAt, germanOrdinal, germanPart } from "./germanNumbers.ts";
import type { Language } from "./language.ts";
import { simpleLetters } from "./simple.ts";

const MONTHS =
  "januar februar marz april mai juni juli august september oktober november dezember".split(" ");

/** Beginnings or pieces of words that are others without their umlaut: schon and schön. */
const WITH_UMLAUT =
  /schoen|foerder|forder|drueck|zaehl|taeusch|laeut|koennt|wuerd|haett|muess|loes|duerf|moecht|waer|kaem|gaeb|guet|stueck|waehl|schwuel|spuel|huell|maer|baer|faehr/;

const WRITTEN: Readonly<Record<string, string>> = { ae: "ä", oe: "ö", ue: "ü" };

/** A word in the letters that count; ä, ae and a are one where no other word is meant by them. */
function withoutUmlauts(word: string): string {
  if (WITH_UMLAUT.test(word))
    return word.replace(/[ao]e|(?<![aeq])ue/g, (two) => WRITTEN[two] ?? two);
  return word
    .replace(/ae/g, "a")
    .replace(/oe/g, "o")
    .replace(/(?<![aeq])ue/g, "u");
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue" };

function letters(text: string): string {
  const spelt = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  return simpleLetters(spelt).replace(/[a-z]+/g, withoutUmlauts);
}

/** Older or foreign spellings within words, each before that of today. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/ph(?=oto|on|on|antas)/, "f"],
  [/(?<=gra)ph/, "f"],
  [/(?<=telefon|tele)ph(?=on)/, "f"],
  [/(?<=poten|differen|essen|substan)t(?=ial|iell)/, "z"],
  [/^c(?=lub|ode)/, "k"],
  [/(?<=saxo|mikro|mega)ph(?=on)/, "f"],
  [/^delph(?=in)/, "delf"],
  [/^aufwand(?=ig)/, "aufwend"],
  [/selbstst/, "selbst"],
  [/numerier/, "nummerier"],
  [/plazier/, "platzier"],
  [/^alp(?=tr)/, "alb"],
  [/^stengel/, "stangel"],
  [/^jogh(?=urt)/, "jog"],
  [/^thunf/, "tunf"],
  [/^rauh/, "rau"],
  [/^portemonn/, "portmonn"],
];

const IRREGULAR = new Map([
  ["tage", "tag"],
  ["tagen", "tag"],
  ["konten", "konto"],
  ["firmen", "firma"],
  ["themen", "thema"],
  ["kinder", "kind"],
  ["kindern", "kind"],
  ["bilder", "bild"],
  ["bildern", "bild"],
  ["lander", "land"],
  ["hauser", "haus"],
  ["bucher", "buch"],
  ["worter", "wort"],
  ["manner", "mann"],
  ["rader", "rad"],
  ["risiken", "risiko"],
  ["janner", "januar"],
  ["tip", "tipp"],
  ["tips", "tipp"],
  ["videos", "video"],
]);

/** The ending that a plural or a case adds, where enough of a word stays. */
function withoutEnding(word: string): string {
  return word
    .replace(/(?<=in)nen$/, "")
    .replace(/(?<=.{4})(?:en|es|(?<!s)s)$|(?<=.{3})e$|(?<=.{4})n$/, "");
}

const CENT = { sign: "¢", of: ["$", "€"] };

/** Answers in German. */
export const german: Language = {
  letters,
  inDigits: germanInDigits,
  articles: new Set("der die das den dem des ein eine einen einem einer eines".split(" ")),
  signs: { and: "und", plus: "plus", minus: "minus", under: "unter", over: "uber" },
  decimal: ",",
  numberAt: germanNumberAt,
  ordinalOf: germanOrdinal,
  partOf: germanPart,
  ranges: [
    { before: "von", between: "bis" },
    { before: "zwischen", between: "und", paired: true },
  ],
  clock: new Map([["uhr", 0]]),
  months: new Map([
    ...MONTHS.map((month) => [month.slice(0, 3), month] as const),
    ["sept", "september"],
    ["janner", "januar"],
    ["feber", "februar"],
    ...MONTHS.map((month) => [month, month] as const),
  ]),
  doubtful: { months: new Set(), unlessAfter: new Set() },
  days: new Set("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag".split(" ")),
  percent: [["prozent"], ["v", "h"]],
  money: new Map([
    ["euro", "€"],
    ["euros", "€"],
    ["eur", "€"],
    ["dollar", "$"],
    ["dollars", "$"],
    ["usd", "$"],
    ["pfund", "£"],
    ["gbp", "£"],
    ["franken", "chf"],
    ["chf", "chf"],
    ["sfr", "chf"],
  ]),
  hundredths: new Map([
    ["cent", CENT],
    ["cents", CENT],
    ["rappen", { sign: "rappen", of: ["chf"] }],
    ["pence", { sign: "p", of: ["£"] }],
  ]),
  when: new Set(["im", "in", "am", "um"]),
  basic: (word) =>
    withoutEnding(
      IRREGULAR.get(word) ?? SPELLINGS.reduce((all, [old, now]) => all.replace(old, now), word),
    ),
  // No list of German words is here, so that another letter in the place of one may be another word.
  slips: { fewestLetters: 8, wrongLetter: false, spellings: (word) => [word] },
};
