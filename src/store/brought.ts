import { readPlain } from "./plainFile.ts";

/** A file that the program brings along, by its path or, where it stands in the program's own file, by its bytes. */
export type BroughtFile = string | (() => Buffer);

/** Far larger than any of them is. */
const MOST_BYTES = 256 * 1024 * 1024;

/** All that such a file holds. Throws the system's error where it cannot be read. */
export function broughtBytes(file: BroughtFile): Buffer {
  return typeof file === "string" ? readPlain(file, MOST_BYTES) : file();
}
