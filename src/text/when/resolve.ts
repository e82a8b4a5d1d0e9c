import { dayAfter, daysBetween, isDay, mondayOf } from "../day.ts";
import type { Part, Unit } from "./parts.ts";

/** Whether a day is looked for that comes, or one that has been. */
export type Side = "ahead" | "behind";

/**
 * A day that may be meant, YYYY-MM-DD; `but` says why it is asked for rather than taken, `among` that it is
 * so only where another is in question too.
 */
export type Candidate = { day: string; but?: string; among?: true };

type Of<Is extends Part["is"]> = Part & { is: Is };

/** A day made of numbers; undefined where the calendar has none. */
function dayOf(year: number, month: number, day: number): string | undefined {
  const [m, d] = [month, day].map((each) => String(each).padStart(2, "0"));
  const made = `${String(year).padStart(4, "0")}-${m}-${d}`;
  return isDay(made) ? made : undefined;
}

function isOn(day: string, today: string, side: Side): boolean {
  return side === "ahead" ? day >= today : day <= today;
}

const DAYS_OF_WEEK = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** The weekday of a day of the calendar, Monday 1. */
function weekdayOf(day: string): number {
  return daysBetween(mondayOf(day), day) + 1;
}

function weekdayInWords(day: string): string {
  return DAYS_OF_WEEK[weekdayOf(day) - 1] ?? "";
}

/** So many months on, on the same day of the month or the last that there is. */
function monthsAfter(day: string, months: number): string {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  for (let date = Number(day.slice(8)); date > 28; date--) {
    const found = dayOf(year, month, date);
    if (found !== undefined) return found;
  }
  return dayOf(year, month, Math.min(28, Number(day.slice(8)))) ?? day;
}

function shifted(today: string, { unit, count }: { unit: Unit; count: number }): string {
  if (unit === "day") return dayAfter(today, count);
  if (unit === "week") return dayAfter(today, 7 * count);
  return monthsAfter(today, unit === "month" ? count : 12 * count);
}

/** A day told without its year or month is asked for where it would be further away than this. */
const NEAR_DAYS = 183;

function ofDate(date: Of<"date">, today: string, side: Side): Candidate[] {
  const found = ofNumbers(date, today, side);
  const but = "Whether the day or the month stands first is not known.";
  return date.unsure ? found.map((each) => ({ ...each, but, among: true })) : found;
}

function ofNumbers({ year, month, day }: Of<"date">, today: string, side: Side): Candidate[] {
  if (year !== undefined) {
    const found = dayOf(year, month ?? 0, day);
    return found === undefined ? [] : [{ day: found }];
  }
  const sign = side === "ahead" ? 1 : -1;
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  // A leap year is at most eight years away, a month of 31 days two months.
  for (let step = 0; step <= 8; step++) {
    const index = thisMonth - 1 + sign * step;
    const found =
      month === undefined
        ? dayOf(thisYear + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, day)
        : dayOf(thisYear + sign * step, month, day);
    if (found === undefined || !isOn(found, today, side)) continue;
    const isFar = Math.abs(daysBetween(today, found)) > NEAR_DAYS;
    return [isFar ? { day: found, but: "That is more than half a year away." } : { day: found }];
  }
  return [];
}

/** A weekday alone, or with which one is meant: "Tuesday", "next Tuesday", "Tuesday week". */
function ofWeekday(
  { weekday, step, weeks = 0 }: Of<"weekday">,
  today: string,
  side: Side,
): Candidate[] {
  const name = DAYS_OF_WEEK[weekday - 1] ?? "";
  const ahead = side === "ahead" || weeks > 0;
  const distance = (weekday - weekdayOf(today) + 7) % 7;
  const coming = dayAfter(today, distance === 0 ? 7 : distance);
  const been = dayAfter(today, distance === 0 ? -7 : distance - 7);
  const nearest = ahead ? coming : been;
  if (weeks > 0) return [{ day: dayAfter(coming, 7 * weeks) }];
  const isToday = distance === 0;
  if (step === undefined) {
    if (!isToday) return [{ day: nearest }];
    const but = `Today is a ${name}.`;
    return [today, nearest].map((day): Candidate => ({ day, but, among: true }));
  }
  if (step === 0) return [{ day: isToday ? today : nearest }];
  if (step === 2) {
    const [one, two] = [dayAfter(coming, 7), dayAfter(coming, 14)];
    const but = `Which ${name} is meant is not sure.`;
    return mondayOf(coming) === mondayOf(today)
      ? [
          { day: one, but },
          { day: two, but },
        ]
      : [{ day: one }];
  }
  const day = step > 0 ? coming : been;
  if (mondayOf(day) !== mondayOf(today)) return [{ day }];
  const but = `“${step > 0 ? "Next" : "Last"} ${name}” may be that of this week or of the ${step > 0 ? "next" : "last"}.`;
  return [
    { day, but },
    { day: dayAfter(day, 7 * step), but },
  ];
}

