import { sayDay } from "../day.ts";
import { minutesAhead, wallAt } from "./wall.ts";

/** A moment (UTC) in full, as it is where the person is: Thursday 3 December 2026, 14:00. */
export function sayMoment(when: string, zone: string): string {
  const { day, time } = wallAt(new Date(when), zone);
  return `${sayDay(day)}, ${time}`;
}

/** How far the clocks are ahead of UTC at a moment: UTC+2, UTC-3:30. */
export function sayAhead(when: string, zone: string): string {
  const minutes = minutesAhead(new Date(when), zone);
  const rest = Math.abs(minutes) % 60;
  const hours = Math.floor(Math.abs(minutes) / 60);
  return `UTC${minutes < 0 ? "-" : "+"}${hours}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
}
