import type { Meeting } from "../learner/kept/talks.ts";
import { dayAhead, localDay, timeOf } from "../text/day.ts";
import type { House } from "./house.ts";

const MINUTE_MS = 60_000;

/** A talk is on its way so many minutes before it begins. */
const SOON_MINUTES = 10;

/** A talk that is not over, and the moment (UTC) at which it begins or was begun. */
export type ComingTalk = Meeting & { at: string };

/**
 * Where such a talk is: still to come, on by the clock, past its end and not told of, or begun at the screen
 * and not ended.
 */
type Phase = "ahead" | "now" | "past" | "begun";

export function phaseOf({ at, begunAt, minutes }: ComingTalk, now: Date): Phase {
  if (begunAt !== null) return "begun";
  const begins = new Date(at).getTime();
  if (now.getTime() < begins - SOON_MINUTES * MINUTE_MS) return "ahead";
  return now.getTime() < begins + minutes * MINUTE_MS ? "now" : "past";
}

/** The talks that have a moment and were not told of, the earliest first. */
export function comingTalks({ record }: House): ComingTalk[] {
  return record.meetings
    .flatMap((meeting): ComingTalk[] => {
      const at = meeting.begunAt ?? meeting.when;
      return meeting.heldOn !== null || at === null ? [] : [{ ...meeting, at }];
    })
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** A talk in a sentence, by where it is just now. */
export function talkSaid(talk: ComingTalk, now: Date): string {
  const at = new Date(talk.at);
  const who = talk.with === null ? "Your talk" : `Your talk with ${talk.with}`;
  const day = dayAhead(localDay(at), localDay(now));
  const time = timeOf(at);
  switch (phaseOf(talk, now)) {
    case "ahead":
      return `${who}: ${day}, ${time}, ${talk.minutes} minutes.`;
    case "now":
      return at > now ? `${who} begins at ${time}.` : `${who} is now: it began at ${time}.`;
    case "begun":
      return `${who} was begun ${day} at ${time}, and is not ended.`;
    case "past":
      return `${who} was planned for ${day}, ${time}: how did it go?`;
  }
}

/** The talk that comes next, or is to be told of, in a sentence; undefined where none is planned. */
export function talkLine(house: House): string | undefined {
  const talk = comingTalks(house)[0];
  return talk === undefined ? undefined : talkSaid(talk, house.now);
}
