import type { Context } from "../context.ts";
import type { Schedule } from "../learner/schedule.ts";
import { daysBetween, localDay } from "../text/day.ts";

/** What is remembered today. What reckons it takes time to load, and few commands need it. */
export async function scheduleFor({
  course,
  record,
  settings,
  now,
}: Pick<Context, "course" | "record" | "settings" | "now">): Promise<Schedule> {
  const { scheduleOf } = await import("../learner/schedule.ts");
  return scheduleOf(await course(), record().record, localDay(now()), settings().gap);
}

/** So many days without anything done are an absence, after which one is welcomed back. */
const ABSENCE_DAYS = 14;

/** Whether the learner has been away for some time. */
export function wasAway({ record, now }: Pick<Context, "record" | "now">): boolean {
  const { lastDay } = record().record;
  return lastDay !== null && daysBetween(lastDay, localDay(now())) >= ABSENCE_DAYS;
}
