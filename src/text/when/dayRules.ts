import { dayPartInWords, FROM_NOW, type Part, type Rule, rule, type Unit } from "./parts.ts";
import {
  M,
  MONTHS,
  N,
  NEAR,
  NEAR_DAYS,
  numberOf,
  O,
  ORDINALS,
  STEP,
  stepOf,
  W,
  WEEKDAYS,
} from "./words.ts";

const YEAR = "(?<year>\\d{4})";
const ORDER = "(?:\\.|st|nd|rd|th|te[nr]?)?";

function fullYear(typed: string | undefined): number | undefined {
  if (typed === undefined) return undefined;
  return typed.length === 2 ? 2000 + Number(typed) : Number(typed);
}

function date(year: string | undefined, month: number, day: string | undefined): Part[] {
  const whole = fullYear(year);
  return [{ is: "date", ...(whole !== undefined && { year: whole }), month, day: Number(day) }];
}

const UNITS: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(?:day|tag)/, "day", 1],
  [/^(?:week|woche)/, "week", 1],
  [/^fortnight/, "week", 2],
  [/^(?:month|monat)/, "month", 1],
  [/^(?:year|jahr)/, "year", 1],
];

function shift(count: string | undefined, unit: string | undefined, sign: number): Part[] {
  const [, which = "day", times = 1] = UNITS.find(([is]) => is.test(unit ?? "")) ?? [];
  return [{ is: "shift", unit: which, count: sign * times * numberOf(count ?? "1") }];
}

const COUNTED = `(?<n>${N})\\s+(?<unit>days?|weeks?|fortnights?|months?|years?|tag(?:en|e)?|wochen?|monat(?:en|e)?|jahr(?:en|e)?)`;
const MONTH = `(?:(?<month>${M})\\.?|(?<step>(?:the|this|next) month|(?:diesen|des|im|naechsten) monats?))`;

function inMonth(g: Record<string, string | undefined>) {
  return {
    month: g.month === undefined ? undefined : MONTHS[g.month],
    step: /^(?:next|nae?chst)/.test(g.step ?? "") ? 1 : 0,
  };
}

const DATES: readonly Rule[] = [
  rule(`${YEAR}([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})`, (g) =>
    date(g.year, Number(g.month), g.day),
  ),
  rule(`(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})(?:\\.(?:\\s?${YEAR}|(?<short>\\d{2}))?)?`, (g) =>
    date(g.year ?? g.short, Number(g.month), g.day),
  ),
  rule(
    `(?:the )?(?<day>\\d{1,2})${ORDER}\\s*(?:of )?(?<month>${M})\\.?(?:,?\\s*(?:${YEAR}|'(?<short>\\d{2})|(?<late>2[5-9]|[3-9]\\d)))?`,
    (g) => date(g.year ?? g.short ?? g.late, MONTHS[g.month ?? ""] ?? 0, g.day),
  ),
  rule(
    `(?<month>${M})\\.?\\s+(?:the )?(?<day>\\d{1,2})${ORDER}(?:,?\\s+(?:${YEAR}|'(?<short>\\d{2})))?`,
    (g) => date(g.year ?? g.short, MONTHS[g.month ?? ""] ?? 0, g.day),
  ),
  rule(
    `(?:the )?(?<day>\\d{1,2})(?:\\.|st|nd|rd|th)`,
    (g) => [{ is: "date", day: Number(g.day) }],
    1,
  ),
];

/** A date with strokes, which may begin with the day or the month. */
const STROKES = new RegExp(
  `(?<first>\\d{1,2})(?:/(?<second>\\d{1,2})(?:/(?:${YEAR}|(?<short>\\d{2})))?|-(?<month>\\d{1,2})-(?<whole>\\d{4}))(?=$|[\\s,;.])`,
  "y",
);

/**
 * The dates that the strokes at `from` may mean, and where they end: the day first, the month first, or
 * both where neither is known to be usual. Only those that the calendar may have.
 */
