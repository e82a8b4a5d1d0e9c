import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../problem.ts";
import { decoded } from "./decoded.ts";

/** A pipe that nobody writes to would keep the program waiting for ever. */
const WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

const MOST_LOOKED_AT = 100;

/** By which a file that was made to be handed over is known: its name, and its first bytes. */
type Known = { byName(name: string): boolean; byBeginning(text: string): boolean };

/** The names of the files in a folder that are known so, in order. Never throws. */
export function handedFilesIn(folder: string, known: Known): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => known.byName(name))
      .sort()
      .slice(0, MOST_LOOKED_AT)
      .filter((name) => known.byBeginning(beginningOf(join(folder, name))));
  } catch {
    return [];
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, WITHOUT_WAITING);
  try {
    if (!fstatSync(file).isFile()) return "";
    const bytes = Buffer.alloc(64);
    // The last character may be cut.
    const text = decoded(bytes.subarray(0, readSync(file, bytes)));
    return text.is === "text" ? text.text : bytes.toString("utf8");
  } finally {
    closeSync(file);
  }
}

/** A file that somebody handed over, or why it was not read. */
type HandedFile =
  | { is: "text"; text: string }
  | { is: "not-there" | "folder" | "no-file" | "too-large" | "unreadable" | "not-utf8" };

/** A file as text, unless it has more than `most` bytes. Never throws. */
export function readHandedFile(path: string, most: number): HandedFile {
  let file: number | undefined;
  try {
    file = openSync(path, WITHOUT_WAITING);
    const found = fstatSync(file);
    if (found.isDirectory()) return { is: "folder" };
    // What is no file, such as a device, may have no end.
    if (!found.isFile()) return { is: "no-file" };
    if (found.size > most) return { is: "too-large" };
    // It may grow while it is read.
    const bytes = Buffer.alloc(most + 1);
    let read = 0;
    for (let more = -1; more !== 0 && read < bytes.length; read += more)
      more = readSync(file, bytes, read, bytes.length - read, null);
    if (read > most) return { is: "too-large" };
    const text = decoded(bytes.subarray(0, read));
    return text.is === "text" ? { is: "text", text: text.text } : { is: "not-utf8" };
  } catch (error) {
    const code = errorCode(error);
    return { is: code === "ENOENT" || code === "ENOTDIR" ? "not-there" : "unreadable" };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
