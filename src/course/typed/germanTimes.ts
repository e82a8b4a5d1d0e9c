import { timeOf } from "./digits.ts";

// All words here are written with the letters that count: "funf" is fünf.
const HOURS = "ein zwei drei vier funf sechs sieben acht neun zehn elf zwolf".split(" ");
const MONTHS =
  "januar februar marz april mai juni juli august september oktober november dezember".split(" ");

const HOUR = `(2[0-4]|1\\d|0?\\d|eins|${HOURS.join("|")})`;
const PART_OF_DAY = "(?: (morgens|fruh|vormittags|mittags|nachmittags|abends|nachts))";
const BEGINNING = "(?<![\\p{L}\\p{N}:.,])";
const END = "(?![\\p{L}\\p{N}:])";

const HALF = new RegExp(`${BEGINNING}halb ${HOUR}(?: uhr)?${PART_OF_DAY}?${END}`, "gu");
const BESIDE = new RegExp(
  `${BEGINNING}(viertel|funf|zehn|zwanzig|[1-5]?\\d)(?: minuten)? (nach|vor) ${HOUR}(?: uhr)?${PART_OF_DAY}?${END}`,
  "gu",
);
const CLOCK = new RegExp(
  `${BEGINNING}${HOUR}(?:[:.]([0-5]\\d))? ?uhr(?: ?([0-5]\\d)(?!\\d))?${PART_OF_DAY}?(?!\\p{L})`,
  "gu",
);
/** The first of two hours, of which the second alone is called one; a hyphen between them is a slash by now. */
const FROM = /(?<![\d.,:])(\d{1,2}(?:[.:][0-5]\d)?) ?(\/|bis) ?(?=\d{1,2}(?:[.:][0-5]\d)? ?uhr)/gu;
const DATE =
  /(?<![\d.,/-])(0?[1-9]|[12]\d|3[01])[./] ?(0?[1-9]|1[0-2])[./] ?((?:1[5-9]|20)\d\d|\d\d)(?![\d,/-]|\.\d)/g;

const YEAR_FIRST =
  /(?<![\d/] ?)((?:1[5-9]|20)\d\d) \/ (0[1-9]|1[0-2]) \/ (0[1-9]|[12]\d|3[01])(?! ?[\d/])/g;

const MINUTES: Readonly<Record<string, number>> = { viertel: 15, funf: 5, zehn: 10, zwanzig: 20 };

const hourOf = (said: string) => (said === "eins" ? 1 : HOURS.indexOf(said) + 1 || Number(said));

/** A time of so many minutes in all, in the part of the day that was said, if one was. */
function timeAt(minutes: number, part: string | undefined): string {
  const hours = Math.floor(minutes / 60);
  const isLate =
    part === "nachmittags" ||
    part === "abends" ||
    (part === "mittags" && hours < 4) ||
    (part === "nachts" && hours > 8);
  const isNoon = part === undefined || /mittags$/.test(part);
  if (hours === 12 && !isNoon) return timeOf(0, minutes % 60);
  return timeOf(isLate && hours < 12 ? hours + 12 : hours, minutes % 60);
}

/** The year that two digits stand for: 09 is 2009, 98 is 1998. */
function yearOf(digits: string): string {
  if (digits.length === 4) return digits;
  return `${Number(digits) < 50 ? "20" : "19"}${digits}`;
}

/** Times as they are said (halb zehn, Viertel vor neun, 9 Uhr abends), each as one word, and days with the name of their month. */
export function saidGermanTimes(text: string): string {
  return text
    .replace(
      YEAR_FIRST,
      (_, year: string, month: string, day: string) =>
        `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
    )
    .replace(
      DATE,
      (_, day: string, month: string, year: string) =>
        `${Number(day)} ${MONTHS[Number(month) - 1]} ${yearOf(year)}`,
    )
    .replace(FROM, "$1 uhr $2 ")
    .replace(HALF, (_, hour: string, part?: string) => timeAt(60 * hourOf(hour) - 30, part))
    .replace(BESIDE, (_, said: string, side: string, hour: string, part?: string) => {
      const minutes = MINUTES[said] ?? Number(said);
      return timeAt(60 * hourOf(hour) + (side === "nach" ? minutes : -minutes), part);
    })
    .replace(CLOCK, (_, hour: string, minutes?: string, after?: string, part?: string) =>
      timeAt(60 * hourOf(hour) + Number(minutes ?? after ?? 0), part),
    )
    .replace(/(?<!\p{L})mitternacht(?!\p{L})/gu, timeOf(0, 0));
}
