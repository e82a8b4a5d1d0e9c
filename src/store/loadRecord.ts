import { counting, goesBack, undoneBy } from "../learner/counting.ts";
import type { Event } from "../learner/events.ts";
import { apply, fold } from "../learner/fold.ts";
import { inTime, isToCome } from "../learner/inTime.ts";
import { emptyRecord, type LearnerRecord } from "../learner/record.ts";
import { errorCode, Problem } from "../problem.ts";
import { counted } from "../text/counted.ts";
import type { Home } from "./home.ts";
import { type JournalPart, readJournal, readLine } from "./journal.ts";
import { NO_FILE } from "./plainFile.ts";
import { readSnapshot } from "./snapshot.ts";

type DamagedLine = { line: number; why: string };

export type Loaded = {
  record: LearnerRecord;
  offset: number;
  lines: number;
  /** ids of events that count no more */
  undone: string[];
  /** lines read from the journal rather than from the snapshot */
  fresh: number;
  /** whether the record holds a line without an end, which lies after the offset */
  unfinished: boolean;
  damaged: DamagedLine[];
  /** the days of the events that are dated after today */
  toCome: string[];
  /** whether a snapshot knows of more than the journal has */
  isCut: boolean;
};

function refuseNewer(home: Home, version: number): never {
  throw new Problem(
    `The record in ${home.folder} was written by a newer smm (version ${version} of its format). ` +
      "Nothing in it was changed.",
    { next: "Use the newer smm, or another folder by setting SMM_HOME." },
  );
}

const WHY_NOT_READ: Record<string, string> = {
  [NO_FILE]: "it is no file",
  EISDIR: "it is a folder",
  EACCES: "you have no right to, so it may be somebody else's",
  EIO: "the disk refused it",
};

function journalFrom({ journal }: Home, offset: number): JournalPart {
  try {
    return readJournal(journal, offset);
  } catch (error) {
    const code = errorCode(error);
    const why = WHY_NOT_READ[code ?? ""] ?? code;
    throw new Problem(`Your record in ${journal} cannot be read: ${why}.`, {
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

/** A line of the journal as it stands there; `event` is null where it is damaged. */
export type JournalLine = { text: string; event: Event | null };

/**
 * The whole lines of the journal and the offset after them in bytes, without a half line at its end.
 * Throws a Problem when it cannot be read, or when a newer program wrote it.
 */
export function journalLines(home: Home): {
  lines: JournalLine[];
  end: number;
  unfinished: boolean;
} {
  const { lines, end, unfinished } = journalFrom(home, 0);
  const whole = (unfinished ? lines.slice(0, -1) : lines).filter((text) => text.trim() !== "");
  return {
    lines: whole.map((text) => ({ text, event: [...eventsOf(home, [text])][0] ?? null })),
    end,
    unfinished,
  };
}

/** An event of the journal by its id; undefined where it is not there, or was undone. */
export function findEvent(home: Home, id: string): Event | undefined {
  const { lines } = journalFrom(home, 0);
  if (undoneBy(eventsOf(home, lines.filter(mayUndo))).has(id)) return undefined;
  const named = lines.filter((line) => line.includes(JSON.stringify(id)));
  for (const event of eventsOf(home, named)) if (event.id === id) return event;
  return undefined;
}

/** Whether a line may say of other events whether they count; cheaper than to read it. */
function mayUndo(line: string): boolean {
  return line.includes('"undone"') || line.includes('"restored"');
}

/**
 * All events on the disk that count, in the order in which they were kept. Throws a Problem when the
 * disk cannot be read.
 */
export function allEvents(home: Home, now: Date): Event[] {
  const { lines } = journalFrom(home, 0);
  const undone = undoneBy(eventsOf(home, lines.filter(mayUndo)));
  return [...counting(inTime(eventsOf(home, lines), now), undone)];
}

/** The record from the journal alone, and every damaged line of it. Throws a Problem. */
export function loadFromJournal(home: Home, now: Date): Loaded {
  const { lines, unfinished, end } = journalFrom(home, 0);
  const damaged: DamagedLine[] = [];
  const toCome: string[] = [];
  // Where nothing has happened, nothing is loaded that knows of events.
  const isEmpty = lines.length === 0;
  const undone = isEmpty ? new Set<string>() : undoneBy(eventsOf(home, lines.filter(mayUndo)));
  const events = inTime(eventsOf(home, lines, 1, damaged), now, toCome);
  const record = isEmpty ? emptyRecord() : fold(events, undone);
  return {
    record,
    offset: end,
    lines: lines.length,
    undone: [...undone],
    fresh: lines.length,
    unfinished,
    damaged,
    toCome,
    isCut: false,
  };
}

/** What a snapshot knows of a journal that has gone, or was cut. */
type Orphan = { file: { path: string }; events: number; gone: boolean };

/** Some sentences: that a journal has gone or was cut, as after a copy or a sync that was not whole. */
export function orphanTold({ journal }: Home, { file, events, gone }: Orphan): string {
  const knows = `${file.path} knows of ${counted(events, "event")} that stood there`;
  const what = gone
    ? `Your record is not in ${journal} any more, though ${knows}.`
    : `A part of your record is missing at the end of ${journal}: ${knows}.`;
  return `${what} Put that file back where you have it, or restore a backup.`;
}

/** The record, from its snapshot where there is a good one. Throws a Problem. */
export function loadRecord(home: Home, say: (text: string) => void, now: Date): Loaded {
  const read = readSnapshot(home.folder, home.journal);
  if (read.is === "newer") refuseNewer(home, read.format);
  if (read.is === "damaged") {
    // First, since nothing may be moved when a newer program wrote the journal.
    const loaded = loadFromJournal(home, now);
    try {
      const aside = read.file.setAside(now);
      say(`The quick copy of your record was damaged. It was rebuilt; the old one is ${aside}.`);
    } catch {
      say(`The quick copy of your record is damaged: ${read.file.path}. It is not used.`);
    }
    return loaded;
  }
  if (read.is === "orphan") {
    say(orphanTold(home, read));
    return { ...loadFromJournal(home, now), isCut: true };
  }
  if (read.is !== "good") return loadFromJournal(home, now);
  const { snapshot } = read;
  const { lastDay } = snapshot.record;
  if (lastDay !== null && isToCome(lastDay, now)) return loadFromJournal(home, now);
  const { lines, unfinished, end } = journalFrom(home, snapshot.offset);
  // What is undone may lie before the snapshot, which no longer knows it one by one.
  if ([...eventsOf(home, lines.filter(mayUndo))].some(goesBack)) return loadFromJournal(home, now);
  const damaged: DamagedLine[] = [];
  const { recent } = snapshot.record;
  const seen = new Set([...recent.map((event) => event.id), ...snapshot.undone]);
  const oldest = recent[0]?.at ?? "";
  for (const event of eventsOf(home, lines, snapshot.lines + 1, damaged)) {
    // A line that may stand twice, as after a copy gone wrong: only the whole journal can tell.
    if (seen.has(event.id) || event.at < oldest || isToCome(event.day, now))
      return loadFromJournal(home, now);
    seen.add(event.id);
    apply(snapshot.record, event);
  }
  return {
    record: snapshot.record,
    offset: end,
    lines: snapshot.lines + lines.length,
    undone: snapshot.undone,
    fresh: lines.length,
    unfinished,
    damaged,
    toCome: [],
    isCut: false,
  };
}
