import * as v from "valibot";
import { beginningOf } from "../../text/beginning.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import type { TalksHad } from "../kept/talks.ts";
import { filledLine, pack, rating, shortLine } from "../shapes.ts";
import { slice } from "./slice.ts";
import { conclude, meetingId, meetingOf, minutes } from "./talks.ts";

/** the two sit down to a talk, planned or not */
export const meetingBegun = slice(
  "meeting-begun",
  () => ({ meeting: meetingId, minutes, with: v.nullable(shortLine), pack }),
  {
    fold(record: TalksHad & MentorsNamed, event) {
      const meeting = meetingOf(record, event);
      const { minutes, pack, at } = event;
      const begunAt = meeting.begunAt ?? at;
      Object.assign(meeting, { minutes, pack, begunAt, with: nameToday(record, event.with) });
    },
    words: () => "beginning a talk",
    told: () => null,
    resetWith: () => null,
  },
);

/** the two came to a place of their talk, from which they go on where it is broken off */
export const meetingReached = slice(
  "meeting-reached",
  () => ({
    meeting: meetingId,
    place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
  }),
  {
    fold(record: TalksHad, event) {
      meetingOf(record, event).reached = event.place;
    },
    words: () => "going on in a talk",
    told: () => null,
    resetWith: () => null,
    stays: true,
  },
);

/** a line of what came of something in a talk, as it was written during it */
export const meetingConcluded = slice(
  "meeting-concluded",
  () => ({
    meeting: meetingId,
    /** as in what "meeting-held" has */
    prompt: filledLine,
    text: filledLine,
    /** whether the learner keeps it to herself */
    private: v.optional(v.boolean(), false),
  }),
  {
    fold(record: TalksHad, event) {
      const { prompt, text } = event;
      conclude(meetingOf(record, event), { prompt, text, private: event.private });
    },
    words: ({ text }) => `what came of a talk: “${beginningOf(text)}”`,
    told: () => null,
    resetWith: () => null,
  },
);

/** how sure the learner is, in a talk, of one of the five things, by its place among them */
export const meetingRated = slice(
  "meeting-rated",
  () => ({
    meeting: meetingId,
    sentence: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
    rating,
  }),
  {
    fold(record: TalksHad, event) {
      const meeting = meetingOf(record, event);
      const ratings = [...meeting.ratings];
      while (ratings.length <= event.sentence) ratings.push(null);
      ratings[event.sentence] = event.rating;
      meeting.ratings = ratings;
    },
    words: () => "how sure you are",
    told: () => null,
    resetWith: () => null,
  },
);

/** a talk was written into a file for a calendar, with this SEQUENCE */
export const calendarWritten = slice(
  "calendar-written",
  () => ({ meeting: meetingId, sequence: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  {
    fold(record: TalksHad, { sequence }) {
      record.calendarSequence = Math.max(record.calendarSequence ?? -1, sequence);
    },
    words: () => "writing a calendar's file",
    told: () => null,
    resetWith: () => null,
    stays: true,
  },
);
