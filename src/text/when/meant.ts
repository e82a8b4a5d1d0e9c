import { dayAfter, sayDay } from "../day.ts";
import { type DayPart, halfWith, isOfTime, type Part } from "./parts.ts";
import { type Candidate, daysMeant, type Side } from "./resolve.ts";
import { minutesAhead, momentsOf, wallAfterGap, wallAt } from "./wall.ts";

/** How days are written and clocks go where the person is. */
export type Locality = {
  /** the time zone: Europe/Vienna */
  zone: string;
  /** whether 3/12 is 3 December rather than 12 March; undefined where that is not known */
  dayFirst: boolean | undefined;
};

export type WhenWanted = {
  now: Date;
  locality: Locality;
  /** a day alone, in which a time of day that is typed is left out; or a day with a time */
  kind: "day" | "moment";
  /** one that comes, today too; or one that has been, today too */
  side: Side;
  /** what "the same time" is, HH:MM; null where there is none */
  same: string | null;
};

/** A day that may be meant, and where a time was told the moment. */
export type Found = Candidate & {
  time?: string;
  when?: Date;
  /** in which part of the day, where that was told and no hour */
  during?: DayPart;
  /** nobody means that who does not say so: an hour of the night, which may be one of the afternoon */
  unlikely?: true;
};

/** A time of day that may be meant, HH:MM. */
type TimeMeant = Pick<Found, "unlikely"> & { time: string };

const twoDigits = (number: number) => String(number).padStart(2, "0");

/** From one in the night to seven in the morning nobody meets, but from one to seven after noon. */
const LATEST_VAGUE = 7;

/** The times of day that parts may mean; null: none is told; none where they do not go together. */
function timesMeant(parts: readonly Part[], same: string | null): (TimeMeant | null)[] {
  const clocks = parts.filter((part) => part.is === "clock");
  const halves = parts.filter((part) => part.is === "half");
  const [clock] = clocks;
  const [half] = halves;
  if (parts.some(({ is }) => is === "same"))
    return parts.length === 1 ? [same === null ? null : { time: same }] : [];
  if (clocks.length > 1 || halves.length > 1) return [];
  if (clock === undefined) return [null];
  const { hour, minute, padded } = clock;
  const told = half === undefined ? undefined : halfWith(half.during);
  const which = clock.half ?? told;
  const at = (hours: number) => ({ time: `${twoDigits(hours)}:${twoDigits(minute)}` });
  if (clock.half !== undefined && told !== undefined && clock.half !== told) return [];
  if (which === "am" && hour > 12) return [];
  if (which === "am") return [at(clock.half === "am" && hour === 12 ? 0 : hour)];
  if (which === "pm") return [at(hour < 12 ? hour + 12 : hour)];
  const vague = !padded && hour >= 1 && hour <= LATEST_VAGUE;
  return vague ? [at(hour + 12), { ...at(hour), unlikely: true }] : [at(hour)];
}

function isBeside(at: Date, { now, side }: WhenWanted): boolean {
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  return side === "ahead" ? at.getTime() >= minute : at.getTime() <= now.getTime();
}

/**
 * A day at a time of day, as a moment, or two where the clocks go back; of these the one at which they are
 * `ahead` of UTC by so many minutes, where that is told.
 */
function momentsAt(
  candidate: Candidate,
  { time, unlikely }: TimeMeant,
  ahead: number | undefined,
  { locality: { zone } }: WhenWanted,
): Found[] {
  const wall = { day: candidate.day, time };
  const all = momentsOf(wall, zone);
  const moments = all.filter((at) => ahead === undefined || minutesAhead(at, zone) === ahead);
  if (moments.length < all.length && moments.length === 0) return [];
  const found = moments.map((when): Found => {
    return { ...candidate, time, when, ...(unlikely && { unlikely }) };
  });
  const [first] = moments;
  if (first === undefined) {
    const later = wallAfterGap(wall, zone);
    const but = `There is no ${time} on ${sayDay(wall.day)} here: the clocks go forward.`;
    return momentsOf(later, zone).map((when) => ({ ...later, when, but }));
  }
  if (moments.length === 1) return found;
  const but = `${time} comes twice on ${sayDay(wall.day)} here: the clocks go back.`;
  return found.map((each) => ({ ...each, but }));
}

/** The days, and where wanted the moments, that the parts of one way to read a text may mean. */
export function foundIn(parts: readonly Part[], wanted: WhenWanted): Found[] {
  const { now, locality, kind, side, same } = wanted;
  const today = wallAt(now, locality.zone).day;
  const days = parts.filter((part) => !isOfTime(part));
  const delta = parts.find((part) => part.is === "minutes");
  if (delta !== undefined) {
    const only = days.every((part) => part.is === "shift" && part.count === 0);
    if (!only || parts.length - days.length > 1) return [];
    const when = new Date(Math.floor(now.getTime() / 60_000 + delta.count) * 60_000);
    return [{ day: wallAt(when, locality.zone).day, when }];
  }
  const times = timesMeant(
    parts.filter((part) => isOfTime(part) && part.is !== "ahead"),
    same,
  );
  const ahead = parts.find((part) => part.is === "ahead")?.minutes;
  const during = parts.find((part) => part.is === "half")?.during;
  if (days.length === 0) {
    if (kind === "day") return [];
    const at = (day: string, but?: string) =>
      times.flatMap((time) =>
        time === null
          ? []
          : momentsAt({ day, ...(but !== undefined && { but }) }, time, ahead, wanted),
      );
    const still = at(today).filter(({ when }) => when !== undefined && isBeside(when, wanted));
    if (still.length > 0) return still;
    return at(dayAfter(today, side === "ahead" ? 1 : -1), "No day was told.");
  }
  const candidates = daysMeant(days, today, side);
  if (times.length === 0) return [];
  if (kind === "day") return candidates;
  return candidates.flatMap((each) =>
    times.flatMap((time) =>
      time === null
        ? [
            {
              ...each,
              but: each.but ?? "The time is not told.",
              ...(during !== undefined && { during }),
            },
          ]
        : momentsAt(each, time, ahead, wanted),
    ),
  );
}

/** Whether what was found lies on the side that is wanted. */
export function lies(found: Found, wanted: WhenWanted): boolean {
  if (found.when !== undefined && wanted.kind === "moment") return isBeside(found.when, wanted);
  const today = wallAt(wanted.now, wanted.locality.zone).day;
  return wanted.side === "ahead" ? found.day >= today : found.day <= today;
}
