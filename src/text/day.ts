const MS_A_DAY = 86_400_000;

/** A calendar day (YYYY-MM-DD) as a number that is one more for the next day, in any time zone. */
function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
}

/** Days from one calendar day to another, negative when that is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from);
}

/** The calendar day so many days after `day`. */
export function dayAfter(day: string, days: number): string {
  return new Date((numberOf(day) + days) * MS_A_DAY).toISOString().slice(0, 10);
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The month of a calendar day in words. */
export function monthOf(day: string): string {
  return MONTHS[Number(day.slice(5, 7)) - 1] ?? "";
}

/** A calendar day in words: 2 November 2026. */
export function dayInWords(day: string): string {
  return `${dayOfYear(day)} ${Number(day.slice(0, 4))}`;
}

/** A calendar day in words where its year is known: 2 November. */
function dayOfYear(day: string): string {
  return `${Number(day.slice(8, 10))} ${monthOf(day)}`;
}

/** A calendar day on a line with little room: 2 Nov, and its year where that is another than today's. */
export function shortDay(day: string, today: string): string {
  const [, short = ""] = /^(\d+ [^ ]{3})/.exec(dayOfYear(day)) ?? [];
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${Number(day.slice(0, 4))}`;
}

/** A calendar day, a month or a year (2005-06-21, 2005-06, 2005) in words: 21 June 2005, June 2005, 2005. */
export function dateInWords(date: string): string {
  if (date.length > "YYYY-MM".length) return dayInWords(date);
  return date.length > "YYYY".length ? `${monthOf(date)} ${date.slice(0, 4)}` : date;
}

/** The first of two calendar days in words, before the second: without its year where that is the same. */
export function firstInWords(from: string, to: string): string {
  return from.slice(0, 4) === to.slice(0, 4) ? dayOfYear(from) : dayInWords(from);
}

/** The Monday of a calendar day's week. */
export function mondayOf(day: string): string {
  const since = daysBetween("2001-01-01", day) % 7;
  return dayAfter(day, -(since < 0 ? since + 7 : since));
}

/** Whether a text is a day of the calendar, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(text.slice(8));
}

/** Whether a text is a moment that there is: 2026-12-03T13:00:00.000Z. */
export function isMoment(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

/** The calendar day of a moment where the person is: YYYY-MM-DD. */
export function localDay(at: Date): string {
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

function clock(at: Date): string {
  return `${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** A moment in UTC (2026-12-03T13:00:00.000Z) as the clock on the wall shows it: 2026-12-03, 14:00. */
export function saidMoment(when: string): string {
  const at = new Date(when);
  return `${localDay(at)}, ${clock(at)}`;
}

/** The hour and minute of a moment as the clock on the wall shows them: 14:00. */
export function timeOf(at: Date): string {
  return clock(at);
}

/** So many days ahead are counted. */
const COUNTED_DAYS = 13;

const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** A calendar day where its year is known: Thursday 3 December. */
export function weekdayAndDay(day: string): string {
  return `${WEEKDAYS[daysBetween(mondayOf(day), day)]} ${dayOfYear(day)}`;
}

/** A day of the calendar in full: Thursday 3 December 2026. */
export function sayDay(day: string): string {
  return `${weekdayAndDay(day)} ${Number(day.slice(0, 4))}`;
}

/** A calendar day as people are told of it on `today`: Tuesday 1 December, and its year where that is another. */
export function dayTold(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? weekdayAndDay(day) : sayDay(day);
}

/** A moment in UTC as people are told of it on `today`: Tuesday 1 December, 14:00. */
export function momentTold(when: string, today: string): string {
  const at = new Date(when);
  return `${dayTold(localDay(at), today)}, ${clock(at)}`;
}

/** As {@link dayTold}, or "yesterday", "today", "tomorrow". */
export function dayNear(day: string, today: string): string {
  const near = { "-1": "yesterday", "0": "today", "1": "tomorrow" }[daysBetween(today, day)];
  return near ?? dayTold(day, today);
}

/** As {@link dayNear}, with how far it is where one can count that: "in 3 days (Sunday 6 December)". */
export function dayAhead(day: string, today: string): string {
  const days = daysBetween(today, day);
  const said = dayNear(day, today);
  return days > 1 && days <= COUNTED_DAYS ? `in ${days} days (${said})` : said;
}

/** A moment in UTC in full, as the clock on the wall shows it: Thursday 3 December 2026, 14:00. */
export function momentInWords(when: string): string {
  const at = new Date(when);
  return `${sayDay(localDay(at))}, ${clock(at)}`;
}
