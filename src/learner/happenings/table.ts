import { actionAgreed, actionDone, actionMoved } from "./actions.ts";
import { itemClosed, itemParked, itemReopened } from "./closings.ts";
import { reset, restored, undone } from "./goingBack.ts";
import { handedOver } from "./handOvers.ts";
import { mentorNamed } from "./mentors.ts";
import { noteChanged, noteRemoved, noteWritten } from "./notes.ts";
import { questionAnswered } from "./questions.ts";
import { readingAdded, readingDone } from "./readings.ts";
import { replyReceived } from "./replies.ts";
import {
  calendarWritten,
  meetingBegun,
  meetingConcluded,
  meetingRated,
  meetingReached,
} from "./talkHeld.ts";
import { meetingHeld, meetingPlanned } from "./talks.ts";
import { pageRead, unitFinished, unitStarted } from "./units.ts";

/** These slices, each of which stands under the type of its own events. */
function byType<Slices extends { [Type in keyof Slices]: { type: Type } }>(slices: Slices): Slices {
  return slices;
}

/** Every kind of event, by its type. What an event is, and all that is done with it, comes from here. */
export const HAPPENINGS = byType({
  "unit-started": unitStarted,
  "page-read": pageRead,
  "question-answered": questionAnswered,
  "unit-finished": unitFinished,
  "note-written": noteWritten,
  "note-changed": noteChanged,
  "note-removed": noteRemoved,
  "meeting-planned": meetingPlanned,
  "meeting-begun": meetingBegun,
  "meeting-reached": meetingReached,
  "meeting-concluded": meetingConcluded,
  "meeting-rated": meetingRated,
  "meeting-held": meetingHeld,
  "calendar-written": calendarWritten,
  "action-agreed": actionAgreed,
  "action-done": actionDone,
  "action-moved": actionMoved,
  "reading-added": readingAdded,
  "reading-done": readingDone,
  "reply-received": replyReceived,
  "item-closed": itemClosed,
  "item-parked": itemParked,
  "item-reopened": itemReopened,
  "handed-over": handedOver,
  "mentor-named": mentorNamed,
  reset,
  restored,
  undone,
});
