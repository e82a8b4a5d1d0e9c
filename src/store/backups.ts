import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../problem.ts";
import { localDay } from "../text/day.ts";
import { addedPacks } from "./addedPacks.ts";
import type { Home } from "./home.ts";
import { makeFolder } from "./makeFolder.ts";
import { move } from "./move.ts";
import { copyPacks, type LeftOut } from "./packCopies.ts";
import { readPlain } from "./plainFile.ts";
import { writeWholeFile } from "./writeFile.ts";

/** So many backups are kept; an older one is removed when a new one is made. */
export const BACKUPS_KEPT = 10;

/** More than this is no record that one reads into memory. */
const MOST_BYTES = 1024 * 1024 * 1024;

/** What of the store is truth; the rest can be made again. */
const COPIED = ["journal.jsonl", "settings.json"];

/** `name` tells when it was made: 2026-11-26_15-14-03. */
const NAME = /^\d{4}-\d\d-\d\d_\d\d-\d\d-\d\d(?:-\d+)?$/;

/** A copy of what is stored, in a folder that looks like that of the store, its packs in archives. */
export type Backup = { name: string; home: Home };

function folderOf(home: Home): string {
  return join(home.folder, "backups");
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The store's own backups, the newest first. Never throws. */
export function backupsOf(home: Home): Backup[] {
  return namesIn(folderOf(home))
    .filter((name) => NAME.test(name))
    .sort((one, other) => (one < other ? 1 : -1))
    .map((name) => {
      const folder = join(folderOf(home), name);
      return { name, home: { folder, journal: join(folder, "journal.jsonl") } };
    });
}

/** When a backup of this name was made, where the person was. */
export function madeAt(name: string): { day: string; time: string } {
  const [day = "", clock = ""] = name.split("_");
  return { day, time: clock.slice(0, "HH-MM".length).replace("-", ":") };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readPlain(path, MOST_BYTES);
  } catch (error) {
    const code = errorCode(error);
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}

/** Copies a file and reads the copy again. Throws the system's error, EIO where the two differ. */
function copy(name: string, bytes: Buffer, folder: string): void {
  const path = join(folder, name);
  writeWholeFile(path, bytes, false);
  if (!readPlain(path, MOST_BYTES).equals(bytes))
    throw Object.assign(new Error(`${path} was not kept whole`), { code: "EIO" });
}

function removeOld(home: Home): void {
  for (const { home: old } of backupsOf(home).slice(BACKUPS_KEPT))
    rmSync(old.folder, { recursive: true, force: true });
}

function freeName(home: Home, now: Date): string {
  const clock = [now.getHours(), now.getMinutes(), now.getSeconds()];
  const name = [localDay(now), clock.map((each) => String(each).padStart(2, "0")).join("-")].join(
    "_",
  );
  const taken = new Set(namesIn(folderOf(home)));
  for (let nth = 1; ; nth++) {
    const free = nth === 1 ? name : `${name}-${nth}`;
    if (!taken.has(free)) return free;
  }
}

/**
 * Copies journal, settings and packs into a new folder of the store's backups, whole or not at all, and
 * removes the oldest beyond {@link BACKUPS_KEPT}. A pack that cannot be read as one is left out. Undefined
 * where nothing was kept yet. Throws the system's error, and then leaves nothing behind.
 */
export function backUp(home: Home, now: Date): (Backup & { leftOut: LeftOut[] }) | undefined {
  const found = COPIED.flatMap((name) => {
    const bytes = bytesOf(join(home.folder, name));
    return bytes === undefined ? [] : [{ name, bytes }];
  });
  if (found.length === 0 && addedPacks(home).length === 0) return undefined;
  const name = freeName(home, now);
  const draft = join(folderOf(home), `.${name}.${process.pid}`);
  const folder = join(folderOf(home), name);
  let leftOut: LeftOut[];
  try {
    makeFolder(draft, 0o700);
    for (const { name: file, bytes } of found) copy(file, bytes, draft);
    leftOut = copyPacks(home, draft);
    move(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    throw error;
  }
  removeOld(home);
  return { name, home: { folder, journal: join(folder, "journal.jsonl") }, leftOut };
}
