import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Home } from "./home.ts";
import { move } from "./move.ts";

/**
 * How a folder that is kept alike on several computers names a journal that it could not make one of two:
 * journal-LAPTOP.jsonl, "journal (1).jsonl", journal.sync-conflict-20261126-151403-ABC.jsonl, and the like.
 */
const COPY = /^journal\b.+\.jsonl$/i;

/** Journals that stand beside the journal, each as a record of its own, by their names. Never throws. */
export function copiesBeside({ folder, journal }: Home): Home[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => path !== journal && COPY.test(path.slice(folder.length + 1)))
      .sort()
      .map((path) => ({ folder, journal: path }));
  } catch {
    return [];
  }
}

/** Moves such a journal, once it is joined, into the folder of a backup. Throws the system's error. */
export function putAside({ folder, journal }: Home, backup: Home): void {
  move(journal, join(backup.folder, journal.slice(folder.length + 1)));
}
