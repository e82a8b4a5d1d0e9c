import * as v from "valibot";
import { MEETING_MINUTES } from "./happenings/talks.ts";
import type { LearnerRecord } from "./record.ts";

const optionalDay = v.nullable(v.string());

const NOTE = v.object({
  id: v.string(),
  number: v.number(),
  at: v.string(),
  day: v.string(),
  kind: v.picklist(["idea", "question", "thought", "own-words"]),
  text: v.string(),
  private: v.boolean(),
  unit: v.nullable(v.string()),
  step: v.nullable(v.string()),
  initiative: v.nullable(v.string()),
  decides: v.nullable(v.string()),
  for: v.array(v.string()),
});

const READING = v.object({
  id: v.string(),
  number: v.number(),
  day: v.string(),
  title: v.string(),
  about: v.nullable(v.string()),
  url: v.nullable(v.string()),
  from: v.nullable(v.string()),
  shelf: v.nullable(v.string()),
  readOn: optionalDay,
  gave: v.nullable(v.string()),
});

const nullableText = v.nullable(v.string());

const REPLY = v.object({
  id: v.string(),
  receivedOn: v.string(),
  reply: v.string(),
  writtenOn: v.string(),
  from: nullableText,
  to: nullableText,
  answers: v.array(v.object({ note: v.string(), question: v.string(), text: v.string() })),
  reading: v.nullable(v.object({ title: v.string(), about: nullableText, url: nullableText })),
  readNext: v.nullable(v.object({ id: v.string(), title: v.string() })),
  prompt: v.nullable(v.object({ ask: v.string(), listenFor: nullableText })),
});

const MEETING = v.object({
  id: v.string(),
  with: v.nullable(v.string()),
  minutes: v.picklist(MEETING_MINUTES),
  when: v.nullable(v.string()),
  sequence: v.number(),
  heldOn: optionalDay,
  conclusions: v.array(v.object({ prompt: v.string(), text: v.string() })),
  useful: v.nullable(v.string()),
  change: v.nullable(v.string()),
  ratings: v.array(v.nullable(v.number())),
});

const ACTION = v.object({
  id: v.string(),
  number: v.number(),
  meeting: v.string(),
  agreedOn: v.string(),
  text: v.string(),
  owner: v.picklist(["learner", "mentor"]),
  due: v.nullable(v.string()),
  doneOn: optionalDay,
});

const DATA = v.object({
  events: v.number(),
  firstDay: optionalDay,
  lastDay: optionalDay,
  units: v.array(
    v.tuple([
      v.string(),
      v.object({
        startedOn: optionalDay,
        finishedOn: optionalDay,
        lastAt: v.string(),
        open: v.boolean(),
        passed: v.array(v.string()),
      }),
    ]),
  ),
  questions: v.array(
    v.tuple([
      v.string(),
      v.array(
        v.tuple([
          v.string(),
          v.object({
            asked: v.number(),
            right: v.number(),
            last: v.object({
              at: v.string(),
              day: v.string(),
              given: v.array(v.string()),
              right: v.boolean(),
            }),
            reviews: v.array(v.object({ day: v.string(), right: v.boolean() })),
          }),
        ]),
      ),
    ]),
  ),
  notes: v.array(NOTE),
  notesWritten: v.number(),
  readings: v.array(READING),
  replies: v.array(REPLY),
  meetings: v.array(MEETING),
  actions: v.array(ACTION),
  recent: v.array(v.looseObject({ id: v.string(), type: v.string() })),
});

/** A record as plain JSON data, for the snapshot. */
export type RecordData = v.InferOutput<typeof DATA>;

export function toData(record: LearnerRecord): RecordData {
  return {
    events: record.events,
    firstDay: record.firstDay ?? null,
    lastDay: record.lastDay ?? null,
    units: [...record.units].map(([id, unit]) => [
      id,
      {
        startedOn: unit.startedOn ?? null,
        finishedOn: unit.finishedOn ?? null,
        lastAt: unit.lastAt,
        open: unit.open,
        passed: [...unit.passed],
      },
    ]),
    questions: [...record.questions].map(([key, known]) => [key, [...known]]),
    notes: record.notes,
    notesWritten: record.notesWritten,
    readings: record.readings.map((each) => ({ ...each, readOn: each.readOn ?? null })),
    replies: record.replies,
    meetings: record.meetings.map((each) => ({ ...each, heldOn: each.heldOn ?? null })),
    actions: record.actions.map((each) => ({ ...each, doneOn: each.doneOn ?? null })),
    recent: record.recent,
  };
}

/** The record again, or undefined when `data` is not one. */
export function fromData(data: unknown): LearnerRecord | undefined {
  const read = v.safeParse(DATA, data);
  if (!read.success) return undefined;
  const { output } = read;
  return {
    events: output.events,
    firstDay: output.firstDay ?? undefined,
    lastDay: output.lastDay ?? undefined,
    units: new Map(
      output.units.map(([id, unit]) => [
        id,
        {
          startedOn: unit.startedOn ?? undefined,
          finishedOn: unit.finishedOn ?? undefined,
          lastAt: unit.lastAt,
          open: unit.open,
          passed: new Set(unit.passed),
        },
      ]),
    ),
    questions: new Map(output.questions.map(([key, known]) => [key, new Map(known)])),
    notes: output.notes,
    notesWritten: output.notesWritten,
    readings: output.readings.map((each) => ({ ...each, readOn: each.readOn ?? undefined })),
    replies: output.replies,
    meetings: output.meetings.map((each) => ({ ...each, heldOn: each.heldOn ?? undefined })),
    actions: output.actions.map((each) => ({ ...each, doneOn: each.doneOn ?? undefined })),
    recent: output.recent as unknown as LearnerRecord["recent"],
  };
}
