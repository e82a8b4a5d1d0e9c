import * as v from "valibot";
import { counting, undoneBy } from "../learner/counting.ts";
import { type Event, type NewHappening, stamp } from "../learner/events.ts";
import { apply, fold } from "../learner/fold.ts";
import { type LearnerRecord, lastUndoable } from "../learner/record.ts";
import { EXIT, errorCode, Problem } from "../problem.ts";
import { toType } from "../text/toType.ts";
import { canKeep, type Home, isRefusal, prepareHome } from "./home.ts";
import { appendEvents, type JournalPart, NotConfirmed, readJournal, readLine } from "./journal.ts";
import { removeLeftOvers } from "./leftOvers.ts";
import { NO_FILE } from "./plainFile.ts";
import { hasRoomFor, readSnapshot, writeSnapshot } from "./snapshot.ts";

/** So many lines of the journal are read at each start before a new snapshot is worth its write. */
const LINES_WITHOUT_SNAPSHOT = 64;

type DamagedLine = { line: number; why: string };

type Loaded = {
  record: LearnerRecord;
  offset: number;
  lines: number;
  /** lines read from the journal rather than from the snapshot */
  fresh: number;
  /** whether the record holds a line without an end, which lies after the offset */
  unfinished: boolean;
  damaged: DamagedLine[];
};

function refuseNewer(home: Home, version: number): never {
  throw new Problem(
    `The record in ${home.folder} was written by a newer smm (version ${version} of its format). ` +
      "Nothing in it was changed.",
    { next: "Use the newer smm, or another folder by setting SMM_HOME." },
  );
}

function journalFrom({ journal }: Home, offset: number): JournalPart {
  try {
    return readJournal(journal, offset);
  } catch (error) {
    const code = errorCode(error);
    const why = code === NO_FILE ? "it is no file" : code;
    throw new Problem(`Your record in ${journal} cannot be read (${why}).`, {
      next: "give yourself the right to read that file, or set SMM_HOME to another folder",
      cause: error,
    });
  }
}

/** The events of these lines, one by one; what is damaged is added to `damaged`. */
function* eventsOf(
  home: Home,
  lines: readonly string[],
  firstLine = 1,
  damaged: DamagedLine[] = [],
): Generator<Event> {
  for (const [index, text] of lines.entries()) {
    if (text.trim() === "") continue;
    const read = readLine(text);
    if (read.is === "event") yield read.event;
    else if (read.is === "newer") refuseNewer(home, read.version);
    else damaged.push({ line: firstLine + index, why: read.why });
  }
}

/** An event of the journal by its id; undefined where it is not there, or was undone. */
function findEvent(home: Home, id: string): Event | undefined {
  const { lines } = journalFrom(home, 0);
  if (undoneBy(eventsOf(home, lines.filter(mayUndo))).has(id)) return undefined;
  const named = lines.filter((line) => line.includes(JSON.stringify(id)));
  for (const event of eventsOf(home, named)) if (event.id === id) return event;
  return undefined;
}

function mayUndo(line: string): boolean {
  return line.includes('"undone"');
}

/** The record from the journal alone, and every damaged line of it. Throws a Problem. */
export function loadFromJournal(home: Home): Loaded {
  const { lines, unfinished, end } = journalFrom(home, 0);
  const damaged: DamagedLine[] = [];
  const undone = undoneBy(eventsOf(home, lines.filter(mayUndo)));
  const record = fold(eventsOf(home, lines, 1, damaged), undone);
  return {
    record,
    offset: end,
    lines: lines.length,
    fresh: lines.length,
    unfinished,
    damaged,
  };
}

function load(home: Home, say: (text: string) => void, now: () => Date): Loaded {
  const read = readSnapshot(home.folder, home.journal);
  if (read.is === "newer") refuseNewer(home, read.format);
  if (read.is === "damaged") {
    // First, since nothing may be moved when a newer program wrote the journal.
    const loaded = loadFromJournal(home);
    try {
      const aside = read.file.setAside(now());
      say(`The quick copy of your record was damaged. It was rebuilt; the old one is ${aside}.`);
    } catch {
      say(`The quick copy of your record is damaged: ${read.file.path}. It is not used.`);
    }
    return loaded;
  }
  if (read.is !== "good") return loadFromJournal(home);
  const { snapshot } = read;
  const { lines, unfinished, end } = journalFrom(home, snapshot.offset);
  // An undone event may lie before the snapshot, which no longer knows it one by one.
  if (undoneBy(eventsOf(home, lines.filter(mayUndo))).size > 0) return loadFromJournal(home);
  const damaged: DamagedLine[] = [];
  const { recent } = snapshot.record;
  const seen = new Set(recent.map((event) => event.id));
  const oldest = recent[0]?.at ?? "";
  for (const event of eventsOf(home, lines, snapshot.lines + 1, damaged)) {
    // A line that may stand twice, as after a copy gone wrong: only the whole journal can tell.
    if (seen.has(event.id) || event.at < oldest) return loadFromJournal(home);
    seen.add(event.id);
    apply(snapshot.record, event);
  }
  return {
    record: snapshot.record,
    offset: end,
    lines: snapshot.lines + lines.length,
    fresh: lines.length,
    unfinished,
    damaged,
  };
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
  let loaded = load(home, say, now);
  let keeps = canKeep(home);
  if (keeps) removeLeftOvers(home.folder);
  let warned = false;
  let saved = 0;
  for (const { line, why } of loaded.damaged)
    say(`Line ${line} of ${home.journal} is damaged (${why}) and was skipped.`);

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
      loaded = loadFromJournal(home);
      return event;
    },
    events() {
      const { lines } = journalFrom(home, 0);
      return [...counting(eventsOf(home, lines), undoneBy(eventsOf(home, lines.filter(mayUndo))))];
    },
    close() {
      const worthIt = loaded.fresh + saved >= LINES_WITHOUT_SNAPSHOT || loaded.damaged.length > 0;
      if (!keeps || !worthIt) return;
      try {
        if (!hasRoomFor(home)) return;
        // Read again, because another process may have added lines between ours.
        const whole = load(home, say, now);
        // A line without an end would be counted by the snapshot and again after it.
        if (!whole.unfinished) writeSnapshot(home.folder, home.journal, whole);
      } catch {
        // A snapshot only makes the next start faster; without it nothing is lost.
      }
    },
  };
}

/** What is wrong with a stored record, in sentences; none when it is whole. */
export function recordProblems(home: Home): string[] {
  const problems = loadFromJournal(home).damaged.map(
    ({ line, why }) => `Line ${line} of ${home.journal} is damaged: ${why}. It is skipped.`,
  );
  const snapshot = readSnapshot(home.folder, home.journal);
  if (snapshot.is === "damaged")
    problems.push(`${snapshot.file.path} is damaged. It is rebuilt at the next start.`);
  if (!canKeep(home))
    problems.push(`${home.folder} cannot be written to: what you do cannot be kept.`);
  return problems;
}
