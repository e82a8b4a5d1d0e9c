import * as v from "valibot";
import { beginningOf } from "../../text/beginning.ts";
import type { ItemsRaised } from "../kept/items.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import { isRaised, NOTE_KINDS, type NotesKept } from "../kept/notes.ts";
import { id, packIfAny, shortLine, text } from "../shapes.ts";
import { raise, raiseOnce } from "./items.ts";
import { slice } from "./slice.ts";
import { step } from "./units.ts";

const kind = v.picklist(NOTE_KINDS);
const names = v.array(shortLine);

export const noteWritten = slice(
  "note-written",
  () => ({
    kind,
    text,
    private: v.boolean(),
    /** where it was written; null outside a unit */
    pack: packIfAny,
    unit: v.nullable(id),
    step: v.optional(v.nullable(step), null),
    initiative: v.optional(v.nullable(shortLine), null),
    decides: v.optional(v.nullable(shortLine), null),
    for: v.optional(names, []),
  }),
  {
    fold(record: NotesKept & ItemsRaised & MentorsNamed, event) {
      const { v: _version, type: _type, ...written } = event;
      record.notesWritten += 1;
      const pack = written.unit === null ? null : written.pack;
      const only = written.for.map((name) => nameToday(record, name));
      record.notes.push({ ...written, for: only, pack, number: record.notesWritten });
      if (isRaised(event)) raise(record, event.id, event);
    },
    words: ({ text }) => `the note “${beginningOf(text)}”`,
    told: () => null,
    resetWith: () => null,
  },
);

/** what of a note is different now */
export const noteChanged = slice(
  "note-changed",
  () => ({
    note: v.string(),
    kind: v.optional(kind),
    text: v.optional(text),
    private: v.optional(v.boolean()),
    initiative: v.optional(v.nullable(shortLine)),
    decides: v.optional(v.nullable(shortLine)),
    for: v.optional(names),
  }),
  {
    fold(record: NotesKept & ItemsRaised & MentorsNamed, event) {
      const note = record.notes.find((each) => each.id === event.note);
      if (note === undefined) return;
      const { kind, text, initiative, decides } = event;
      const only = event.for?.map((name) => nameToday(record, name));
      const changes = { kind, text, private: event.private, initiative, decides, for: only };
      for (const [key, value] of Object.entries(changes))
        if (value !== undefined) Object.assign(note, { [key]: value });
      if (isRaised(note)) raiseOnce(record, note.id, event);
    },
    words(event) {
      if (event.private === undefined) return "a change of a note";
      return event.private ? "making a note private" : "sharing a note with your mentor";
    },
    told: () => null,
    resetWith: () => null,
  },
);

export const noteRemoved = slice("note-removed", () => ({ note: v.string() }), {
  fold(record: NotesKept, event) {
    record.notes = record.notes.filter((each) => each.id !== event.note);
  },
  words: () => "removing a note",
  told: () => null,
  resetWith: () => null,
});
