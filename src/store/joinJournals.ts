import { closeSync, constants, linkSync, openSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Event } from "../learner/events.ts";
import { union } from "../learner/union.ts";
import { appendEvents } from "./appendEvents.ts";
import { CHECKED_FORM } from "./checkedForm.ts";
import type { Home } from "./home.ts";
import { NEWLINE, readLine } from "./journal.ts";
import { alone } from "./journalLock.ts";
import { type JournalLine, journalLines } from "./loadRecord.ts";
import { move } from "./move.ts";
import { pause } from "./pause.ts";
import { openPlain, readFrom, settle, writeAll } from "./plainFile.ts";

/** An append takes a few thousandths of a second: after that nobody writes to the old file any more. */
const APPENDED_MS = 100;

/** The events of these lines, each once. */
export function eventsIn(lines: readonly JournalLine[]): Event[] {
  const byId = new Map<string, Event>();
  for (const { event } of lines)
    if (event !== null && !byId.has(event.id)) byId.set(event.id, event);
  return [...byId.values()];
}

/** All events in the journal of this store, each once. Throws a Problem when the disk cannot be read. */
export function eventsAt(home: Home): Event[] {
  return eventsIn(journalLines(home).lines);
}

/** The text of these events, a line each as it stood in the journal, and what is damaged after what it stood after. */
function textOf(
  events: readonly Event[],
  lines: readonly JournalLine[],
  keepDamaged: boolean,
): string {
  const texts = new Map<string, string>();
  const damagedAfter = new Map<string, string[]>();
  let last = "";
  for (const { event, text } of lines) {
    if (event === null) damagedAfter.set(last, [...(damagedAfter.get(last) ?? []), text]);
    else {
      if (!texts.has(event.id)) texts.set(event.id, text);
      last = event.id;
    }
  }
  const damaged = (id: string) => (keepDamaged ? (damagedAfter.get(id) ?? []) : []);
  const kept = events.flatMap((event) => [
    texts.get(event.id) ?? CHECKED_FORM.textOf(event),
    ...damaged(event.id),
  ]);
  return [...damaged(""), ...kept].map((line) => `${line}\n`).join("");
}

/** A journal, to be read also when another has taken its place. */
type Replaced = { from(offset: number): Buffer; done(): void };

/** Keeps a journal by a second name. To keep it open would do, but Windows replaces no file that is open. */
function replaced(journal: string, second: string): Replaced {
  const open = (path: string) => openPlain(path, constants.O_RDONLY);
  const rest = (file: number, offset: number) => readFrom(file, offset, Number.POSITIVE_INFINITY);
  rmSync(second, { force: true });
  try {
    linkSync(journal, second);
  } catch {
    // A file system without links.
    const file = open(journal);
    return { from: (offset) => rest(file, offset), done: () => closeSync(file) };
  }
  return {
    from(offset) {
      const file = open(second);
      try {
        return rest(file, offset);
      } finally {
        closeSync(file);
      }
    },
    done: () => rmSync(second, { force: true }),
  };
}

/** For the new journal: at its end, since others add to it as soon as it has its place. */
const NEW = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_APPEND;

/** The lines of these bytes that are events; what is damaged and a half line at the end are left out. */
function goodLines(bytes: Buffer): Buffer {
  const lines = bytes.toString("utf8").split("\n").slice(0, -1);
  const good = lines.filter((line) => line.trim() !== "" && readLine(line).is !== "damaged");
  return Buffer.from(good.map((line) => `${line}\n`).join(""));
}

/**
 * Puts another text in place of the journal up to `end` (in bytes); what was appended after that, also
 * by another process meanwhile, comes after it, but for what of it is damaged where that is to go. The old
 * journal stays until the new one is whole.
 */
function replaceJournal(
  { folder, journal }: Home,
  text: string,
  end: number,
  keepDamaged: boolean,
): void {
  const old = replaced(journal, join(folder, `journal.${process.pid}.old`));
  const draft = join(folder, `journal.${process.pid}.draft`);
  try {
    const file = openSync(draft, NEW, 0o600);
    let copied = end;
    const copyRest = () => {
      const rest = old.from(copied);
      if (keepDamaged) {
        writeAll(file, rest);
        copied += rest.length;
      } else {
        writeAll(file, goodLines(rest));
        // A half line may be one that is just being written.
        copied += rest.lastIndexOf(NEWLINE) + 1;
      }
    };
    try {
      writeAll(file, Buffer.from(text));
      copyRest();
      settle(file);
      // It knows the old journal, and would say of a shorter one that it was cut.
      rmSync(join(folder, "snapshot.json"), { force: true });
      move(draft, journal);
      pause(APPENDED_MS);
      copyRest();
      settle(file);
    } finally {
      closeSync(file);
    }
  } finally {
    rmSync(draft, { force: true });
    old.done();
  }
}

/**
 * Adds to the journal of `home` the events that `other` alone has, each in its place in time. Returns the
 * number of those. Throws a Problem where one of them cannot be read, else the system's error.
 */
export function joinJournal(home: Home, other: Home): Event[] {
  const theirs = eventsAt(other);
  return alone(home, () => {
    const { lines, end } = journalLines(home);
    const mine = eventsIn(lines);
    const known = new Set(mine.map(({ id }) => id));
    const all = union(mine, theirs);
    const added = all.filter(({ id }) => !known.has(id));
    if (added.length === 0) return added;
    if (all.slice(0, mine.length).every(({ id }) => known.has(id)))
      appendEvents(home.journal, added);
    else replaceJournal(home, textOf(all, lines, true), end, true);
    return added;
  });
}

/** Takes the damaged lines out of the journal, and a half line at its end. Throws as {@link joinJournal}. */
export function dropDamaged(home: Home): void {
  alone(home, () => {
    const { lines, end } = journalLines(home);
    replaceJournal(home, textOf(eventsIn(lines), lines, false), end, false);
  });
}
