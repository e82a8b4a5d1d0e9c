import * as v from "valibot";
import { MEETING_MINUTES } from "../learner/events.ts";
import { cleanLine, cleanText } from "../text/clean.ts";
import { isDay, isMoment } from "../text/day.ts";
import { ID, MOST_ID_CHARACTERS } from "../text/slug.ts";

// Generous, since what one version writes another has to read: what bounds a file is its size.
const MOST_ITEMS = 10_000;
const MOST_CHARACTERS = 1_000_000;

/** A number of things. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** A calendar day: 2026-11-22. */
const day = v.pipe(v.string(), v.isoDate(), v.check(isDay));
/** A moment in UTC: 2026-12-03T13:00:00.000Z. */
const moment = v.pipe(v.string(), v.isoTimestamp(), v.check(isMoment));
/** Somebody's words on one line. */
const line = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS), v.transform(cleanLine));
/** Somebody's words. */
const text = v.pipe(v.string(), v.maxLength(MOST_CHARACTERS), v.transform(cleanText));
/** Words of a lesson's author, as Markdown. */
const markdown = text;
const webAddress = v.pipe(line, v.regex(/^(?:https?:\/\/|mailto:)\S+$/i));
const id = v.pipe(v.string(), v.regex(ID), v.maxLength(MOST_ID_CHARACTERS));
/** The id of an event: of a note, say. */
const eventId = v.pipe(v.string(), v.minLength(1), v.maxLength(64), v.transform(cleanLine));

const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(MOST_ITEMS));

const NAMED_UNIT = v.object({ id, title: line, minutes: count });

const SHARED_NOTE = v.object({
  id: eventId,
  day,
  text,
  /** the unit that it was written in */
  unit: v.nullable(NAMED_UNIT),
  /** what an idea belongs to, and who would decide it */
  initiative: v.nullable(line),
  decides: v.nullable(line),
});

const SHAKY_SPOT = v.object({
  unit: NAMED_UNIT,
  /** the question's id and words */
  question: id,
  ask: markdown,
  /** what the learner answered the last time; empty: "I don't know" */
  answered: list(text),
  /** the right answer, and why it is right */
  better: markdown,
  /** the page to read again; `number` counts from 1 */
  page: v.object({ number: count, heading: markdown }),
  /** where that page's facts come from */
  sources: list(v.object({ text: markdown, url: v.nullable(webAddress) })),
});

const EXCHANGED = v.object({
  day,
  title: line,
  /** who wrote it, where and when */
  about: v.nullable(line),
  url: v.nullable(webAddress),
  /** who recommended it; null: the learner did */
  from: v.nullable(line),
  readOn: v.nullable(day),
  gave: v.nullable(line),
});

/** A talk that is planned. */
const TALK = v.object({
  /** which one it is, counted from 1, of how many in the programme */
  number: count,
  of: count,
  /** null: no time is settled yet */
  when: v.nullable(moment),
  minutes: v.picklist(MEETING_MINUTES),
});

/** What one of the two said that they will do. */
const ACTION = v.object({
  text: line,
  owner: v.picklist(["learner", "mentor"]),
  due: v.nullable(day),
  agreedOn: day,
  doneOn: v.nullable(day),
});

/** How sure the learner is, from 1 (not at all) to 5 (very). */
const rating = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));

const AGENDA = v.object({
  /** which talk it is, counted from 1, of how many in the programme */
  number: count,
  of: count,
  minutes: v.picklist(MEETING_MINUTES),
  /** in minutes from the talk's beginning */
  items: list(
    v.object({
      from: count,
      to: count,
      what: line,
      prompt: v.nullable(v.object({ ask: markdown, listenFor: v.nullable(markdown) })),
    }),
  ),
});

/**
 * The page that is handed to the mentor, as plain data: what every form of it is made of, and what
 * is in the file that another `smm` opens. It holds nothing private.
 */
export const SUMMARY = v.object({
  /** who the two are; null where the learner has not told */
  pair: v.object({
    learner: v.nullable(line),
    mentor: v.nullable(line),
    initiative: v.nullable(line),
  }),
  /** the day from which on it tells what happened; null: all of it */
  since: v.nullable(day),
  /** first and last day on which anything happened */
  from: v.nullable(day),
  to: v.nullable(day),
  /** the days on which anything happened that the mentor may know of, in order */
  days: list(day),
  /** the next talk, where one is planned */
  talk: v.nullable(TALK),
  /** the newest first, at most three */
  questions: list(SHARED_NOTE),
  done: list(v.object({ unit: NAMED_UNIT, on: day })),
  reading: list(v.object({ unit: NAMED_UNIT, since: day })),
  /** units read to the end, whenever that was */
  finished: count,
  /** units of the course; 0 where nothing is said of them */
  total: count,
  /** units by part, in the order of the course */
  parts: list(v.object({ title: line, total: count, done: count, started: count })),
  /** the unit to be read next */
  next: v.nullable(NAMED_UNIT),
  /** by unit: how many of the questions asked were right the last time */
  solid: list(v.object({ unit: NAMED_UNIT, right: count, asked: count })),
  shaky: list(SHAKY_SPOT),
  /** questions by part as they were answered last; without parts in which none was answered */
  standing: list(v.object({ title: line, solid: count, shaky: count })),
  /** the newest of the learner's own words on a unit */
  ownWords: v.nullable(SHARED_NOTE),
  ideas: list(SHARED_NOTE),
  thoughts: list(SHARED_NOTE),
  /** how sure the learner was at the first talk, and (null: not asked again) the last time */
  baseline: list(v.object({ sentence: line, first: rating, now: v.nullable(rating) })),
  /** what is open, then what is done */
  actions: list(ACTION),
  /** what the learner can offer the mentor */
  offer: v.nullable(line),
  /** what the two recommended to each other, the newest first */
  exchanged: list(EXCHANGED),
  agenda: v.nullable(AGENDA),
});

export type Summary = v.InferOutput<typeof SUMMARY>;
export type NamedUnit = v.InferOutput<typeof NAMED_UNIT>;
export type SharedNote = v.InferOutput<typeof SHARED_NOTE>;
export type ShakySpot = v.InferOutput<typeof SHAKY_SPOT>;