export function strokesAt(
  text: string,
  from: number,
  dayFirst: boolean | undefined,
): { dates: Part[][]; end: number } | undefined {
  STROKES.lastIndex = from;
  const g = STROKES.exec(text)?.groups;
  if (g === undefined) return undefined;
  const [first, second, year] = [g.first, g.second ?? g.month, g.year ?? g.short ?? g.whole];
  const both = [date(year, Number(second), first), date(year, Number(first), second)];
  const usual = dayFirst === undefined ? both : both.slice(dayFirst ? 0 : 1).slice(0, 1);
  const fits = (parts: Part[]) =>
    parts.every((part) => part.is !== "date" || (part.month ?? 1) <= 12);
  const can = usual.filter(fits);
  const dates = can.length > 0 ? can : both.filter(fits);
  const marked = dates.map((parts) =>
    parts.map((part) => (dates.length > 1 ? { ...part, unsure: true as const } : part)),
  );
  return { dates: first === second ? dates.slice(0, 1) : marked, end: STROKES.lastIndex };
}

const DAYS: readonly Rule[] = [
  rule(`(?:(?<step>${STEP})\\s+)?(?<day>${W})\\.?`, (g) => {
    const step = g.step === undefined ? {} : { step: stepOf(g.step) };
    return [{ is: "weekday", weekday: WEEKDAYS[g.day ?? ""] ?? 1, ...step }];
  }),
  rule(`(?<day>${W})(?<half>vormittags?|nachmittags?|abends?)`, (g) => [
    { is: "weekday", weekday: WEEKDAYS[g.day ?? ""] ?? 1 },
    { is: "half", during: dayPartInWords(g.half) },
  ]),
  rule(`(?<day>${W}) (?<unit>week|fortnight)`, (g) => {
    return [
      { is: "weekday", weekday: WEEKDAYS[g.day ?? ""] ?? 1, weeks: g.unit === "week" ? 1 : 2 },
    ];
  }),
  rule(`(?<n>${N}) (?<unit>weeks?|fortnights?) (?:on|from|after) (?<day>${W})`, (g) => {
    const weeks = numberOf(g.n ?? "") * (g.unit?.startsWith("f") ? 2 : 1);
    return [{ is: "weekday", weekday: WEEKDAYS[g.day ?? ""] ?? 1, weeks }];
  }),
  rule(`(?<near>${NEAR})`, (g) => [
    { is: "shift", unit: "day", count: NEAR_DAYS[g.near ?? ""] ?? 0 },
  ]),
  rule(`(?:in )?(?:a )?(?<unit>fortnight)(?:'s time)?`, (g) => shift("1", g.unit, 1)),
  rule(`in ${COUNTED}(?:'? time)?`, (g) => shift(g.n, g.unit, 1)),
  // As one answers when it is to be: "two weeks, same time".
  rule(COUNTED, (g) => shift(g.n, g.unit, 1), 1),
  rule(`${COUNTED}'? ${FROM_NOW}`, (g) => shift(g.n, g.unit, 1)),
  rule(
    `(?:${COUNTED} ago|vor (?<m>${N})\\s+(?<each>tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?))`,
    (g) => shift(g.n ?? g.m, g.unit ?? g.each, -1),
  ),
  rule(`(?<step>${STEP}) (?:week|woche)`, (g) => [{ is: "week", step: stepOf(g.step ?? "") }]),
  rule(`next month|nae?chsten monat`, () => [{ is: "shift", unit: "month", count: 1 }], 1),
  rule(`(?:(?:the )?end of|ende) ${MONTH}`, (g) => [{ is: "end", ...inMonth(g) }]),
  rule(`(?:the )?(?<nth>${O}) (?<day>${W}) (?:of|in|im) ${MONTH}(?:,?\\s+${YEAR})?`, (g) => {
    const year = g.year === undefined ? {} : { year: Number(g.year) };
    const [nth = 1, weekday = 1] = [ORDINALS[g.nth ?? ""], WEEKDAYS[g.day ?? ""]];
    return [{ is: "nth", nth, weekday, ...inMonth(g), ...year }];
  }),
];

/** Ways to say a day. */
export const DAY_RULES: readonly Rule[] = [...DATES, ...DAYS];
