import type { Event } from "./events.ts";
import type { ActionsAgreed } from "./kept/actions.ts";
import type { HandOversMade } from "./kept/handOvers.ts";
import type { ItemsRaised } from "./kept/items.ts";
import type { MentorsNamed } from "./kept/mentors.ts";
import type { NotesKept } from "./kept/notes.ts";
import type { QuestionsAnswered } from "./kept/questions.ts";
import type { ReadingsExchanged } from "./kept/readings.ts";
import type { RepliesKept } from "./kept/replies.ts";
import type { TalksHad } from "./kept/talks.ts";
import type { UnitsRead } from "./kept/units.ts";

/**
 * Everything that happened to one learner: the fold of the events. Plain JSON, and `null` for nothing,
 * so that the snapshot holds it as it is.
 */
export type LearnerRecord = UnitsRead &
  QuestionsAnswered &
  NotesKept &
  ReadingsExchanged &
  RepliesKept &
  TalksHad &
  ActionsAgreed &
  ItemsRaised &
  HandOversMade &
  MentorsNamed & {
    events: number;
    firstDay: string | null;
    lastDay: string | null;
    /** the newest events that can be undone, oldest first */
    recent: Event[];
  };

export function emptyRecord(): LearnerRecord {
  return {
    events: 0,
    firstDay: null,
    lastDay: null,
    units: {},
    questions: {},
    notes: [],
    notesWritten: 0,
    readings: [],
    replies: [],
    meetings: [],
    calendarSequence: null,
    actions: [],
    items: [],
    handOvers: [],
    mentors: [],
    recent: [],
  };
}

/** The newest event that can be undone. */
export function lastUndoable(record: LearnerRecord): Event | undefined {
  return record.recent.at(-1);
}
