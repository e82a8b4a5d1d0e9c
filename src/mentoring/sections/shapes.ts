import * as v from "valibot";
import type { Unit } from "../../course/model.ts";
import { BUNDLED_PACK } from "../../learner/kept/place.ts";
import {
  id,
  LONGEST_MARKDOWN,
  LONGEST_NOTE,
  shortLine,
  textOf,
  told,
} from "../../learner/shapes.ts";
import { cleanLine } from "../../text/clean.ts";

// A file is somebody else's: what it says has to be shown soon, however it is meant.
const MOST_ITEMS = 1000;

/** What a shape holds. */
export type Data<Shape extends v.ObjectEntries> = v.InferOutput<v.ObjectSchema<Shape, undefined>>;

/** A number of things. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));

/** Somebody's words, or a title. */
export const line = shortLine;

/** Somebody's words, as many as a note may have. */
export const text = textOf(LONGEST_NOTE);

/** An author's words as Markdown, on one line. */
export const markdown = v.pipe(v.string(), v.maxLength(LONGEST_MARKDOWN), v.transform(cleanLine));

/** An author's words on one line, as long as a summary has them. */
export function authors(words: string): string {
  return cleanLine(cleanLine(words).slice(0, LONGEST_MARKDOWN));
}

/** So many things as a summary may have of a kind. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item), v.maxLength(MOST_ITEMS));
}

export const NAMED_UNIT = v.object({
  id,
  title: line,
  minutes: count,
  pack: told("the name of its pack", v.optional(id, BUNDLED_PACK)),
  packTitle: told(
    "the title of its pack where that stands beside the course; null: it is of the course itself",
    v.optional(v.nullable(line), null),
  ),
});

export type NamedUnit = v.InferOutput<typeof NAMED_UNIT>;

/** A unit as it is named to somebody who may not have it. */
export function named({ id, title, minutes, pack, packTitle }: Unit): NamedUnit {
  return { id, title, minutes, pack, packTitle: packTitle ?? null };
}
