import type { Event, MeetingMinutes, NoteKind } from "./events.ts";
import type { Reply } from "./reply.ts";

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
  ratings: (number | null)[];
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

/** What a mentor handed back. */
export type ReceivedReply = Reply & {
  /** the event's id, which is also that of the reading it recommends */
  id: string;
  /** the day on which it was opened */
  receivedOn: string;
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
  /** in the order in which they were opened */
  replies: ReceivedReply[];
  /** in the order in which they were first planned or held */
  meetings: Meeting[];
  actions: Action[];
  /** how many notes were ever written, removed ones too */
  notesWritten: number;
  /** the newest events that can be undone, oldest first */
  recent: Event[];
};

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
    replies: [],
    meetings: [],
    actions: [],
    recent: [],
  };
}

/** The key of a question in {@link LearnerRecord.questions}. */
export function questionKey(unit: string, question: string): string {
  return `${unit}/${question}`;
}

/** These reviews and one more, which may be of a day that is there already. */
export function withReview(reviews: readonly Review[], { day, right }: Review): Review[] {
  const at = reviews.findLastIndex((review) => review.day <= day);
  const before = reviews[at];
  if (before?.day !== day) return reviews.toSpliced(at + 1, 0, { day, right });
  return before.right === right || right ? [...reviews] : reviews.with(at, { day, right });
}

/** The id under which an answered question counts as a passed step; no page can have it. */
export function questionStep(question: string): string {
  return `?${question}`;
}

/** What stands for a mentor who has not told their name. */
export const SOME_MENTOR = "my mentor";

/** What mentors wrote to a note, the oldest first. */
export function answersToNote(record: LearnerRecord, note: string) {
  return record.replies.flatMap(({ from, writtenOn, answers }) =>
    answers
      .filter((answer) => answer.note === note)
      .map(({ text }) => ({ from, on: writtenOn, text })),
  );
}

/** The newest event that can be undone. */
export function lastUndoable(record: LearnerRecord): Event | undefined {
  return record.recent.at(-1);
}
