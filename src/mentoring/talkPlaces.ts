import type { Meeting } from "../learner/kept/talks.ts";
import type { LearnerRecord } from "../learner/record.ts";
import type { Point } from "./agendaPoints.ts";
import type { MeetingAgenda } from "./meetingAgenda.ts";
import { underHeading } from "./ownQuestions.ts";
import type { Stretch } from "./talkBlocks.ts";

/** Where the two are in their talk: at something on its agenda, one at a time. */
export type TalkPlace = {
  point: Point;
  heading: string;
  /** null: it has no minutes of its own */
  stretch: Stretch | null;
};

/** Under which name is kept what the two write at a place. */
export function keptUnder({ point, heading }: TalkPlace): string {
  return point.concludedAs ?? underHeading(heading);
}

/** The places of a talk in their order: its blocks, with the mentor's wishes before the last of them. */
export function placesOf({ blocks, wishes, with: mentor }: MeetingAgenda): TalkPlace[] {
  const wish = `${mentor ?? "The mentor"} would like to talk about`;
  const all = blocks.map((block): TalkPlace => {
    return { point: block, heading: block.heading, stretch: block };
  });
  const asked = wishes.map((point): TalkPlace => ({ point, heading: wish, stretch: null }));
  return [...all.slice(0, -1), ...asked, ...all.slice(-1)];
}

/**
 * The record as it was when a talk was begun, as far as its agenda goes by it: without what came of that
 * talk, and without what came up since.
 */
export function recordBefore(record: LearnerRecord, { id, begunAt }: Meeting): LearnerRecord {
  const meetings = record.meetings.map((each) =>
    each.id === id ? { ...each, conclusions: [] } : each,
  );
  const items = record.items
    .filter(({ at }) => begunAt === null || at < begunAt)
    .map((item) => {
      return { ...item, changes: item.changes.filter(({ meeting }) => meeting !== id) };
    });
  return { ...record, meetings, items };
}

const MINUTE_MS = 60_000;

function minutesIn(count: number): string {
  return count === 1 ? "1 minute" : `${count} minutes`;
}

/** How long a talk has been going on, in whole minutes. */
function minutesSince(begunAt: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - new Date(begunAt).getTime()) / MINUTE_MS));
}

/** How much time is left for what the two are at, and in all, in words. Nobody is hurried by it. */
export function timeLeft(
  { begunAt, minutes }: { begunAt: string; minutes: number },
  stretch: Stretch | null,
  now: Date,
): string {
  const since = minutesSince(begunAt, now);
  const inAll = minutes - since;
  if (inAll <= 0) return `The ${minutes} minutes of this talk are over.`;
  // Whoever comes to it early has no more for it than was meant.
  const left = stretch === null ? inAll : stretch.to - Math.max(since, stretch.from);
  if (left <= 0) return `The time for this is over; ${minutesIn(inAll)} left in all.`;
  if (left === inAll) return `${minutesIn(inAll)} left.`;
  return `${minutesIn(left)} left for this, ${inAll} in all.`;
}
