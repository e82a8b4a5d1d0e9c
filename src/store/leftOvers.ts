import { lstatSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { clearAbandoned } from "./lock.ts";
import { isRunning } from "./running.ts";

/** No write takes a minute. */
const MINUTE_MS = 60_000;
/** After a day another process may have the id of one that was killed. */
const DAY_MS = 86_400_000;

/** The names of drafts and locks, with the id of their process where they tell it. */
const OF_THE_STORE = [
  /^(?:snapshot|settings)\.(\d+)\.json(?:\.tmp-.*)?$/,
  /^(?:snapshot|settings)\.json\.tmp-/,
  /^journal\.(\d+)\.(?:draft|old)$/,
  /^(?:settings|journal)\.lock\.(?:.*\.)?(\d+)$/,
  /^(?:settings|journal)\.lock\./,
];
const OF_AN_OUTPUT = [/^\.smm-(\d+)\.tmp$/];
const OF_A_BACKUP = [/^\.\d.*\.(\d+)$/];
const HALF_WRITTEN = [/\.json\.(\d+)\.tmp$/];
/** No name of any of these is so short. */
const WHOLE = /^[a-z]+(?:\.[a-z]+)?$/;

function isLeft(path: string, owner: string | undefined): boolean {
  if (owner !== undefined && !isRunning(Number(owner))) return true;
  const found = lstatSync(path, { throwIfNoEntry: false });
  // A clock that was wrong may have given it a time to come.
  const age = Math.abs(Date.now() - (found?.mtimeMs ?? Date.now()));
  return age > (owner === undefined ? MINUTE_MS : DAY_MS);
}

/** Removes those of these names from a folder, and returns the names of all that is there. */
function removeFrom(folder: string, names: readonly RegExp[]): string[] {
  try {
    const there = readdirSync(folder);
    for (const name of there) {
      if (WHOLE.test(name)) continue;
      const known = names.map((each) => each.exec(name)).find((found) => found !== null);
      const path = join(folder, name);
      if (known != null && isLeft(path, known[1])) rmSync(path, { recursive: true, force: true });
    }
    return there;
  } catch {
    // They take no more than their room.
    return [];
  }
}

/** Removes from the folder of the store what processes that were killed have left there. Never throws. */
export function removeLeftOvers(folder: string): void {
  const there = removeFrom(folder, OF_THE_STORE);
  if (there.includes("backups")) removeFrom(join(folder, "backups"), OF_A_BACKUP);
  try {
    for (const name of ["settings.lock", "journal.lock"])
      if (there.includes(name)) clearAbandoned(join(folder, name));
  } catch {
    // It is taken over when the settings are changed.
  }
}

/** Removes from the folder of drafts those that were not written whole. Never throws. */
export function removeHalfWritten(folder: string): void {
  removeFrom(folder, HALF_WRITTEN);
}

/** Removes from a folder the drafts of outputs whose processes were killed. Never throws. */
export function removeDrafts(folder: string): void {
  removeFrom(folder, OF_AN_OUTPUT);
}
