import * as v from "valibot";
import { unitAt } from "../../course/course.ts";
import type { Note } from "../../learner/kept/notes.ts";
import { day, eventId, moment, told } from "../../learner/shapes.ts";
import type { Fact, NoteItem } from "./pieces.ts";
import type { From } from "./section.ts";
import type { Seen } from "./seen.ts";
import { line, NAMED_UNIT, named, text } from "./shapes.ts";

export const SHARED_NOTE = v.object({
  id: eventId,
  day,
  at: told("null: only the day is known", v.optional(v.nullable(moment), null)),
  text,
  unit: told("the unit that it was written in", v.nullable(NAMED_UNIT)),
  initiative: told("what an idea belongs to", v.nullable(line)),
  decides: told("who would decide an idea", v.nullable(line)),
});

export type SharedNote = v.InferOutput<typeof SHARED_NOTE>;

/** The notes of a kind, the newest first. */
export function newest({ course, record }: Seen, kind: Note["kind"]): SharedNote[] {
  return record.notes
    .filter((note) => note.kind === kind)
    .map((note) => {
      const { id, day, at, text, initiative, decides } = note;
      const about = unitAt(course, note);
      return {
        id,
        day,
        at,
        text,
        unit: about === undefined ? null : named(about),
        initiative,
        decides,
      };
    })
    .reverse();
}

/** Whether something is from a moment on; by its day where only that is known. */
export function isSince({ at, day }: { at: string | null; day: string }, from: From): boolean {
  return at === null ? day >= from.day : at >= from.at;
}

/** A note as a section tells it. */
export function noteItem({ text, day, initiative, decides }: SharedNote): NoteItem {
  const fact = (label: string, somebodys: string | null): Fact[] =>
    somebodys === null ? [] : [{ label, value: [{ somebodys }] }];
  const about = [...fact("For the initiative", initiative), ...fact("Would decide", decides)];
  return { text, day, about, open: null };
}
