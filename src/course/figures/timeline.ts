import { isDay } from "../../text/day.ts";
import type { FigureKind } from "./kind.ts";
import { checkLength } from "./lengths.ts";
import type { Moment } from "./shapes.ts";

/** What happened when, the earliest first. */
type Timeline = { kind: "timeline"; moments: Moment[] };

const MOMENTS = { least: 2, most: 12 };
/** At 40 columns this is five lines. */
const MOST_CHARACTERS = 120;

const MOMENT = /^(\d{4}(?:-\d{2}){0,2})\s+(\S.*)$/;

/** Whether there is such a day, month or year. */
function isDate(date: string): boolean {
  return isDay(`${date}-01-01`.slice(0, "YYYY-MM-DD".length)) && !date.startsWith("0");
}

/** Whether one date is earlier than another, as far as both say. */
function isEarlier(one: string, other: string): boolean {
  const both = Math.min(one.length, other.length);
  return one.slice(0, both) < other.slice(0, both);
}

export const timeline: FigureKind<Timeline> = {
  real: true,

  parse({ line, lines }, fault) {
    const moments: (Moment & { line: number })[] = [];
    for (const { text, number } of lines) {
      const [, date, what] = MOMENT.exec(text) ?? [];
      const last = moments.at(-1);
      if (date !== undefined && what !== undefined) {
        if (!isDate(date))
          fault(number, `"${date}" is no date`, "a day (2005-06-21), a month (2005-06) or a year");
        if (last !== undefined && isEarlier(date, last.date))
          fault(number, `${date} stands after ${last.date}`, "the earliest first");
        moments.push({ date, text: what.trim(), line: number });
      } else if (/^\s+\S/.test(text) && last !== undefined) last.text += ` ${text.trim()}`;
      else if (text.trim() !== "")
        fault(
          number,
          "this line of the timeline begins with no date",
          "a date, two spaces and what happened: `2005-06-21  …`",
        );
    }
    for (const each of moments) checkLength(each.text, MOST_CHARACTERS, each.line, fault);
    if (moments.length < MOMENTS.least || moments.length > MOMENTS.most)
      fault(
        line,
        `a timeline with ${moments.length} dates`,
        `${MOMENTS.least} to ${MOMENTS.most}, each on a line: \`2005-06-21  …\``,
      );
    return { kind: "timeline", moments: moments.map(({ date, text }) => ({ date, text })) };
  },

  shapes: ({ moments }) => [{ is: "rail", moments }],
};
