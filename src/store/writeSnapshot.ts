import { statfsSync, statSync } from "node:fs";
import type { Home } from "./home.ts";
import { bytesBefore } from "./journal.ts";
import { FORMAT, readSnapshot, SIGN_BYTES, type Snapshot, snapshotFile } from "./snapshot.ts";

/**
 * Keeps a snapshot that knows of more than its journal under another name, so that the record goes on
 * from what there is. Returns that name; undefined where there is no such snapshot. Throws the system's error.
 */
export function setOrphanAside({ folder, journal }: Home, now: Date): string | undefined {
  const read = readSnapshot(folder, journal);
  return read.is === "orphan" ? read.file.setAside(now) : undefined;
}

/** So much room is left to what is typed: a snapshot only makes the next start faster. */
const ROOM_LEFT_BYTES = 32 * 1024 * 1024;

/** Whether the disk has room for a snapshot of this journal, and for much more. */
export function hasRoomFor({ folder, journal }: Home): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > statSync(journal).size + ROOM_LEFT_BYTES;
}

/** Throws when the disk did not keep it. */
export function writeSnapshot(folder: string, journal: string, snapshot: Snapshot): void {
  const { record, offset, lines, undone } = snapshot;
  snapshotFile(folder).write({
    format: FORMAT,
    offset,
    lines,
    undone,
    sign: bytesBefore(journal, offset, SIGN_BYTES),
    record,
  });
}
