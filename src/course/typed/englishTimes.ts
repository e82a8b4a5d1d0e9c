import { timeOf } from "./digits.ts";

const HOURS = "one two three four five six seven eight nine ten eleven twelve".split(" ");
const MINUTES = new Map([
  ["five", 5],
  ["ten", 10],
  ["twenty", 20],
  ["twenty-five", 25],
  ["twenty five", 25],
  ["quarter", 15],
  ["half", 30],
]);

const HOUR = `(1[0-2]|0?[1-9]|${HOURS.join("|")})(?:[ -]?o ?['’]? ?clock)?`;
const PART_OF_DAY = "(?: ?([ap])\\.? ?m\\.?| in the (morning|afternoon|evening)| (at night))";
const END = "(?![\\p{L}\\p{N}:])";

/** Ten to fifteen is a range, so that minutes before an hour have to be called minutes. */
const PAST = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:a )?(half|quarter|${[...MINUTES.keys()].slice(0, 5).join("|")}|[1-5]?\\d)(?: minutes?)? (?:past|after) ${HOUR}${PART_OF_DAY}?${END}`,
  "gu",
);
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:a )?(quarter)|(${[...MINUTES.keys()].slice(0, 5).join("|")}|[1-5]?\\d) minutes?) (?:to|before|of) ${HOUR}${PART_OF_DAY}?${END}`,
  "gu",
);
const AT = new RegExp(`(?<![\\p{L}\\p{N}:.,])${HOUR}${PART_OF_DAY}${END}`, "gu");
const NAMED = /(?<![\p{L}\p{N}])(?:(?:12|twelve) )?(noon|midday|midnight)(?![\p{L}\p{N}])/gu;

const hourOf = (said: string) => HOURS.indexOf(said) + 1 || Number(said);
const minutesOf = (said: string) => MINUTES.get(said) ?? Number(said);

/** A time of so many minutes in all, in the part of the day that was said, if one was. */
function timeAt(
  minutes: number,
  half: string | undefined,
  part: string | undefined,
  night: string | undefined,
): string {
  const hours = Math.floor(minutes / 60);
  const late =
    half === "p" ||
    part === "afternoon" ||
    (part === "evening" && hours < 12) ||
    (night !== undefined && hours > 5 && hours < 12);
  const said = half !== undefined || part !== undefined || night !== undefined;
  const hour = said ? (hours % 12) + (late ? 12 : 0) : hours;
  return timeOf(hour === 0 && !said ? 12 : hour, minutes % 60);
}

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const DATE =
  /(?<![\d/] ?)((?:1[5-9]|20)\d\d) \/ (0[1-9]|1[0-2]) \/ (0[1-9]|[12]\d|3[01])(?! ?[\d/])/g;

/** Days in digits that have their year first (with slashes for hyphens), with the name of their month. */
function saidDays(text: string): string {
  return text.replace(
    DATE,
    (_, year: string, month: string, day: string) =>
      `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
  );
}

/** Days that have their year first, and times as they are said (half past ten, nine in the evening, noon), each as one word. */
export function saidTimes(text: string): string {
  return saidDays(text)
    .replace(PAST, (_, minutes: string, hour: string, ...of: (string | undefined)[]) =>
      timeAt(60 * hourOf(hour) + minutesOf(minutes), of[0], of[1], of[2]),
    )
    .replace(
      BEFORE,
      (_, quarter: string | undefined, minutes: string | undefined, hour: string, ...of) =>
        timeAt(60 * hourOf(hour) - minutesOf(quarter ?? minutes ?? ""), of[0], of[1], of[2]),
    )
    .replace(AT, (_, hour: string, ...of: (string | undefined)[]) =>
      timeAt(60 * hourOf(hour), of[0], of[1], of[2]),
    )
    .replace(NAMED, (_, name: string) => timeOf(name === "midnight" ? 0 : 12, 0));
}
