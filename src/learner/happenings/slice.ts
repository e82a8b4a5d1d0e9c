import * as v from "valibot";
import type { Place } from "../../course/model.ts";

/** The version that this program writes, and the newest that it reads. */
export const EVENT_VERSION = 1;

/** What every event has, of whatever kind. */
const ENVELOPE = {
  v: v.literal(EVENT_VERSION),
  /** unique among all events of all computers */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** when, in UTC: 2026-11-22T09:30:00.000Z */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** the learner's local calendar day: 2026-11-22 */
  day: v.pipe(v.string(), v.isoDate()),
};

/** How units and questions, which events know by their ids, are called in words. */
export type Called = {
  unit(place: Place): string;
  question(place: Place, question: string): string;
};

/** What a learning record is about. */
export type ToldAbout =
  | { is: "unit"; at: Place }
  | { is: "page"; at: Place; page: string }
  | { is: "question"; at: Place; question: string; fingerprint: string; given: string[] }
  | { is: "talk"; pack: string; meeting: string };

/** An event as a learning record, but for the course, which knows what its ids stand for. */
export type Told = {
  verb: "initialized" | "experienced" | "answered" | "completed" | "attended";
  about: ToldAbout;
  result?: { success?: boolean; completion?: boolean };
};

/** What a kind of event means, for a part of the record that it changes. */
type Meaning<Part, Of> = {
  /** Changes the record by what happened. */
  fold(record: Part, event: Of): void;
  /** What happened, to come after "Taken back: ". */
  words(event: Of, called: Called): string;
  /** What there is to tell the programme; null where that is nobody's business, or nothing. */
  told(event: Of): Told | null;
  /** The unit that, begun anew, leaves nothing of it; null where it outlasts that. */
  resetWith(event: Of): Place | null;
  /** It cannot be taken back, and outlasts going back to a backup: it is no doing of the learner's alone. */
  stays?: true;
};

/** All that is to be known of one kind of event. */
export type Slice<Part, Of> = Meaning<Part, Of> & { shape: v.GenericSchema<unknown, Of> };

/**
 * The slice of the events of this `type`, which have these entries besides what every event has. They are made
 * when an event of that type is first read or kept: most runs meet few of the types.
 */
export function slice<const Type extends string, Entries extends v.ObjectEntries, Part>(
  type: Type,
  entries: () => Entries,
  meaning: Meaning<
    Part,
    v.InferOutput<
      v.ObjectSchema<
        typeof ENVELOPE & { type: v.LiteralSchema<Type, undefined> } & Entries,
        undefined
      >
    >
  >,
) {
  const made = () => v.object({ ...ENVELOPE, type: v.literal(type), ...entries() });
  let shape: ReturnType<typeof made> | undefined;
  return {
    type,
    ...meaning,
    get shape() {
      shape ??= made();
      return shape;
    },
  };
}
