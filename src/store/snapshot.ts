import { statSync } from "node:fs";
import type { LearnerRecord } from "../learner/record.ts";
import { CHECKED_FORM } from "./checkedForm.ts";
import { type ConfFile, confFile, type Data } from "./confFile.ts";
import { bytesBefore } from "./journal.ts";

/**
 * Rises with every change of what is kept. Of any format, what a program has written ends with its
 * checksum, so that damage is told from a format that is newer or older.
 */
export const FORMAT = 8;
/** So many bytes before its end tell a journal from another. */
export const SIGN_BYTES = 200;

/** The folded record up to an offset of the journal. Never the truth: it can always be rebuilt. */
export type Snapshot = {
  record: LearnerRecord;
  /** bytes of the journal that it covers */
  offset: number;
  /** lines of the journal that it covers */
  lines: number;
  /** ids of the events among them that count no more: a second line of one of them does not either */
  undone: string[];
};

/** Of the file, what besides its format and its check is kept in it. */
type Written = Omit<Snapshot, "undone"> & {
  /** absent where it was written before this was kept */
  undone?: string[];
  /** the last bytes of the journal that it covers */
  sign: string;
};

type SnapshotRead =
  | { is: "good"; snapshot: Snapshot }
  | { is: "absent" }
  /** of another journal, or of an older format: to be built anew without a word */
  | { is: "stale" }
  | { is: "damaged"; file: ConfFile }
  | { is: "newer"; format: number }
  /** its journal is `gone`, or has nothing in it, or is shorter than what it covers */
  | { is: "orphan"; file: ConfFile; events: number; gone: boolean };

export function snapshotFile(folder: string): ConfFile {
  return confFile(folder, "snapshot", CHECKED_FORM);
}

/** The bytes of a journal, 0 where there is none; undefined where it is no file, or cannot be looked at. */
function sizeOf(journal: string): number | undefined {
  try {
    const found = statSync(journal, { throwIfNoEntry: false });
    if (found === undefined) return 0;
    return found.isFile() ? found.size : undefined;
  } catch {
    // Whoever reads it says why it cannot be read.
    return undefined;
  }
}

export function readSnapshot(folder: string, journal: string): SnapshotRead {
  const file = snapshotFile(folder);
  let data: Data | undefined;
  try {
    data = file.read();
  } catch (error) {
    // A folder in its place, or no right to read it: the journal has it all.
    return error instanceof SyntaxError ? { is: "damaged", file } : { is: "stale" };
  }
  if (data === undefined) return { is: "absent" };
  const { format, check } = data;
  if (typeof format === "number" && format > FORMAT) return { is: "newer", format };
  if (typeof format === "number" && format < FORMAT) return { is: "stale" };
  if (format !== FORMAT || check === undefined) return { is: "damaged", file };
  // Checked, so it is what was written.
  const { record, offset, lines, undone, sign } = data as Data & Written;
  // A journal only grows, so what is shorter was cut, or is an older copy.
  const size = sizeOf(journal);
  if (size !== undefined && size < offset)
    return { is: "orphan", file, events: record.events, gone: size === 0 };
  if (bytesBefore(journal, offset, SIGN_BYTES) !== sign) return { is: "stale" };
  if (undone === undefined) return { is: "stale" };
  return { is: "good", snapshot: { record, offset, lines, undone } };
}
