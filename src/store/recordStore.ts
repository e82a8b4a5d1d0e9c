import * as v from "valibot";
import { type Event, type NewHappening, stamp } from "../learner/events.ts";
import { apply } from "../learner/fold.ts";
import { type LearnerRecord, lastUndoable } from "../learner/record.ts";
import { EXIT, errorCode, Problem } from "../problem.ts";
import { toType } from "../text/toType.ts";
import { appendEvents } from "./appendEvents.ts";
import { clockTold } from "./clockTold.ts";
import { canKeep, type Home, isRefusal, prepareHome } from "./home.ts";
import { NotConfirmed } from "./journal.ts";
import { alone } from "./journalLock.ts";
import { removeLeftOvers } from "./leftOvers.ts";
import { allEvents, findEvent, loadFromJournal, loadRecord } from "./loadRecord.ts";
import { hasRoomFor, writeSnapshot } from "./writeSnapshot.ts";

/**
 * So many lines of the journal, of this many, are read at each start before a new snapshot is worth its write: one
 * in a hundred, since it takes the longer the more is in it.
 */
function linesWithoutSnapshot(lines: number): number {
  return Math.min(64, Math.ceil(lines / 100));
}

export type RecordStore = {
  readonly record: LearnerRecord;
  /** false when the place cannot be written to: then lessons can be read, but nothing is kept */
  readonly keeps: boolean;
  /** Says once, before anything is asked, that nothing can be kept, if that is so. */
  warnIfNotKept(): void;
  /**
   * Puts what happened on the disk, then into the record. In a place that cannot be written to it
   * is only in the record, and said once. Returns the events. Throws a Problem when the disk is
   * full or broken.
   */
  save(...happenings: NewHappening[]): Event[];
  /** As {@link save}, but a place that cannot be written to is a Problem. */
  saveOrFail(...happenings: NewHappening[]): void;
  /**
   * Undoes the event with this id, or the newest that can be undone, and returns it; undefined when
   * there is none. Throws a Problem when that cannot be kept.
   */
  undo(id?: string): Event | undefined;
  /**
   * All events on the disk that count, in the order in which they were kept: read anew, so for
   * what the record alone cannot tell. Throws a Problem when the disk cannot be read.
   */
  events(): Event[];
  /** Leaves a new snapshot where one is worth it. */
  close(): void;
};

type Deps = {
  home: Home;
  say: (text: string) => void;
  now: () => Date;
  newId: () => string;
};

/** The Problem of words that are longer than what is kept, where it is that. */
function tooLong(error: unknown): Problem | undefined {
  const issue = v.isValiError(error) ? error.issues[0] : undefined;
  if (issue?.type !== "max_length") return undefined;
  const what = `What was given as “${v.getDotPath(issue)}” is too long`;
  const most = `at most ${issue.requirement} characters are kept`;
  return new Problem(`${what}: ${most}. It was not kept.`, {
    next: "shorten it, then do the same again",
    code: EXIT.usage,
    cause: error,
  });
}

/** The learner's record, read from the disk. Throws a Problem when a newer program wrote it. */
export function openRecord({ home, say, now, newId }: Deps): RecordStore {
  let loaded = loadRecord(home, say, now());
  let keeps = canKeep(home);
  if (keeps) removeLeftOvers(home.folder);
  let warned = false;
  let saved = 0;
  for (const { line, why } of loaded.damaged)
    say(`Line ${line} of ${home.journal} is damaged (${why}) and was skipped.`);
  const strange = clockTold(loaded, now());
  if (strange !== undefined) say(strange);

  const warnIfNotKept = () => {
    if (keeps || warned) return;
    warned = true;
    say(
      `What you do now cannot be kept: ${home.folder} cannot be written to. ` +
        "You can read on. To keep it, set SMM_HOME to a folder of yours.",
    );
  };
  const stamped = (happening: NewHappening): Event => {
    try {
      return stamp(happening, now(), newId);
    } catch (error) {
      throw tooLong(error) ?? error;
    }
  };
  const write = (events: Event[]) => {
    prepareHome(home);
    appendEvents(home.journal, events);
    saved += events.length;
  };
  const notKept = (error: unknown) => {
    if (error instanceof NotConfirmed)
      return new Problem(
        `This was written to ${home.journal}, but the disk did not confirm that it will stay there. ` +
          "What was kept before is safe.",
        { next: (smm) => `${smm("recap")}, to see whether it is there, before you do it again` },
      );
    // What the system did not say has nothing to do with the disk.
    if (errorCode(error) === undefined) return error;
    return new Problem(
      isRefusal(errorCode(error))
        ? `This could not be kept: ${home.folder} cannot be written to.`
        : `This could not be kept in ${home.folder}: ${
            errorCode(error) === "ENOSPC" ? "the disk is full" : "the disk refused it"
          }. What was kept before is safe.`,
      { next: toType("doctor"), cause: error },
    );
  };
  const add = (events: Event[]) => {
    for (const event of events) apply(loaded.record, event);
  };

  const leaveSnapshot = () => {
    // Read again, because another process may have added lines between ours.
    const whole = loadRecord(home, () => {}, now());
    // A line without an end would be counted by the snapshot and again after it.
    // And what is dated after today is taken for another day tomorrow.
    if (!whole.unfinished && whole.toCome.length === 0 && !whole.isCut)
      writeSnapshot(home.folder, home.journal, whole);
  };

  return {
    get record() {
      return loaded.record;
    },
    get keeps() {
      return keeps;
    },
    warnIfNotKept,
    save(...happenings) {
      const events = happenings.map(stamped);
      if (keeps) {
        try {
          write(events);
        } catch (error) {
          if (!isRefusal(errorCode(error))) throw notKept(error);
          keeps = false;
        }
      }
      warnIfNotKept();
      add(events);
      return events;
    },
    saveOrFail(...happenings) {
      const events = happenings.map(stamped);
      try {
        write(events);
      } catch (error) {
        throw notKept(error);
      }
      add(events);
    },
    undo(id) {
      const event =
        id === undefined
          ? lastUndoable(loaded.record)
          : (loaded.record.recent.findLast((each) => each.id === id) ?? findEvent(home, id));
      if (event === undefined) return undefined;
      this.saveOrFail({ type: "undone", undoes: event.id });
      loaded = loadFromJournal(home, now());
      return event;
    },
    events: () => allEvents(home, now()),
    close() {
      const fresh = loaded.fresh + saved;
      const worthIt =
        (fresh > 0 && fresh >= linesWithoutSnapshot(loaded.lines + saved)) ||
        loaded.damaged.length > 0;
      // The old one is the only trace of what is missing.
      if (!keeps || !worthIt || loaded.isCut) return;
      try {
        // Who changes the journal just now is not waited for: it would be of a journal that is there no more.
        if (hasRoomFor(home)) alone(home, leaveSnapshot, 0);
      } catch {
        // A snapshot only makes the next start faster; without it nothing is lost.
      }
    },
  };
}
