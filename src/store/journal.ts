import { closeSync, constants } from "node:fs";
import { readEventLine } from "../learner/events.ts";
import { errorCode } from "../problem.ts";
import { withoutMark } from "../text/withoutMark.ts";
import { isSpoilt } from "./checkedForm.ts";
import { openPlain, readFrom } from "./plainFile.ts";

/** The byte that ends a line of the journal. */
export const NEWLINE = 0x0a;

/** What was appended stands in the file, but the disk did not say that it will stay there. */
export class NotConfirmed extends Error {
  override readonly name = "NotConfirmed";
}

export type JournalPart = {
  /** the complete lines from the offset on, then an unfinished one if there is one */
  lines: string[];
  /** whether the last of `lines` has no end yet */
  unfinished: boolean;
  /** the offset after the last complete line, in bytes */
  end: number;
};

function isMissing(code: string | undefined): boolean {
  return code === "ENOENT" || code === "ENOTDIR";
}

/** One line of the journal as an event, where it is as it was written. Never throws. */
export function readLine(line: string): ReturnType<typeof readEventLine> {
  const text = withoutMark(line);
  return isSpoilt(text) ? { is: "damaged", why: "its checksum is wrong" } : readEventLine(text);
}

/** So many bytes are made text at a time. No event needs a longer line. */
const MOST_AT_ONCE = 64 * 1024 * 1024;

/** The complete lines of these bytes; of one that is longer than any event's only its beginning. */
function linesOf(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let from = 0; from < bytes.length; ) {
    const most = from + MOST_AT_ONCE;
    const end = most >= bytes.length ? bytes.length - 1 : bytes.lastIndexOf(NEWLINE, most);
    if (end >= from) {
      // One by one, since there may be more of them than a call takes arguments.
      for (const line of bytes.toString("utf8", from, end).split("\n")) lines.push(line);
      from = end + 1;
    } else {
      lines.push(bytes.toString("utf8", from, from + 100));
      from = bytes.indexOf(NEWLINE, most) + 1;
    }
  }
  return lines;
}

/** The journal from an offset in bytes to its end; nothing when there is no journal. */
export function readJournal(path: string, from: number): JournalPart {
  let file: number;
  try {
    file = openPlain(path, constants.O_RDONLY);
  } catch (error) {
    if (isMissing(errorCode(error))) return { lines: [], unfinished: false, end: 0 };
    throw error;
  }
  try {
    const read = readFrom(file, from, Number.POSITIVE_INFINITY);
    const complete = read.lastIndexOf(NEWLINE) + 1;
    const lines = linesOf(read.subarray(0, complete));
    const unfinished = complete < read.length;
    if (unfinished) lines.push(read.toString("utf8", complete, complete + MOST_AT_ONCE));
    return { lines, unfinished, end: from + complete };
  } finally {
    closeSync(file);
  }
}

/** The last bytes before an offset, by which a snapshot knows its journal again; "" if not there. */
export function bytesBefore(path: string, offset: number, count: number): string {
  try {
    const file = openPlain(path, constants.O_RDONLY);
    try {
      const start = Math.max(0, offset - count);
      const bytes = readFrom(file, start, offset - start);
      return bytes.length === offset - start ? bytes.toString("base64") : "";
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
