import { closeSync, constants, readdirSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { errorCode } from "../problem.ts";
import { CHECKED_FORM } from "./checkedForm.ts";
import { crc32 } from "./crc32.ts";
import { canKeep, type Home, prepareHome } from "./home.ts";
import { removeHalfWritten } from "./leftOvers.ts";
import { makeFolder } from "./makeFolder.ts";
import { move } from "./move.ts";
import { openPlain, readPlain, settle, writeAll } from "./plainFile.ts";
import { isRunning } from "./running.ts";

const FORMAT = 1;
/** A draft is as long as a talk or a reply at most. */
const MOST_BYTES = 5_000_000;
/** Typing is on the disk so soon; two keys in less than that are one write. */
const SOON_MS = 250;
/** After a day another process may have the id of the one that kept a draft. */
const DAY_MS = 86_400_000;
/** So many windows may have the same sitting open at once. */
const MOST_AT_ONCE = 9;

/** The shape of the file of a draft. Few runs have one. */
function fileShape() {
  const answered = v.object({ label: v.string(), typed: v.string() });
  return v.object({
    format: v.literal(FORMAT),
    /** the id of the process that kept it */
    owner: v.number(),
    /** UTC */
    begun: v.pipe(v.string(), v.isoTimestamp()),
    at: v.pipe(v.string(), v.isoTimestamp()),
    sitting: v.object({
      /** the same for the same sitting on another day, and for no other */
      key: v.string(),
      /** what is written, in a sentence: "a note" */
      name: v.string(),
      /** the words after smm that go on with it */
      goOn: v.string(),
    }),
    kept: v.object({
      /** what was answered, by the words that asked for it */
      answered: v.array(answered),
      /** what was answered before the person went back, after where they are */
      later: v.array(answered),
      /** what is being typed, and the words that ask for it */
      typing: v.nullable(v.object({ label: v.string(), text: v.string() })),
    }),
  });
}

type Stored = v.InferOutput<ReturnType<typeof fileShape>>;

/** Something that a person answers or writes, and may be kept from finishing. */
export type Sitting = Stored["sitting"];
export type Kept = Stored["kept"];

/** What was typed in a sitting until it is done; private, and in no hand-over. */
export type Draft = {
  /** what was kept when the sitting was left; undefined where nothing was */
  read(): Kept | undefined;
  /** when the sitting was begun, in UTC; undefined where that is now */
  begun(): string | undefined;
  /** Keeps what there is now, within a quarter of a second. Never throws. */
  keep(kept: Kept): void;
  /** Keeps it at once; false where that is not possible. Never throws. */
  settle(kept?: Kept): boolean;
  /** Forgets it: the sitting is done. Never throws. */
  drop(): void;
};

function folderOf({ folder }: Home): string {
  return join(folder, "drafts");
}

type Looked = { is: "absent" | "damaged" | "newer" | "taken" } | { is: "draft"; stored: Stored };

function look(path: string, now: Date): Looked {
  let data: Record<string, unknown>;
  try {
    data = CHECKED_FORM.dataOf(readPlain(path, MOST_BYTES).toString("utf8"));
  } catch (error) {
    return { is: errorCode(error) === "ENOENT" ? "absent" : "damaged" };
  }
  if (typeof data.format === "number" && data.format > FORMAT) return { is: "newer" };
  const read = v.safeParse(fileShape(), data);
  if (!read.success || data.check === undefined) return { is: "damaged" };
  const { owner, at } = read.output;
  const recent = Math.abs(now.getTime() - new Date(at).getTime()) < DAY_MS;
  if (owner !== process.pid && recent && isRunning(owner)) return { is: "taken" };
  return { is: "draft", stored: read.output };
}

function isEmpty({ answered, later, typing }: Kept): boolean {
  return answered.length === 0 && later.length === 0 && (typing === null || typing.text === "");
}

export type DraftDeps = { home: Home; now(): Date; cannotKeep(): void };

/** A file of its own for a sitting: that of an earlier one, unless another window has it. */
export function openDraft(
  sitting: Sitting,
  { home, now, cannotKeep }: DraftDeps,
): Draft & { flush(): void } {
  const name = `${sitting.key.replace(/[^\w-]+/g, "-").slice(0, 60)}-${crc32(sitting.key).toString(16)}`;
  const folder = folderOf(home);
  let path: string | undefined;
  let stored: Stored | undefined;
  let pending: Kept | undefined;
  let timer: NodeJS.Timeout | undefined;
  let writtenAt = Number.NEGATIVE_INFINITY;

  function place(): string {
    if (path === undefined) removeHalfWritten(folder);
    for (let nth = 1; path === undefined; nth++) {
      const file = join(folder, `${name}${nth === 1 ? "" : `-${nth}`}.json`);
      const found = look(file, now());
      if ((found.is === "taken" || found.is === "newer") && nth < MOST_AT_ONCE) continue;
      path = file;
      if (found.is === "draft") stored = found.stored;
      if (found.is === "damaged") setAside(file);
      if (!canKeep(home)) cannotKeep();
    }
    return path;
  }
  function setAside(file: string): void {
    try {
      const moment = now().toISOString().replace(/[:.]/g, "-");
      move(file, file.replace(/\.json$/, `.damaged-${moment}.json`));
    } catch {
      // It is written over.
    }
  }
  function write(kept: Kept, surely: boolean): boolean {
    const file = place();
    const at = now().toISOString();
    const begun = stored?.begun ?? at;
    stored = { format: FORMAT, owner: process.pid, begun, at, sitting, kept };
    const half = `${file}.${process.pid}.tmp`;
    try {
      prepareHome(home);
      makeFolder(folder, 0o700);
      const { O_CREAT, O_TRUNC, O_WRONLY } = constants;
      const open = openPlain(half, O_CREAT | O_TRUNC | O_WRONLY);
      try {
        writeAll(open, Buffer.from(CHECKED_FORM.textOf(stored)));
        if (surely) settle(open);
      } finally {
        closeSync(open);
      }
      move(half, file);
      return true;
    } catch {
      removed(half);
      return false;
    } finally {
      writtenAt = performance.now();
    }
  }
  function flush(surely = false): boolean {
    clearTimeout(timer);
    timer = undefined;
    const kept = pending;
    pending = undefined;
    return kept === undefined || write(kept, surely);
  }
  const draft: Draft = {
    read() {
      place();
      return pending ?? stored?.kept;
    },
    begun() {
      place();
      return stored?.begun;
    },
    keep(kept) {
      if (isEmpty(kept)) {
        draft.drop();
        return;
      }
      pending = kept;
      const left = SOON_MS - (performance.now() - writtenAt);
      if (left <= 0) flush();
      else timer ??= setTimeout(flush, left).unref();
    },
    settle(kept = pending ?? stored?.kept) {
      if (kept === undefined || isEmpty(kept)) return false;
      pending = kept;
      return flush(true);
    },
    drop() {
      clearTimeout(timer);
      timer = undefined;
      pending = undefined;
      if (stored === undefined || path === undefined) return;
      stored = undefined;
      removed(path);
      try {
        rmdirSync(folder);
      } catch {
        // Others are in it.
      }
    },
  };
  return { ...draft, flush };
}

function removed(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It is offered once more.
  }
}

/** The sittings that were left, and in which nobody sits just now, the oldest first. */
export function leftDrafts(home: Home, now: Date): Sitting[] {
  let names: string[] = [];
  try {
    names = readdirSync(folderOf(home)).filter((name) => /(?<!\.damaged-.*)\.json$/.test(name));
  } catch {
    // Nothing was ever begun.
  }
  return names
    .flatMap((name) => {
      const found = look(join(folderOf(home), name), now);
      return found.is === "draft" ? [found.stored] : [];
    })
    .sort((one, other) => one.at.localeCompare(other.at))
    .map(({ sitting }) => sitting);
}
