import { closeSync, constants, fstatSync, readSync } from "node:fs";
import type { Event } from "../learner/events.ts";
import { CHECKED_FORM } from "./checkedForm.ts";
import { NEWLINE, NotConfirmed } from "./journal.ts";
import { openPlain, settle, writeAll } from "./plainFile.ts";

function endsMidLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== NEWLINE;
}

function confirmed(action: () => void): void {
  try {
    action();
  } catch (error) {
    throw new NotConfirmed("The disk did not confirm what was written.", { cause: error });
  }
}

/**
 * Appends events, one a line with its checksum, and returns when they are on the disk. Several
 * processes may do so at once. Throws the system's error, or NotConfirmed where only the waiting for
 * the disk failed; what was there before is never touched.
 */
export function appendEvents(path: string, events: readonly Event[]): void {
  const file = openPlain(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT);
  let open = true;
  try {
    const lines = events.map((event) => `${CHECKED_FORM.textOf(event)}\n`).join("");
    writeAll(file, Buffer.from(endsMidLine(file) ? `\n${lines}` : lines));
    confirmed(() => settle(file));
    open = false;
    confirmed(() => closeSync(file));
  } finally {
    if (open) closeSync(file);
  }
}
