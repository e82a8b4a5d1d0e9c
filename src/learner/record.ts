import type { Event, MeetingMinutes, NoteKind } from "./events.ts";

/** What happened to one unit. */
export type UnitRecord = {
  /** days, YYYY-MM-DD */
  startedOn: string | undefined;
  finishedOn: string | undefined;
  /** the last time that anything happened in it, UTC */
  lastAt: string;
  /** whether it is being read just now: begun and not finished since */
  open: boolean;
  /** ids of pages gone on from and of questions answered since it was last begun */
  passed: Set<string>;
};

export type Answer = { at: string; day: string; given: string[]; right: boolean };

/** How a question went on one day: right when every answer to it was. */
export type Review = { day: string; right: boolean };

/**
 * The answers to a question in one of its meanings. A retry counts in none of it: after the answer
 * has just been told, it shows no memory.
 */
export type Answers = {
  asked: number;
  right: number;
  last: Answer;
  /** a review a day, the oldest first */
  reviews: Review[];
};

/** What happened to one question, by its fingerprint when it was asked. */
export type QuestionRecord = Map<string, Answers>;

export type Note = {
  id: string;
  /** counted from 1 in the order of writing; a removed note keeps its number */
  number: number;
  at: string;
  day: string;
  kind: NoteKind;
  text: string;
  private: boolean;
  /** where it was written: the unit, and the step of it by its id */
  unit: string | null;
  step: string | null;
  /** what an idea belongs to, and who would decide it */
  initiative: string | null;
  decides: string | null;
  /** names of the mentors it is for; empty: for all of them */
  for: string[];
};

/** A talk of the two, planned or held. */
export type Meeting = {
  id: string;
  with: string | null;
  minutes: MeetingMinutes;
  /** the moment it is planned for, in UTC; null where none is settled */
  when: string | null;
  /** how often it was planned anew */
  sequence: number;
  heldOn: string | undefined;
  conclusions: { prompt: string; text: string }[];
  useful: string | null;
  change: string | null;
  ratings: number[];
};

/** What one of the two will do. */
export type Action = {
  id: string;
  /** counted from 1 */
  number: number;
  meeting: string;
  agreedOn: string;
  text: string;
  owner: "learner" | "mentor";
  due: string | null;
  doneOn: string | undefined;
};

/** A book or page that one of the two recommended to the other. */
export type ExchangedReading = {
  id: string;
  /** counted from 1 in the order of adding */
  number: number;
  day: string;
  title: string;
  about: string | null;
  url: string | null;
  /** who recommended it; null: the learner did */
  from: string | null;
  shelf: string | null;
  readOn: string | undefined;
  gave: string | null;
};

/** Everything that happened to one learner: the fold of the events. */
export type LearnerRecord = {
  events: number;
  firstDay: string | undefined;
  lastDay: string | undefined;
  units: Map<string, UnitRecord>;
  /** by unit and question, see {@link questionKey} */
  questions: Map<string, QuestionRecord>;
  notes: Note[];
  readings: ExchangedReading[];
  /** in the order in which they were first planned or held */
  meetings: Meeting[];
  actions: Action[];
  /** how many notes were ever written, removed ones too */
  notesWritten: number;
  /** the newest events that can be undone, oldest first */
  recent: Event[];
};

/** Undoing reads the whole journal again, so this only has to reach past what is shown at once. */
const RECENT = 20;

export function emptyRecord(): LearnerRecord {
  return {
    events: 0,
    firstDay: undefined,
    lastDay: undefined,
    units: new Map(),
    questions: new Map(),
    notes: [],
    notesWritten: 0,
    readings: [],
    meetings: [],
    actions: [],
    recent: [],
  };
}

/** The key of a question in {@link LearnerRecord.questions}. */
export function questionKey(unit: string, question: string): string {
  return `${unit}/${question}`;
}

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

/** These reviews and one more, which may be of a day that is there already. */
export function withReview(reviews: readonly Review[], { day, right }: Review): Review[] {
  const at = reviews.findLastIndex((review) => review.day <= day);
  const before = reviews[at];
  if (before?.day !== day) return reviews.toSpliced(at + 1, 0, { day, right });
  return before.right === right || right ? [...reviews] : reviews.with(at, { day, right });
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

/** The id under which an answered question counts as a passed step; no page can have it. */
export function questionStep(question: string): string {
  return `?${question}`;
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
      const held = { heldOn: event.day, minutes, conclusions, useful, change, ratings };
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
    case "reading-added": {
      const { id, day, title, about, url, from, shelf } = event;
      const number = record.readings.length + 1;
      const added = { id, number, day, title, about, url, from, shelf };
      record.readings.push({ ...added, readOn: undefined, gave: null });
      break;
    }
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

/** The ids of the events that these ones undo. */
export function undoneBy(events: Iterable<Event>): Set<string> {
  const undone = new Set<string>();
  for (const event of events) if (event.type === "undone") undone.add(event.undoes);
  return undone;
}

/**
 * These events without the undone ones and without doubles of one id. Events that can be gone
 * through only once come with what they undo.
 */
export function* counting(
  events: Iterable<Event>,
  undone = undoneBy(events),
): Generator<Event, void> {
  const seen = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    if (!undone.has(event.id)) yield event;
  }
}

/** The record of all events that count; see {@link counting}. */
export function fold(events: Iterable<Event>, undone = undoneBy(events)): LearnerRecord {
  const record = emptyRecord();
  for (const event of counting(events, undone)) apply(record, event);
  return record;
}

/**
 * The events that a record still holds something of: those that count, without what was read and
 * answered before a reset. Folded, they make the same units, questions and notes.
 */
export function lasting(events: Iterable<Event>): Event[] {
  const kept: Event[] = [];
  const forgotten = new Set<string>();
  let all = false;
  // From the end, since a reset reaches back over what came before it.
  for (const event of [...counting([...events])].reverse()) {
    if (event.type === "reset") {
      if (event.unit === null) all = true;
      else for (const unit of [event.unit, ...event.was]) forgotten.add(unit);
    } else if ("unit" in event && event.type !== "note-written") {
      if (all || forgotten.has(event.unit)) continue;
    }
    kept.push(event);
  }
  return kept.reverse();
}

/** The newest event that can be undone. */
export function lastUndoable(record: LearnerRecord): Event | undefined {
  return record.recent.at(-1);
}
