import { closeSync, constants, fstatSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { errorCode } from "../problem.ts";
import { pause } from "./pause.ts";

/** The code of the error for what is neither a file nor a folder: a pipe or a device, which may have no end. */
export const NO_FILE = "ENOTFILE";

/** A pipe that nobody writes to or reads from would keep the program waiting for ever. */
const WITHOUT_WAITING = constants.O_NONBLOCK ?? 0;

/** So many writes one after the other may take nothing: ten seconds of a pipe that is read slowly. */
const FRUITLESS_WRITES = 500;
const PAUSE_MS = 20;

function failed(code: string, what: string): Error {
  return Object.assign(new Error(what), { code });
}

/** Opens a file, and nothing else. Throws the system's error, EISDIR for a folder, or {@link NO_FILE}. */
export function openPlain(path: string, flags: number, mode = 0o600): number {
  const file = openSync(path, flags | WITHOUT_WAITING, mode);
  const found = fstatSync(file);
  if (found.isFile()) return file;
  closeSync(file);
  throw found.isDirectory()
    ? failed("EISDIR", `${path} is a folder`)
    : failed(NO_FILE, `${path} is no file`);
}

/** The bytes of an open file from an offset on, `most` of them where there are more. */
export function readFrom(file: number, offset: number, most: number): Buffer {
  // A file may be cut short while it is read.
  const bytes = Buffer.alloc(Math.max(0, Math.min(most, fstatSync(file).size - offset)));
  let filled = 0;
  while (filled < bytes.length) {
    const got = readSync(file, bytes, filled, bytes.length - filled, offset + filled);
    if (got === 0) break;
    filled += got;
  }
  return bytes.subarray(0, filled);
}

/** A whole file of at most `most` bytes. Throws as {@link openPlain}, and EFBIG where it is larger. */
export function readPlain(path: string, most: number): Buffer {
  const file = openPlain(path, constants.O_RDONLY);
  try {
    const bytes = readFrom(file, 0, most + 1);
    if (bytes.length > most) throw failed("EFBIG", `${path} is too large`);
    return bytes;
  } finally {
    closeSync(file);
  }
}

/** What was taken of these bytes; nothing, after a while, by a pipe that is full. */
function taken(file: number, bytes: Uint8Array, from: number): number {
  try {
    return writeSync(file, bytes, from);
  } catch (error) {
    if (errorCode(error) !== "EAGAIN") throw error;
    pause(PAUSE_MS);
    return 0;
  }
}

/** Writes all of these bytes. Throws the system's error, or EIO where nothing is taken any more. */
export function writeAll(file: number, bytes: Uint8Array): void {
  let fruitless = 0;
  for (let written = 0; written < bytes.length; ) {
    const more = taken(file, bytes, written);
    written += more;
    fruitless = more === 0 ? fruitless + 1 : 0;
    if (fruitless === FRUITLESS_WRITES) throw failed("EIO", "nothing is taken any more");
  }
}

/** What a file system says that knows no such thing. */
const UNKNOWN_CALL = new Set(["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"]);

/** Whether an error says that a file system cannot tell when a file is on the disk. */
export function cannotSettle(error: unknown): boolean {
  return UNKNOWN_CALL.has(errorCode(error) ?? "");
}

/** Waits until a file is on the disk, where the file system can tell. Throws the system's error. */
export function settle(file: number): void {
  try {
    fsyncSync(file);
  } catch (error) {
    if (!cannotSettle(error)) throw error;
  }
}
