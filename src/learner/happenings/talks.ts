import * as v from "valibot";
import { rating, shortLine } from "../shapes.ts";
import { changeItem, type ItemsRaised } from "./items.ts";
import { type MentorsNamed, nameToday } from "./mentors.ts";
import { pack } from "./place.ts";
import { slice } from "./slice.ts";

/** How long a talk may be planned for. */
export const MEETING_MINUTES = [15, 30, 45, 60] as const;
export type MeetingMinutes = (typeof MEETING_MINUTES)[number];

/** A talk of the two, planned or held. */
export type Meeting = {
  id: string;
  with: string | null;
  minutes: MeetingMinutes;
  /** the moment it is planned for, in UTC; null where none is settled */
  when: string | null;
  /** how often it was planned anew */
  sequence: number;
  heldOn: string | null;
  /** the moment at which it was told that it was held, in UTC; null where it was not held yet */
  toldAt: string | null;
  /** the pack to whose prompts the conclusions belong; null where it was not held yet */
  pack: string | null;
  conclusions: { prompt: string; text: string }[];
  useful: string | null;
  change: string | null;
  ratings: (number | null)[];
};

/** The part of the record that tells of talks. */
export type TalksHad = {
  /** in the order in which they were first planned or held */
  meetings: Meeting[];
};

/** The id of a talk. */
export const meetingId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
const minutes = v.picklist(MEETING_MINUTES);

/** The meeting of an event; a new one where it was not heard of yet. */
function meetingOf(record: TalksHad, event: { meeting: string }): Meeting {
  const known = record.meetings.find((each) => each.id === event.meeting);
  if (known !== undefined) return known;
  const meeting: Meeting = {
    id: event.meeting,
    with: null,
    minutes: 30,
    when: null,
    sequence: -1,
    heldOn: null,
    toldAt: null,
    pack: null,
    conclusions: [],
    useful: null,
    change: null,
    ratings: [],
  };
  record.meetings.push(meeting);
  return meeting;
}

/** a talk is planned, or planned anew: the same meeting at another time */
export const meetingPlanned = slice(
  "meeting-planned",
  {
    meeting: meetingId,
    /** the moment it begins, in UTC; null: not settled yet */
    when: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    minutes,
    with: v.nullable(shortLine),
  },
  {
    fold(record: TalksHad & MentorsNamed, event) {
      const meeting = meetingOf(record, event);
      if (meeting.sequence < 0 || meeting.when !== event.when || meeting.minutes !== event.minutes)
        meeting.sequence += 1;
      const who = nameToday(record, event.with);
      Object.assign(meeting, { when: event.when, minutes: event.minutes, with: who });
    },
    words: () => "planning a meeting",
    told: () => null,
    resetWith: () => null,
  },
);

/** a talk was held, planned or not */
export const meetingHeld = slice(
  "meeting-held",
  {
    meeting: meetingId,
    /** the day on which it was held; null: the day on which that was written down */
    on: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
    minutes,
    with: v.nullable(shortLine),
    pack,
    /**
     * what came of a prompt, by its name: "social-media-mentor/dell/mentor" of a unit, of older
     * versions "dell/mentor" in the pack above; "talk/agreement" of the talk's own, the id of a mentor's
     * wish, which that closes, "item/" and its id of another open item
     */
    conclusions: v.array(v.object({ prompt: shortLine, text: shortLine })),
    useful: v.nullable(shortLine),
    change: v.nullable(shortLine),
    /** how sure the learner is of each of the five things, 1 to 5; null: skipped; empty: not asked */
    ratings: v.array(v.nullable(rating)),
  },
  {
    fold(record: TalksHad & ItemsRaised & MentorsNamed, event) {
      const { at, minutes, pack, conclusions, useful, change, ratings } = event;
      const came = { pack, conclusions, useful, change, ratings };
      const heldOn = event.on ?? event.day;
      const who = nameToday(record, event.with);
      Object.assign(meetingOf(record, event), { heldOn, toldAt: at, minutes, with: who, ...came });
      for (const { prompt, text: words } of conclusions) {
        const talked = { at, day: heldOn, meeting: event.meeting, words };
        changeItem(record, prompt, { is: "talked-over", ...talked });
      }
    },
    words: () => "having held a meeting",
    // What was said in it is nobody's business but the pair's.
    told: ({ pack, meeting }) => ({
      verb: "attended",
      about: { is: "talk", pack, meeting },
      result: { completion: true },
    }),
    resetWith: () => null,
  },
);
