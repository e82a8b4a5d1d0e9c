import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LearnerRecord } from "../learner/record.ts";
import { CHECKED_FORM } from "./checkedForm.ts";
import { type ConfFile, confFile, type Data } from "./confFile.ts";
import { bytesBefore } from "./journal.ts";

/**
 * Rises with every change of what is kept. Of any format, what a program has written ends with its
 * checksum, so that damage is told from a format that is newer or older.
 */
const FORMAT = 7;
const SIGN_BYTES = 200;

/** The folded record up to an offset of the journal. Never the truth: it can always be rebuilt. */
type Snapshot = {
  record: LearnerRecord;
  /** bytes of the journal that it covers */
  offset: number;
  /** lines of the journal that it covers */
  lines: number;
};

/** Of the file, what besides its format and its check is kept in it. */
type Written = Snapshot & {
  /** the last bytes of the journal that it covers */
  sign: string;
};

type SnapshotRead =
  | { is: "good"; snapshot: Snapshot }
  | { is: "absent" }
  /** of another journal, or of an older format: to be built anew without a word */
  | { is: "stale" }
  | { is: "damaged"; file: ConfFile }
  | { is: "newer"; format: number };

function snapshotFile(folder: string): ConfFile {
  return confFile(folder, "snapshot", CHECKED_FORM);
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
  const { record, offset, lines, sign } = data as Data & Written;
  if (bytesBefore(journal, offset, SIGN_BYTES) !== sign) return { is: "stale" };
  return { is: "good", snapshot: { record, offset, lines } };
}

/** A write takes no minute; what is older was left by a process that was killed. */
const LEFT_OVER_MS = 60_000;

function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (
      /^(snapshot|settings)\.json\.tmp-/.test(name) &&
      Date.now() - statSync(path).mtimeMs > LEFT_OVER_MS
    )
      rmSync(path, { force: true });
  }
}

/** Throws when the disk did not keep it. */
export function writeSnapshot(folder: string, journal: string, snapshot: Snapshot): void {
  const { record, offset, lines } = snapshot;
  removeLeftOvers(folder);
  snapshotFile(folder).write({
    format: FORMAT,
    offset,
    lines,
    sign: bytesBefore(journal, offset, SIGN_BYTES),
    record,
  });
}
