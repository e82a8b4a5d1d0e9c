import { daysBetween, isDay } from "../../text/day.ts";
import type { FigureKind } from "./kind.ts";
import { checkLength } from "./lengths.ts";
import type { Moment } from "./shapes.ts";

/** What happened when, the earliest first. */
type Timeline = { kind: "timeline"; moments: Omit<Moment, "gap">[] };

const MOMENTS = { least: 2, most: 12 };
/** At 40 columns this is five lines. */
const MOST_CHARACTERS = 120;

const MOMENT = /^(\d{4}(?:-\d{2}){0,2})\s+(\S.*)$/;

/** Longer gaps are drawn like this one. */
const MOST_ROWS = 3;

/** The first day of a date: of a month, of a year, or the day itself. */
function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, "YYYY-MM-DD".length);
}

/** Whether there is such a day, month or year. */
function isDate(date: string): boolean {
  return isDay(firstDay(date)) && !date.startsWith("0");
}

/**
 * The rows that stand for the time before each date: none for the usual time between two of them, one
 * more for each doubling.
 */
function rowsBetween(dates: readonly string[]): number[] {
  const days = dates.map((date, index) =>
    Math.max(0, daysBetween(firstDay(dates[index - 1] ?? date), firstDay(date))),
  );
  const gaps = days.filter((count) => count > 0).sort((a, b) => a - b);
  const usual = gaps[Math.floor((gaps.length - 1) / 2)] ?? 1;
  return days.map((count) =>
    Math.min(MOST_ROWS, Math.max(0, Math.round(Math.log2(Math.max(1, count) / usual)))),
  );
}

/** Whether one date is earlier than another, as far as both say. */
function isEarlier(one: string, other: string): boolean {
  const both = Math.min(one.length, other.length);
  return one.slice(0, both) < other.slice(0, both);
}

export const timeline: FigureKind<Timeline> = {
  real: true,

  parse({ line, lines }, fault) {
    const moments: (Timeline["moments"][number] & { line: number })[] = [];
    for (const { text, number } of lines) {
      const [, date, what] = MOMENT.exec(text) ?? [];
      const last = moments.at(-1);
      if (date !== undefined && what !== undefined) {
        if (!isDate(date))
          fault(
            number,
            `"${date}" is no date`,
            "a day (2005-06-21), a month (2005-06) or a year",
            "Write the date with digits and hyphens, the year first.",
          );
        if (last !== undefined && isEarlier(date, last.date))
          fault(
            number,
            `${date} stands after ${last.date}`,
            "the earliest first",
            "Move one of the two lines.",
          );
        moments.push({ date, text: what.trim(), line: number });
      } else if (/^\s+\S/.test(text) && last !== undefined) last.text += ` ${text.trim()}`;
      else if (text.trim() !== "")
        fault(
          number,
          "this line of the timeline begins with no date",
          "a date, two spaces and what happened: `2005-06-21  …`",
          "Write its date before it, or indent it below the line it belongs to.",
        );
    }
    for (const each of moments) checkLength(each.text, MOST_CHARACTERS, each.line, fault);
    if (moments.length < MOMENTS.least || moments.length > MOMENTS.most)
      fault(
        line,
        `a timeline with ${moments.length} dates`,
        `${MOMENTS.least} to ${MOMENTS.most}, each on a line: \`2005-06-21  …\``,
        "Add dates or take some out, or make two timelines.",
      );
    return { kind: "timeline", moments: moments.map(({ date, text }) => ({ date, text })) };
  },

  shapes({ moments }) {
    const rows = rowsBetween(moments.map(({ date }) => date));
    return [
      { is: "rail", moments: moments.map((each, index) => ({ ...each, gap: rows[index] ?? 0 })) },
    ];
  },
};
