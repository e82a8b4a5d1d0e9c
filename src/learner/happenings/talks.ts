import * as v from "valibot";
import type { ItemsRaised } from "../kept/items.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import { type Conclusion, MEETING_MINUTES, type Meeting, type TalksHad } from "../kept/talks.ts";
import { pack, rating, shortLine } from "../shapes.ts";
import { changeItem } from "./items.ts";
import { slice } from "./slice.ts";

/** The replies in which a mentor asked for another time, which is settled where a talk is planned after that. */
type TimesAsked = {
  replies: { from: string | null; meetAt: string | null; timeSettled?: true }[];
};

/** The id of a talk. */
export const meetingId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const minutes = v.picklist(MEETING_MINUTES);

/** The meeting of an event; a new one where it was not heard of yet. */
export function meetingOf(record: TalksHad, event: { meeting: string }): Meeting {
  const known = record.meetings.find((each) => each.id === event.meeting);
  if (known !== undefined) return known;
  const meeting: Meeting = {
    id: event.meeting,
    with: null,
    minutes: 30,
    when: null,
    sequence: -1,
    begunAt: null,
    reached: 0,
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

/** Keeps what came of something in a talk, once. What is said again is as private as it is said to be. */
export function conclude(meeting: Meeting, conclusion: Conclusion): void {
  const { prompt, text } = conclusion;
  const known = meeting.conclusions.find((each) => each.prompt === prompt && each.text === text);
  if (known === undefined) meeting.conclusions.push({ ...conclusion });
  else known.private = conclusion.private;
}

/** a talk is planned, or planned anew: the same meeting at another time */
export const meetingPlanned = slice(
  "meeting-planned",
  () => ({
    meeting: meetingId,
    /** the moment it begins, in UTC; null: not settled yet, or it was let go */
    when: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    minutes,
    with: v.nullable(shortLine),
  }),
  {
    fold(record: TalksHad & MentorsNamed & TimesAsked, event) {
      const meeting = meetingOf(record, event);
      const { when: before } = meeting;
      if (event.when !== null) delete meeting.letGo;
      else if (before !== null) meeting.letGo = before;
      if (meeting.sequence < 0 || meeting.when !== event.when || meeting.minutes !== event.minutes)
        meeting.sequence += 1;
      const who = nameToday(record, event.with);
      Object.assign(meeting, { when: event.when, minutes: event.minutes, with: who });
      if (event.when === null) return;
      for (const reply of record.replies)
        if (reply.meetAt !== null && (who === null || reply.from === who)) reply.timeSettled = true;
    },
    words: ({ when }) => (when === null ? "letting a talk go" : "planning a meeting"),
    told: () => null,
    resetWith: () => null,
  },
);

/** a talk was held, planned or not */
export const meetingHeld = slice(
  "meeting-held",
  () => ({
    meeting: meetingId,
    /** the day on which it was held; null: the day on which that was written down */
    on: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
    minutes,
    with: v.nullable(shortLine),
    pack,
    /**
     * what came of a prompt, by its name: "social-media-mentor/dell/mentor" of a unit, of older
     * versions "dell/mentor" in the pack above; "talk/agreement" of the talk's own, "talk/under/" and a
     * heading of what was written where nothing is asked; the id of a mentor's wish, which that closes,
     * "item/" and its id of an item that it leaves as it is
     */
    conclusions: v.array(
      v.object({
        prompt: shortLine,
        text: shortLine,
        /** whether the learner keeps it to herself */
        private: v.optional(v.boolean(), false),
      }),
    ),
    useful: v.nullable(shortLine),
    change: v.nullable(shortLine),
    /** how sure the learner is of each of the five things, 1 to 5; null: skipped; empty: not asked */
    ratings: v.array(v.nullable(rating)),
  }),
  {
    fold(record: TalksHad & ItemsRaised & MentorsNamed, event) {
      const { at, minutes, pack, conclusions, useful, change } = event;
      const meeting = meetingOf(record, event);
      const heldOn = event.on ?? event.day;
      const who = nameToday(record, event.with);
      // What was written during the talk stands beside what is told at its end.
      const ratings = event.ratings.length > 0 ? event.ratings : meeting.ratings;
      Object.assign(meeting, {
        heldOn,
        toldAt: at,
        minutes,
        pack,
        with: who,
        useful,
        change,
        ratings,
      });
      for (const each of conclusions) conclude(meeting, each);
      for (const { prompt, text, private: isPrivate } of conclusions) {
        const words = isPrivate ? null : text;
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
