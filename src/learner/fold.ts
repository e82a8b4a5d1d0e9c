import { counting, undoneBy } from "./counting.ts";
import type { Event } from "./events.ts";
import {
  type ExchangedReading,
  emptyRecord,
  type LearnerRecord,
  type Meeting,
  type QuestionRecord,
  questionKey,
  questionStep,
  SOME_MENTOR,
  type UnitRecord,
  withReview,
} from "./record.ts";

/** Undoing reads the whole journal again, so this only has to reach past what is shown at once. */
const RECENT = 20;

function touch(record: LearnerRecord, id: string, at: string): UnitRecord {
  let unit = record.units.get(id);
  if (unit === undefined) {
    unit = {
      startedOn: undefined,
      finishedOn: undefined,
      lastAt: at,
      open: false,
      passed: new Set(),
    };
    record.units.set(id, unit);
  }
  unit.lastAt = at;
  return unit;
}

/** The unit that is being read, even where it was begun under another id. */
function reading(record: LearnerRecord, event: { unit: string; at: string }): UnitRecord {
  const unit = touch(record, event.unit, event.at);
  unit.open = true;
  return unit;
}

function answer(record: LearnerRecord, event: Event & { type: "question-answered" }): void {
  const key = questionKey(event.unit, event.question);
  const { at, day, given, right, fingerprint } = event;
  const known: QuestionRecord = record.questions.get(key) ?? new Map();
  const before = known.get(fingerprint);
  record.questions.set(key, known);
  known.set(fingerprint, {
    asked: (before?.asked ?? 0) + 1,
    right: (before?.right ?? 0) + (right ? 1 : 0),
    last: { at, day, given, right },
    reviews: withReview(before?.reviews ?? [], { day, right }),
  });
  if (event.during === "unit") reading(record, event).passed.add(questionStep(event.question));
}

function forget(record: LearnerRecord, unit: string | null): void {
  if (unit === null) {
    record.units.clear();
    record.questions.clear();
    return;
  }
  record.units.delete(unit);
  for (const key of record.questions.keys())
    if (key.startsWith(`${unit}/`)) record.questions.delete(key);
}

/** The meeting of an event; a new one where it was not heard of yet. */
function meetingOf(record: LearnerRecord, event: { meeting: string }): Meeting {
  const known = record.meetings.find((each) => each.id === event.meeting);
  if (known !== undefined) return known;
  const meeting: Meeting = {
    id: event.meeting,
    with: null,
    minutes: 30,
    when: null,
    sequence: -1,
    heldOn: undefined,
    conclusions: [],
    useful: null,
    change: null,
    ratings: [],
  };
  record.meetings.push(meeting);
  return meeting;
}

function addReading(
  record: LearnerRecord,
  { id, day, title, about, url, from, shelf }: Omit<ExchangedReading, "number" | "readOn" | "gave">,
): void {
  const number = record.readings.length + 1;
  const added = { id, number, day, title, about, url, from, shelf };
  record.readings.push({ ...added, readOn: undefined, gave: null });
}

/** Takes in a reply once: the same one opened on two computers says nothing new. */
function receive(record: LearnerRecord, event: Event & { type: "reply-received" }): void {
  const { v: _version, type: _type, at: _at, day, ...rest } = event;
  if (record.replies.some(({ reply }) => reply === rest.reply)) return;
  record.replies.push({ ...rest, receivedOn: day });
  const { reading } = rest;
  const from = rest.from ?? SOME_MENTOR;
  const isThere = record.readings.some((each) => {
    return each.title === reading?.title && each.from === from && each.readOn === undefined;
  });
  if (reading === null || isThere) return;
  addReading(record, { ...reading, id: rest.id, day, from, shelf: null });
}

/** Adds one event to the record. An event of type "undone" must have been dealt with before. */
export function apply(record: LearnerRecord, event: Event): void {
  record.events += 1;
  if (record.firstDay === undefined || event.day < record.firstDay) record.firstDay = event.day;
  if (record.lastDay === undefined || event.day > record.lastDay) record.lastDay = event.day;
  switch (event.type) {
    case "unit-started": {
      const unit = touch(record, event.unit, event.at);
      unit.startedOn ??= event.day;
      unit.open = true;
      unit.passed = new Set();
      break;
    }
    case "page-read":
      reading(record, event).passed.add(event.page);
      break;
    case "question-answered":
      if (event.during !== "retry") answer(record, event);
      break;
    case "unit-finished": {
      const unit = touch(record, event.unit, event.at);
      unit.finishedOn = event.day;
      unit.open = false;
      break;
    }
    case "note-written": {
      const { v: _version, type: _type, ...written } = event;
      record.notesWritten += 1;
      record.notes.push({ ...written, number: record.notesWritten });
      break;
    }
    case "note-changed": {
      const { kind, text, initiative, decides } = event;
      const changes = { kind, text, private: event.private, initiative, decides, for: event.for };
      const note = record.notes.find((each) => each.id === event.note);
      for (const [key, value] of Object.entries(changes))
        if (note !== undefined && value !== undefined) Object.assign(note, { [key]: value });
      break;
    }
    case "note-removed":
      record.notes = record.notes.filter((each) => each.id !== event.note);
      break;
    case "meeting-planned": {
      const meeting = meetingOf(record, event);
      if (meeting.sequence < 0 || meeting.when !== event.when || meeting.minutes !== event.minutes)
        meeting.sequence += 1;
      Object.assign(meeting, { when: event.when, minutes: event.minutes, with: event.with });
      break;
    }
    case "meeting-held": {
      const { minutes, conclusions, useful, change, ratings } = event;
      const held = { heldOn: event.on ?? event.day, minutes, conclusions, useful, change, ratings };
      Object.assign(meetingOf(record, event), { ...held, with: event.with });
      break;
    }
    case "action-agreed": {
      const { id, day, meeting, text, owner, due } = event;
      const number = record.actions.length + 1;
      record.actions.push({
        id,
        number,
        meeting,
        agreedOn: day,
        text,
        owner,
        due,
        doneOn: undefined,
      });
      break;
    }
    case "action-done": {
      const action = record.actions.find((each) => each.id === event.action);
      if (action !== undefined) action.doneOn = event.day;
      break;
    }
    case "reading-added":
      addReading(record, event);
      break;
    case "reply-received":
      receive(record, event);
      break;
    case "reading-done": {
      const reading = record.readings.find((each) => each.id === event.reading);
      if (reading !== undefined) Object.assign(reading, { readOn: event.day, gave: event.gave });
      break;
    }
    case "reset":
      for (const unit of [event.unit, ...event.was]) forget(record, unit);
      break;
    case "undone":
      return;
  }
  record.recent.push(event);
  if (record.recent.length > RECENT) record.recent.shift();
}

/** The record of all events that count; see {@link counting}. */
export function fold(events: Iterable<Event>, undone = undoneBy(events)): LearnerRecord {
  const record = emptyRecord();
  for (const event of counting(events, undone)) apply(record, event);
  return record;
}
