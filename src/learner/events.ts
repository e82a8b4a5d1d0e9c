import * as v from "valibot";
import { localDay } from "../text/day.ts";
import { REPLY_PARTS } from "./reply.ts";
import { id, rating, shortLine, text, webAddress } from "./shapes.ts";

/** The version that this program writes, and the newest that it reads. */
export const EVENT_VERSION = 1;

// Generous, so that what one version keeps another can read.
const page = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** names of the mentors it is for; empty: for all of them */
const names = v.array(shortLine);

const meetingId = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

/** How long a talk may be planned for. */
export const MEETING_MINUTES = [15, 30, 45, 60] as const;
export type MeetingMinutes = (typeof MEETING_MINUTES)[number];
const minutes = v.picklist(MEETING_MINUTES);

const NOTE_KINDS = ["idea", "question", "thought", "own-words"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

const envelope = {
  v: v.literal(EVENT_VERSION),
  /** unique among all events of all computers */
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** when, in UTC: 2026-11-22T09:30:00.000Z */
  at: v.pipe(v.string(), v.isoTimestamp()),
  /** the learner's local calendar day: 2026-11-22 */
  day: v.pipe(v.string(), v.isoDate()),
};

const EVENT = v.variant("type", [
  /** the learner began the unit, or began it anew */
  v.object({ ...envelope, type: v.literal("unit-started"), unit: id }),
  /** the learner went on from a page, or from another step that is not a question */
  v.object({ ...envelope, type: v.literal("page-read"), unit: id, page }),
  v.object({
    ...envelope,
    type: v.literal("question-answered"),
    unit: id,
    question: id,
    fingerprint: v.pipe(v.string(), v.maxLength(64)),
    /** texts of the chosen choices, items in the given order, or the typed text; empty: not known */
    given: v.array(text),
    right: v.boolean(),
    /** asked while the unit was read, in a quiz, or once more after a miss in the same sitting */
    during: v.picklist(["unit", "quiz", "retry"]),
  }),
  v.object({ ...envelope, type: v.literal("unit-finished"), unit: id }),
  v.object({
    ...envelope,
    type: v.literal("note-written"),
    kind: v.picklist(NOTE_KINDS),
    text,
    private: v.boolean(),
    /** where it was written; null outside a unit */
    unit: v.nullable(id),
    /** the step of the unit, by its id */
    step: v.optional(v.nullable(page), null),
    /** what an idea belongs to, and who would decide it */
    initiative: v.optional(v.nullable(shortLine), null),
    decides: v.optional(v.nullable(shortLine), null),
    for: v.optional(names, []),
  }),
  /** what of a note is different now */
  v.object({
    ...envelope,
    type: v.literal("note-changed"),
    note: v.string(),
    kind: v.optional(v.picklist(NOTE_KINDS)),
    text: v.optional(text),
    private: v.optional(v.boolean()),
    initiative: v.optional(v.nullable(shortLine)),
    decides: v.optional(v.nullable(shortLine)),
    for: v.optional(names),
  }),
  v.object({ ...envelope, type: v.literal("note-removed"), note: v.string() }),
  /** a talk is planned, or planned anew: the same meeting at another time */
  v.object({
    ...envelope,
    type: v.literal("meeting-planned"),
    meeting: meetingId,
    /** the moment it begins, in UTC; null: not settled yet */
    when: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    minutes,
    with: v.nullable(shortLine),
  }),
  /** a talk was held, planned or not */
  v.object({
    ...envelope,
    type: v.literal("meeting-held"),
    meeting: meetingId,
    /** the day on which it was held; null: the day on which that was written down */
    on: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
    minutes,
    with: v.nullable(shortLine),
    /**
     * what came of a prompt, by its name: "dell/mentor" of a unit, "reply/" and a reply's id of a
     * mentor, "talk/agreement" of the talk's own
     */
    conclusions: v.array(v.object({ prompt: shortLine, text: shortLine })),
    useful: v.nullable(shortLine),
    change: v.nullable(shortLine),
    /** how sure the learner is of each of the five things, 1 to 5; null: skipped; empty: not asked */
    ratings: v.array(v.nullable(rating)),
  }),
  /** what one of the two will do, by a day where one was named */
  v.object({
    ...envelope,
    type: v.literal("action-agreed"),
    meeting: meetingId,
    text: shortLine,
    owner: v.picklist(["learner", "mentor"]),
    due: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  v.object({ ...envelope, type: v.literal("action-done"), action: v.string() }),
  /** a book or page that one recommended to the other */
  v.object({
    ...envelope,
    type: v.literal("reading-added"),
    title: shortLine,
    /** who wrote it, where and when */
    about: v.nullable(shortLine),
    url: v.nullable(webAddress),
    /** who recommended it; null: the learner did */
    from: v.nullable(shortLine),
    /** its id on the course's shelf, where it stands there */
    shelf: v.nullable(id),
  }),
  /** the learner has read it; `gave` is what it gave them, in a line */
  v.object({
    ...envelope,
    type: v.literal("reading-done"),
    reading: v.string(),
    gave: v.nullable(shortLine),
  }),
  /** the mentor handed back a reply, and the learner opened it */
  v.object({ ...envelope, type: v.literal("reply-received"), ...REPLY_PARTS }),
  /** everything read and answered is new again, in one unit or (null) in all; notes stay */
  v.object({
    ...envelope,
    type: v.literal("reset"),
    unit: v.nullable(id),
    /** ids that the unit had before */
    was: v.optional(v.array(id), []),
  }),
  /** the event with the id `undoes` counts no more */
  v.object({ ...envelope, type: v.literal("undone"), undoes: v.string() }),
]);

export type Event = v.InferOutput<typeof EVENT>;

/** When a question was asked. */
export type During = (Event & { type: "question-answered" })["during"];

type Unstamped<E> = E extends unknown ? Omit<E, "v" | "id" | "at" | "day"> : never;

/** What happened, before it has its id and its time. */
export type Happening = Unstamped<v.InferInput<typeof EVENT>>;

export type EventLine =
  | { is: "event"; event: Event }
  | { is: "damaged"; why: string }
  /** written by a newer program; `version` is its number */
  | { is: "newer"; version: number };

/** One line of the journal as an event. Never throws. */
export function readEventLine(line: string): EventLine {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return { is: "damaged", why: "it is not JSON" };
  }
  const version = (data as { v?: unknown } | null)?.v;
  if (typeof version === "number" && version > EVENT_VERSION) return { is: "newer", version };
  const read = v.safeParse(EVENT, data);
  if (read.success) return { is: "event", event: read.output };
  const issue = read.issues[0];
  const key = issue.path?.map((step) => String(step.key)).join(".");
  return { is: "damaged", why: `${key ? `"${key}"` : "it"} is not what an event has there` };
}

/**
 * A happening with the moment it happened and a new id. Throws when it is not one that could be
 * read again.
 */
export function stamp(happening: Happening, at: Date, newId: () => string): Event {
  const id = newId();
  return v.parse(EVENT, {
    v: EVENT_VERSION,
    id,
    at: at.toISOString(),
    day: localDay(at),
    ...happening,
  });
}
