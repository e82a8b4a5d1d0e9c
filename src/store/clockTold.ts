import { counted } from "../text/counted.ts";
import { dayInWords, daysBetween, localDay } from "../text/day.ts";
import type { Loaded } from "./loadRecord.ts";

/** Days that nobody is likely to leave a record alone. */
const LONG_DAYS = 3 * 366;

/** That the computer's clock is, or was, wrong, where the record makes one think so. */
export function clockTold({ record, toCome }: Loaded, now: Date): string | undefined {
  const today = localDay(now);
  const last = toCome.toSorted().at(-1);
  if (last !== undefined) {
    const many = toCome.length === 1 ? "is" : "are";
    return (
      `${counted(toCome.length, "event")} of your record ${many} dated after today, up to ${dayInWords(last)}: ` +
      "your computer's clock was wrong, or is. What was kept just before them tells their time instead."
    );
  }
  const { lastDay } = record;
  if (lastDay === null || daysBetween(lastDay, today) <= LONG_DAYS) return undefined;
  return `It is ${dayInWords(today)} by your computer's clock, and the last thing in your record is of ${dayInWords(lastDay)}. If that is not so, put the clock right.`;
}
