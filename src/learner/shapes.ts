import * as v from "valibot";
import { LONGEST_ADDRESS } from "../text/address.ts";
import { cleanLine, cleanText } from "../text/clean.ts";
import { isDay, isMoment } from "../text/day.ts";
import { ID, MOST_ID_CHARACTERS } from "../text/slug.ts";
import { BUNDLED_PACK } from "./kept/place.ts";

/** A shape, with what it means in the published schemas. */
export function told<const Shape extends v.GenericSchema>(meaning: string, shape: Shape) {
  return v.pipe(shape, v.description(meaning));
}

// Generous, so that what one version keeps or hands over another can read.

/** The id of a part, unit, question or prompt. */
export const id = v.pipe(v.string(), v.regex(ID), v.maxLength(MOST_ID_CHARACTERS));

/** The id of an event, and of what began with it: a note, a meeting, a reply. */
export const eventId = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(64),
  v.transform(cleanLine),
  v.minLength(1),
);

/** The longest note that is kept, in characters. */
export const LONGEST_NOTE = 100_000;

/** As long as an author's words may be where they are handed over, in characters. */
export const LONGEST_MARKDOWN = 3000;

/** How sure somebody is, from 1 (not at all) to 5 (very). */
export const rating = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));

/** Somebody's words. */
export const text = textOf(1_000_000);

/** Text of so many characters at the most, before it is cleaned and after. */
export function textOf(most: number) {
  return v.pipe(v.string(), v.maxLength(most), v.transform(cleanText), v.maxLength(most));
}

/** As long as words on one line may be, in characters. */
export const LONGEST_LINE = 1000;

/** Somebody's words on one line. */
export const shortLine = v.pipe(v.string(), v.maxLength(LONGEST_LINE), v.transform(cleanLine));

// Wider than `isAddress`, which says what is made a link: what was kept or handed over once is always
// read again. And without a flag, which a published schema cannot tell.
const WEB_ADDRESS = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)\S+$/;

/** An address as it is kept or handed over. */
// Asked before and after cleaning: a published schema can tell only what comes before it.
export const webAddress = v.pipe(
  v.string(),
  v.maxLength(LONGEST_ADDRESS),
  v.regex(WEB_ADDRESS),
  v.transform(cleanLine),
  v.regex(WEB_ADDRESS),
);

/** As {@link shortLine}, with something on it. */
export const filledLine = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(LONGEST_LINE),
  v.transform(cleanLine),
  v.minLength(1),
);

/** A calendar day: 2026-11-22. */
export const day = v.pipe(v.string(), v.isoDate(), v.check(isDay));

/** A moment in UTC: 2026-12-03T13:00:00.000Z. */
export const moment = v.pipe(v.string(), v.isoTimestamp(), v.check(isMoment));

/** The id of an item; that of one out of a reply is longer than the reply's own. */
export const itemId = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(100),
  v.transform(cleanLine),
  v.minLength(1),
);

/** The pack in which something happened. */
export const pack = v.optional(id, BUNDLED_PACK);

/** The pack of what an event names; null where it names nothing of a pack. */
export const packIfAny = v.optional(v.nullable(id), BUNDLED_PACK);
