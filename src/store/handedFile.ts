import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from "node:fs";
import { errorCode } from "../problem.ts";

/** The names of the files in a folder that may have been handed over, in order. Never throws. */
export function jsonFilesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(".json"))
      .sort();
  } catch {
    return [];
  }
}

/** A file that somebody handed over, or why it was not read. */
export type HandedFile =
  | { is: "text"; text: string }
  | { is: "not-there" | "folder" | "no-file" | "too-large" | "unreadable" };

/** A file as text, unless it has more than `most` bytes. Never throws. */
export function readHandedFile(path: string, most: number): HandedFile {
  let file: number | undefined;
  try {
    // Without waiting: a pipe that nobody writes to would keep the program waiting for ever.
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
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
    return { is: "text", text: bytes.toString("utf8", 0, read) };
  } catch (error) {
    const code = errorCode(error);
    return { is: code === "ENOENT" || code === "ENOTDIR" ? "not-there" : "unreadable" };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
