import { closeSync, constants, existsSync, mkdirSync, openSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Fault } from "../course/fault.ts";
import type { Pack } from "../course/model.ts";
import { isId } from "../text/slug.ts";
import {
  type AddedPack,
  addedPacks,
  packAt,
  packFolders,
  packsFolder,
  SET_ASIDE,
} from "./addedPacks.ts";
import { compiledText } from "./compileCourse.ts";
import { type Home, prepareHome } from "./home.ts";
import { withLock } from "./lock.ts";
import { makeFolder } from "./makeFolder.ts";
import { move } from "./move.ts";
import { readCourse } from "./packFiles.ts";
import { writeAll } from "./plainFile.ts";
import { isRunning } from "./running.ts";
import { settleAll } from "./settleAll.ts";
import type { PackFile } from "./zipFiles.ts";

function writeNew(path: string, bytes: Uint8Array): void {
  makeFolder(dirname(path), 0o700);
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

/** Removes what programs that were stopped have left of packs that they were adding. */
function clearHalfAdded(home: Home): void {
  for (const name of packFolders(home)) {
    if (!name.startsWith(SET_ASIDE.adding)) continue;
    const owner = Number.parseInt(name.slice(SET_ASIDE.adding.length), 10);
    if (owner !== process.pid && isRunning(owner)) continue;
    rmSync(join(packsFolder(home), name), { recursive: true, force: true });
  }
}

/** Runs `change` while no other program changes the packs. Throws the system's error, or ELOCKED. */
function changing<T>(home: Home, change: () => T): T {
  prepareHome(home);
  makeFolder(packsFolder(home), 0o700);
  return withLock(join(packsFolder(home), ".lock"), change);
}

/** A pack that stands in the store whole, and is not in the course yet. */
export type Prepared = {
  pack: Pack;
  /** Puts it into the course, in the place of the one of that name. Throws the system's error. */
  settle(): void;
  /** Leaves it out. */
  drop(): void;
};

/**
 * Writes a pack into the store, beside those of the course, and reads it from there; or says what is wrong in
 * it, its files named as within the pack, and leaves nothing. Rejects with the system's error.
 */
export async function preparePack(
  home: Home,
  files: readonly PackFile[],
  program: string,
): Promise<Prepared | { faults: Fault[] }> {
  const draft = changing(home, () => {
    clearHalfAdded(home);
    const name = `${SET_ASIDE.adding}${process.pid}.${crypto.randomUUID()}`;
    mkdirSync(join(packsFolder(home), name), { mode: 0o700 });
    return packAt(home, name, name);
  });
  const drop = () => rmSync(draft.folder, { recursive: true, force: true });
  try {
    const written = files.map(({ path, bytes }) => {
      const file = join(draft.folder, ...path.split("/"));
      writeNew(file, bytes);
      return file;
    });
    const { course: pack, faults } = readCourse(draft.folder, draft.folder);
    if (pack === undefined) {
      drop();
      return { faults };
    }
    writeNew(draft.compiled, Buffer.from(compiledText(pack, draft.folder, program)));
    await settleAll([...written, draft.compiled]);
    return { pack, drop, settle: () => take(home, draft, pack.manifest.name) };
  } catch (error) {
    drop();
    throw error;
  }
}

/** Puts a folder of the store in the place of the pack of this name. */
function take(home: Home, { folder }: AddedPack, name: string): void {
  changing(home, () => {
    const before = addedPacks(home).find((each) => each.name === name);
    const { folder: place } = packAt(home, name, name);
    const { folder: aside } = packAt(home, SET_ASIDE.replaced + name, name);
    if (before?.folder === place) {
      rmSync(aside, { recursive: true, force: true });
      move(place, aside);
    }
    move(folder, place);
    rmSync(aside, { recursive: true, force: true });
  });
}

/** Takes a pack out of the course; it stays in the store, to be brought back. Throws the system's error. */
export function removePack(home: Home, { folder, name }: AddedPack): void {
  changing(home, () => {
    const { folder: aside } = packAt(home, SET_ASIDE.removed + name, name);
    rmSync(aside, { recursive: true, force: true });
    move(folder, aside);
  });
}

/** The pack of this name that was removed last; undefined where there is none. */
export function removedPack(home: Home, name: string): AddedPack | undefined {
  if (!isId(name)) return undefined;
  const pack = packAt(home, SET_ASIDE.removed + name, name);
  return existsSync(pack.folder) ? pack : undefined;
}

/** Puts a pack back into the course that was removed. Throws the system's error. */
export function bringBack(home: Home, removed: AddedPack): void {
  take(home, removed, removed.name);
}
