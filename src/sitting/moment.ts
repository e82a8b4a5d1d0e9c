import { localDay } from "../learner/events.ts";

/** A moment in UTC as the clock on the learner's wall shows it: 2026-12-03, 14:00. */
export function saidMoment(when: string): string {
  const moment = new Date(when);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${localDay(moment)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
