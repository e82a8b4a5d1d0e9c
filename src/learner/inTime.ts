import { dayAfter, localDay } from "../text/day.ts";
import type { Event } from "./events.ts";

type Time = Pick<Event, "at" | "day">;

/** Whether a day lies so far after now that no time zone explains it: then a clock was wrong. */
export function isToCome(day: string, now: Date): boolean {
  return day > dayAfter(localDay(now), 1);
}

/**
 * These events, in the order in which they were kept, with those of a time to come in the time of the
 * one before them, or, at the beginning, of the one after them, or of now: so that nothing waits for
 * years because a clock was wrong for an hour. The days that they had are added to `toCome`.
 */
export function* inTime(
  events: Iterable<Event>,
  now: Date,
  toCome: string[] = [],
): Generator<Event, void> {
  const latest = dayAfter(localDay(now), 1);
  let before: Time | undefined;
  const waiting: Event[] = [];
  for (const event of events) {
    const { at, day } = event;
    if (day > latest) {
      toCome.push(day);
      if (before === undefined) waiting.push(event);
      else yield { ...event, ...before };
      continue;
    }
    before = { at, day };
    for (const earlier of waiting.splice(0)) yield { ...earlier, ...before };
    yield event;
  }
  const today: Time = { at: now.toISOString(), day: localDay(now) };
  for (const earlier of waiting) yield { ...earlier, ...today };
}
