import * as v from "valibot";
import { MEETING_MINUTES } from "../learner/events.ts";
import {
  day,
  eventId,
  id,
  LONGEST_MARKDOWN,
  LONGEST_NOTE,
  moment,
  rating,
  shortLine,
  textOf,
  told,
  webAddress,
} from "../learner/shapes.ts";
import { cleanLine } from "../text/clean.ts";

// A file is somebody else's: what it says has to be shown soon, however it is meant.
const MOST_ITEMS = 1000;

/** A number of things. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
/** Somebody's words, or a title. */
const line = shortLine;
/** Somebody's words, as many as a note may have. */
const text = textOf(LONGEST_NOTE);
/** An author's words as Markdown, on one line. */
const markdown = v.pipe(v.string(), v.maxLength(LONGEST_MARKDOWN), v.transform(cleanLine));

const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(MOST_ITEMS));

const NAMED_UNIT = v.object({ id, title: line, minutes: count });

const SHARED_NOTE = v.object({
  id: eventId,
  day,
  text,
  unit: told("the unit that it was written in", v.nullable(NAMED_UNIT)),
  initiative: told("what an idea belongs to", v.nullable(line)),
  decides: told("who would decide an idea", v.nullable(line)),
});

const SHAKY_SPOT = v.object({
  unit: NAMED_UNIT,
  question: told("the question's id in its unit", id),
  ask: told("the question's words, as Markdown", markdown),
  answered: told('what the learner answered the last time; empty: "I don\'t know"', list(text)),
  better: told("the right answer, and why it is right, as Markdown", markdown),
  page: told(
    "the page to read again; `number` counts from 1",
    v.object({ number: count, heading: markdown }),
  ),
  sources: told(
    "where that page's facts come from",
    list(v.object({ text: markdown, url: v.nullable(webAddress) })),
  ),
});

const EXCHANGED = v.object({
  day,
  title: line,
  about: told("who wrote it, where and when", v.nullable(line)),
  url: v.nullable(webAddress),
  from: told("who recommended it; null: the learner did", v.nullable(line)),
  readOn: v.nullable(day),
  gave: v.nullable(line),
});

/** A talk that is planned. */
const TALK = v.object({
  number: told("which talk it is, counted from 1", count),
  of: told("how many talks the programme has", count),
  when: told("null: no time is settled yet", v.nullable(moment)),
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

const AGENDA = v.object({
  number: told("which talk it is, counted from 1", count),
  of: told("how many talks the programme has", count),
  minutes: v.picklist(MEETING_MINUTES),
  items: told(
    "in minutes from the talk's beginning",
    list(
      v.object({
        from: count,
        to: count,
        what: line,
        prompt: v.nullable(
          v.object({
            by: told(
              "whose words it is in: an author's are Markdown, the mentor's own are plain",
              v.picklist(["author", "mentor"]),
            ),
            ask: markdown,
            listenFor: v.nullable(markdown),
          }),
        ),
      }),
    ),
  ),
});

/**
 * The page that is handed to the mentor, as plain data: what every form of it is made of, and what
 * is in the file that another `smm` opens. It holds nothing private.
 */
export const SUMMARY = v.object({
  pair: told(
    "who the two are; null where the learner has not told",
    v.object({
      learner: v.nullable(line),
      mentor: v.nullable(line),
      initiative: v.nullable(line),
    }),
  ),
  since: told("the day from which on it tells what happened; null: all of it", v.nullable(day)),
  from: told("the first day on which anything happened", v.nullable(day)),
  to: told("the last day on which anything happened", v.nullable(day)),
  days: told(
    "the days on which anything happened that the mentor may know of, in order",
    list(day),
  ),
  talk: told("the next talk, where one is planned", v.nullable(TALK)),
  questions: told("not answered yet, the newest first, at most three", list(SHARED_NOTE)),
  done: list(v.object({ unit: NAMED_UNIT, on: day })),
  reading: list(v.object({ unit: NAMED_UNIT, since: day })),
  finished: told("units read to the end, whenever that was", count),
  total: told("units of the course; 0 where nothing is said of them", count),
  parts: told(
    "units by part, in the order of the course",
    list(v.object({ title: line, total: count, done: count, started: count })),
  ),
  next: told("the unit to be read next", v.nullable(NAMED_UNIT)),
  solid: told(
    "by unit: how many of the questions asked were right the last time",
    list(v.object({ unit: NAMED_UNIT, right: count, asked: count })),
  ),
  shaky: list(SHAKY_SPOT),
  standing: told(
    "questions by part as they were answered last; without parts in which none was answered",
    list(v.object({ title: line, solid: count, shaky: count })),
  ),
  ownWords: told("the newest of the learner's own words on a unit", v.nullable(SHARED_NOTE)),
  ideas: list(SHARED_NOTE),
  thoughts: list(SHARED_NOTE),
  baseline: told(
    "how sure the learner was at the first talk, and (null: not asked again) the last time",
    list(v.object({ sentence: line, first: rating, now: v.nullable(rating) })),
  ),
  actions: told("what is open, then what is done", list(ACTION)),
  offer: told("what the learner can offer the mentor", v.nullable(line)),
  exchanged: told("what the two recommended to each other, the newest first", list(EXCHANGED)),
  agenda: v.nullable(AGENDA),
});

export type Summary = v.InferOutput<typeof SUMMARY>;
export type NamedUnit = v.InferOutput<typeof NAMED_UNIT>;
export type SharedNote = v.InferOutput<typeof SHARED_NOTE>;
export type AgendaPrompt = NonNullable<NonNullable<Summary["agenda"]>["items"][number]["prompt"]>;
export type ShakySpot = v.InferOutput<typeof SHAKY_SPOT>;
