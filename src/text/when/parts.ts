export type Unit = "day" | "week" | "month" | "year";

/** What one phrase says of a day or a time. */
export type Part =
  /** a day of the calendar; without a year, or without a month, it is one of those that come; `unsure` where the month may be the day */
  | { is: "date"; year?: number; month?: number; day: number; unsure?: true }
  /** a weekday, Monday 1; `step` where it is said which: 0 this, 1 next, -1 last; so many weeks on */
  | { is: "weekday"; weekday: number; step?: number; weeks?: number }
  /** so many days, weeks, months or years from today */
  | { is: "shift"; unit: Unit; count: number }
  /** a week, counted from this one, of which a weekday may be told */
  | { is: "week"; step: number }
  /** the last day of a month, of this one or the next where none is named */
  | { is: "end"; month: number | undefined; step: number }
  /** the first, second … weekday of a month; the last is -1 */
  | {
      is: "nth";
      nth: number;
      weekday: number;
      month: number | undefined;
      step: number;
      year?: number;
    }
  /** the hour and the minute; `half` where it is said which half of the day */
  | { is: "clock"; hour: number; minute: number; half?: Half; padded: boolean }
  | { is: "half"; during: DayPart }
  /** so many minutes from now */
  | { is: "minutes"; count: number }
  /** how far the clocks are ahead of UTC, which tells apart an hour that comes twice */
  | { is: "ahead"; minutes: number }
  /** the time that something had before */
  | { is: "same" };

/** Whether a part says something of the time rather than of the day. */
export function isOfTime({ is }: Part): boolean {
  return is === "clock" || is === "half" || is === "minutes" || is === "ahead" || is === "same";
}

export type Half = "am" | "pm";

/** A part of the day of which people speak without an hour. */
export type DayPart = "morning" | "afternoon" | "evening";

/** A way to say a part, or several; `cost` where a text is more likely to be meant in another way. */
export type Rule = {
  pattern: RegExp;
  /** nothing where the words fit and what they say cannot be */
  parts(groups: Record<string, string | undefined>): Part[] | undefined;
  cost?: number;
};

export function rule(
  pattern: string,
  parts: (groups: Record<string, string | undefined>) => Part[] | undefined,
  cost = 0,
): Rule {
  return { pattern: new RegExp(`(?:${pattern})(?=$|[\\s,;!?)]|[.](?=$|\\s))`, "y"), parts, cost };
}

/** The part of the day that a word names: morning, nachmittags. */
export function dayPartInWords(word = ""): DayPart {
  if (/^[mfv]/.test(word)) return "morning";
  return /^(?:after|nach)/.test(word) ? "afternoon" : "evening";
}

/** The half of the day in which a part of it lies. */
export function halfWith(during: DayPart): Half {
  return during === "morning" ? "am" : "pm";
}

/** From when something is counted that is told from now. */
export const FROM_NOW = "(?:time|from (?:now|today)|ab (?:heute|jetzt)|later|spaeter)";