function inWeek(monday: string, weekday: number): string {
  return dayAfter(monday, weekday - 1);
}

function monthMeant(
  { month, step, year }: { month: number | undefined; step: number; year?: number },
  today: string,
  dayIn: (year: number, month: number) => string | undefined,
  side: Side,
): Candidate[] {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const sign = side === "ahead" ? 1 : -1;
  const years = year === undefined ? [thisYear, thisYear + sign] : [year];
  const tried =
    month === undefined
      ? [dayIn(thisYear + (thisMonth + step > 12 ? 1 : 0), ((thisMonth + step - 1) % 12) + 1)]
      : years.map((each) => dayIn(each, month));
  const found = tried.find(
    (day) => day !== undefined && (year !== undefined || isOn(day, today, side)),
  );
  return found === undefined ? [] : [{ day: found }];
}

function lastOf(year: number, month: number): string | undefined {
  return [31, 30, 29, 28].map((day) => dayOf(year, month, day)).find((day) => day !== undefined);
}

function nthOf(nth: number, weekday: number) {
  return (year: number, month: number): string | undefined => {
    const days = Array.from({ length: 31 }, (_, at) => dayOf(year, month, at + 1)).filter(
      (day): day is string => day !== undefined && weekdayOf(day) === weekday,
    );
    return days.at(nth < 0 ? nth : nth - 1);
  };
}

/** The days that one part may mean, of those that stand alone. */
function ofOne(part: Part, today: string, side: Side): Candidate[] {
  switch (part.is) {
    case "date":
      return ofDate(part, today, side);
    case "weekday":
      return ofWeekday(part, today, side);
    case "shift":
      return [{ day: shifted(today, part) }];
    case "week":
      return [{ day: dayAfter(today, 7 * part.step), but: "A week is no day." }];
    case "end":
      return monthMeant(part, today, lastOf, side);
    case "nth":
      return monthMeant(part, today, nthOf(part.nth, part.weekday), side);
    default:
      return [];
  }
}

/** A day and the weekday that is said of it. */
function checked(candidates: Candidate[], weekday: number, today: string, side: Side): Candidate[] {
  return candidates.flatMap((each): Candidate[] => {
    if (weekdayOf(each.day) === weekday) return [each];
    const but = `That day is a ${weekdayInWords(each.day)}, not a ${DAYS_OF_WEEK[weekday - 1]}.`;
    const before = (weekdayOf(each.day) - weekday + 7) % 7;
    const [earlier, later] = [dayAfter(each.day, -before), dayAfter(each.day, 7 - before)];
    const near = before <= 3 ? [earlier, later] : [later, earlier];
    const other = near.find((day) => isOn(day, today, side)) ?? each.day;
    return [each.day, other].map((day) => ({ day, but }));
  });
}

/**
 * The days that these parts may mean together, without any where they do not go together or no calendar
 * has such a day. `today` is a day, YYYY-MM-DD.
 */
export function daysMeant(parts: readonly Part[], today: string, side: Side): Candidate[] {
  const [one, two] = parts;
  if (one === undefined || parts.length > 2) return [];
  if (two === undefined) return ofOne(one, today, side);
  const weekday = parts.find((part): part is Of<"weekday"> => part.is === "weekday");
  const other = parts.find((part) => part !== weekday);
  if (weekday === undefined) {
    if (one.is !== "shift" || two.is !== "shift") return [];
    return [{ day: shifted(shifted(today, one), two) }];
  }
  if (other === undefined || weekday.weeks !== undefined) return [];
  if (weekday.step !== undefined && other.is !== "date") return [];
  switch (other.is) {
    case "week":
      return [{ day: inWeek(dayAfter(mondayOf(today), 7 * other.step), weekday.weekday) }];
    case "shift": {
      const day = shifted(today, other);
      if (other.unit === "day") return checked([{ day }], weekday.weekday, today, side);
      const but = `Which ${DAYS_OF_WEEK[weekday.weekday - 1]} is meant is not sure.`;
      const near = inWeek(mondayOf(day), weekday.weekday);
      const far = ofWeekday({ is: "weekday", weekday: weekday.weekday, step: 0 }, today, side).map(
        (each) => shifted(each.day, other),
      );
      const days = [...new Set([near, ...far])];
      return days.map((each) => (days.length === 1 ? { day: each } : { day: each, but }));
    }
    case "date":
      return checked(ofDate(other, today, side), weekday.weekday, today, side);
    default:
      return [];
  }
}
