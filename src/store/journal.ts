import { closeSync, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import type { Event } from "../learner/events.ts";
import { errorCode } from "../problem.ts";

const NEWLINE = 0x0a;

function writeWhole(file: number, bytes: Buffer): void {
  let written = 0;
  while (written < bytes.length) written += writeSync(file, bytes, written);
}

function endsMidLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== NEWLINE;
}

/**
 * Appends events, one a line, and returns when they are on the disk. Several processes may do so
 * at once. Throws the system's error; what was there before is never touched.
 */
export function appendEvents(path: string, events: readonly Event[]): void {
  const file = openSync(path, "a+", 0o600);
  try {
    const lines = events.map((event) => `${JSON.stringify(event)}\n`).join("");
    writeWhole(file, Buffer.from(endsMidLine(file) ? `\n${lines}` : lines));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
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

/** The journal from an offset in bytes to its end; nothing when there is no journal. */
export function readJournal(path: string, from: number): JournalPart {
  let file: number;
  try {
    file = openSync(path, "r");
  } catch (error) {
    if (isMissing(errorCode(error))) return { lines: [], unfinished: false, end: 0 };
    throw error;
  }
  try {
    const { size } = fstatSync(file);
    const bytes = Buffer.alloc(Math.max(0, size - from));
    let filled = 0;
    while (filled < bytes.length) {
      const got = readSync(file, bytes, filled, bytes.length - filled, from + filled);
      if (got === 0) break;
      filled += got;
    }
    const read = bytes.subarray(0, filled);
    const complete = read.lastIndexOf(NEWLINE) + 1;
    const lines = complete === 0 ? [] : read.toString("utf8", 0, complete - 1).split("\n");
    const rest = read.toString("utf8", complete);
    if (rest !== "") lines.push(rest);
    return { lines, unfinished: rest !== "", end: from + complete };
  } finally {
    closeSync(file);
  }
}

/** The last bytes before an offset, by which a snapshot knows its journal again; "" if not there. */
export function bytesBefore(path: string, offset: number, count: number): string {
  try {
    const file = openSync(path, "r");
    try {
      const start = Math.max(0, offset - count);
      const bytes = Buffer.alloc(offset - start);
      const got = readSync(file, bytes, 0, bytes.length, start);
      return got === bytes.length ? bytes.toString("base64") : "";
    } finally {
      closeSync(file);
    }
  } catch {
    return "";
  }
}
