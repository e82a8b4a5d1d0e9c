import { dayPartInWords, FROM_NOW, type Half, type Part, type Rule, rule } from "./parts.ts";
import { H, N, numberOf } from "./words.ts";

function clock(
  hour: string | undefined,
  minute: string | undefined,
  half?: Half,
): Part[] | undefined {
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  const last = half === undefined ? 23 : 12;
  if (h > last || m > 59 || (half !== undefined && h === 0)) return undefined;
  const padded = hour !== undefined && hour.length === 2;
  return [{ is: "clock", hour: h, minute: m, padded, ...(half !== undefined && { half }) }];
}

/** An hour in digits, as it was typed where it was typed in digits. */
function typedHour(typed = ""): string {
  return /^\d/.test(typed) ? typed : String(numberOf(typed));
}

function halfOf(word: string | undefined): Half {
  return word?.startsWith("p") ? "pm" : "am";
}

const MINUTES = `(?:(?<half>half an hour|einer halben stunde)|(?<n>${N})\\s+(?<unit>minutes?|mins?|minuten?|hours?|hrs?|stunden?))`;

function minutes(g: Record<string, string | undefined>, sign: number): Part[] {
  const one = /^[hs]/.test(g.unit ?? "") ? 60 : 1;
  return [
    { is: "minutes", count: sign * (g.half === undefined ? numberOf(g.n ?? "0") * one : 30) },
  ];
}

const AM_PM = "(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?)";
const OCLOCK = "(?:o'?clock|uhr|hrs|h)";

const IN_HALF = `(?:\\s*${AM_PM})?`;

/** So many minutes past an hour that is spoken. */
function spoken(g: Record<string, string | undefined>, minutes: number): Part[] | undefined {
  const hour = numberOf(g.hour ?? "") + (minutes < 0 ? -1 : 0);
  const half = g.half === undefined ? undefined : halfOf(g.half);
  return clock(String(hour === 0 ? 12 : hour), String((minutes + 60) % 60), half);
}

const HOUR = `(?<hour>\\d{1,2}|${H})`;

/** Ways to say a time of day. */
export const TIME_RULES: readonly Rule[] = [
  rule(`(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::\\d{2})?(?:\\s*${OCLOCK})?`, (g) =>
    clock(g.hour, g.minute),
  ),
  rule(`(?<hour>\\d{1,2})\\.(?<minute>\\d{2})(?!\\.)(?:\\s*${OCLOCK})?`, (g) =>
    clock(g.hour, g.minute),
  ),
  // With a dot behind it, it is a day.
  rule(`(?<hour>\\d{1,2})\\.(?<minute>\\d{2})\\.`, (g) => clock(g.hour, g.minute), 1),
  rule(`(?<hour>\\d{1,2})[:.](?<minute>\\d{2})\\s*${AM_PM}`, (g) =>
    clock(g.hour, g.minute, halfOf(g.half)),
  ),
  rule(`${HOUR}\\s*${OCLOCK}`, (g) => clock(typedHour(g.hour), "0")),
  rule(`(?<hour>\\d{1,2})\\s*(?:h|uhr)\\s*(?<minute>\\d{2})`, (g) => clock(g.hour, g.minute)),
  // In German "um 9 am Dienstag" is at nine on Tuesday.
  rule(`${HOUR}\\s*${AM_PM}`, (g) => clock(typedHour(g.hour), "0", halfOf(g.half)), 1),
  rule(`(?:at ${HOUR}(?!\\s*a\\.?m)|(?:um|gegen) (?<stunde>\\d{1,2}|${H}))`, (g) =>
    clock(typedHour(g.hour ?? g.stunde), "0"),
  ),
  rule("(?<hour>\\d{1,2})", (g) => clock(g.hour, "0"), 2),
  rule("utc(?<sign>[+-])(?<hours>\\d{1,2})(?::(?<minutes>\\d{2}))?", (g) => {
    const minutes = 60 * Number(g.hours) + Number(g.minutes ?? 0);
    return [{ is: "ahead", minutes: g.sign === "-" ? -minutes : minutes }];
  }),
  rule(`half past ${HOUR}${IN_HALF}`, (g) => spoken(g, 30)),
  rule(`halb ${HOUR}`, (g) => spoken(g, -30)),
  rule(`(?:a )?quarter (?:past|after) ${HOUR}${IN_HALF}`, (g) => spoken(g, 15)),
  rule(`viertel nach ${HOUR}`, (g) => spoken(g, 15)),
  rule(`(?:a )?quarter (?:to|before) ${HOUR}${IN_HALF}`, (g) => spoken(g, -15)),
  rule(`viertel vor ${HOUR}`, (g) => spoken(g, -15)),
  rule(`(?:12 |at )?(?:noon|midday)|mittags?|12 uhr mittags`, () => clock("12", "00")),
  rule("(?:right )?now|jetzt", () => [{ is: "minutes", count: 0 }]),
  rule(`in ${MINUTES}`, (g) => minutes(g, 1)),
  rule(`${MINUTES} ${FROM_NOW}`, (g) => minutes(g, 1)),
  rule(
    `(?:${MINUTES.replace("einer halben stunde", "half an hour")} ago|vor (?<m>${N}) (?<each>minuten?|stunden?))`,
    (g) => minutes({ half: g.half, n: g.n ?? g.m, unit: g.unit ?? g.each }, -1),
  ),
  rule(
    "(?:at )?(?:the )?same (?:time|hour)|(?:zur |um die )?(?:gleichen?|selben?|dieselben?) (?:zeit|uhrzeit|stunde)",
    () => [{ is: "same" }],
  ),
  rule(
    "(?:in the |am )?(?<half>morning|afternoon|evening|morgens|frueh|vormittags?|nachmittags?|abends?)|am (?<morning>morgen)",
    (g) => [{ is: "half", during: dayPartInWords(g.half ?? g.morning) }],
  ),
  rule(
    "(?:this |heute )(?<half>morning|afternoon|evening|morgen|frueh|vormittag|nachmittag|abend)",
    (g) => [
      { is: "shift", unit: "day", count: 0 },
      { is: "half", during: dayPartInWords(g.half) },
    ],
  ),
  rule("tonight", () => [
    { is: "shift", unit: "day", count: 0 },
    { is: "half", during: "evening" },
  ]),
];

/** Words that may stand between the parts and say nothing. */
export const BETWEEN =
  /(?:at|on|the|of|um|am|den|der|dem|von|by|until|till|bis|zum|ab|and|und|[-@])(?=$|[\s,;])|[,;.!]/y;
