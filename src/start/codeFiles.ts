import { constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { type KeptCode, readKeptCode } from "./keptCode.ts";

/** Code is of use to the Node alone that compiled it. */
const NAME = `code-${process.version}-${process.platform}-${process.arch}.bin`;

/** So many bytes are compared at a time: always in the same place, since new memory takes longer than to compare. */
const COMPARED_AT_ONCE = 65_536;

/** The file in which code is kept in a folder. */
export function codeFile(folder: string): string {
  return join(folder, NAME);
}

/** The code that is kept in a folder; undefined where there is none that its owner alone can have written. */
function codeFrom(folder: string): KeptCode | undefined {
  // It stays open, for the pieces that are loaded later.
  const file = openSync(codeFile(folder), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const { uid, mode, size } = fstatSync(file);
  const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  if (!isOwn) return undefined;
  const compared = Buffer.allocUnsafeSlow(COMPARED_AT_ONCE);
  return readKeptCode({
    size,
    bytes(start, length) {
      const bytes = Buffer.allocUnsafeSlow(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, start));
    },
    has(start, bytes) {
      for (let at = 0; at < bytes.length; at += COMPARED_AT_ONCE) {
        const end = Math.min(at + COMPARED_AT_ONCE, bytes.length);
        const read = readSync(file, compared, 0, end - at, start + at);
        if (compared.compare(bytes, at, end, 0, read) !== 0) return false;
      }
      return true;
    },
  });
}

/** The code that is kept of this program in a folder, if there is any. Never throws. */
export function codeIn(folder: string, program: string): KeptCode | undefined {
  try {
    const found = codeFrom(folder);
    return found?.program === program ? found : undefined;
  } catch {
    // Without code the text is compiled.
    return undefined;
  }
}
