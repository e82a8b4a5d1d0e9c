import type { Event } from "./events.ts";
import type { ActionsAgreed } from "./happenings/actions.ts";
import type { HandOversMade } from "./happenings/handOvers.ts";
import type { ItemsRaised } from "./happenings/items.ts";
import type { MentorsNamed } from "./happenings/mentors.ts";
import type { NotesKept } from "./happenings/notes.ts";
import type { QuestionsAnswered } from "./happenings/questions.ts";
import type { ReadingsExchanged } from "./happenings/readings.ts";
import type { RepliesKept } from "./happenings/replies.ts";
import type { TalksHad } from "./happenings/talks.ts";
import type { UnitsRead } from "./happenings/units.ts";

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
