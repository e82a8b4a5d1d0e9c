import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { openPlain, writeAll } from "../store/plainFile.ts";
import { type KeptCode, keptCodeBytes, readKeptCode } from "./keptCode.ts";

/** Code is of use to the Node alone that compiled it. */
const NAME = `code-${process.version}-${process.platform}-${process.arch}.bin`;

/** The folders that code may be kept in, the better ones first, each found where it is asked for. */
type Folders = () => Iterable<string>;

/** So many runs add what they compile to code that was begun anew: by then most functions are in it. */
const RUNS_THAT_ADD = 8;

/** The code that is kept in this folder; undefined where there is none that its owner alone can have written. */
function codeFrom(folder: string): KeptCode | undefined {
  // It stays open, for the pieces that are loaded later.
  const file = openSync(join(folder, NAME), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  const { uid, mode, size } = fstatSync(file);
  const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
  if (!isOwn) return undefined;
  return readKeptCode((start, length) => {
    const bytes = Buffer.allocUnsafeSlow(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, start));
  }, size);
}

/** Into the first of the folders that takes it. What is not written whole is no such file. */
function writeInto(folders: Folders, bytes: Buffer): void {
  for (const folder of folders())
    try {
      const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
      const file = openPlain(join(folder, NAME), O_WRONLY | O_CREAT | O_TRUNC);
      try {
        writeAll(file, bytes);
      } finally {
        closeSync(file);
      }
      return;
    } catch {
      // Code only makes the next start faster.
    }
}

function firstOf(folders: Folders, program: string): KeptCode | undefined {
  for (const folder of folders())
    try {
      const found = codeFrom(folder);
      if (found?.program === program) return found;
    } catch {
      // Without code the text is compiled.
    }
  return undefined;
}

/**
 * The code that is kept of this program, in the first of the folders that has it; `keep` adds what was
 * compiled in this run where that is worth it. Neither ever fails, and no folder is made.
 */
export function codeIn(folders: Folders, program: string) {
  const kept = firstOf(folders, program);
  const codeOf = (name: string): Buffer | undefined => {
    try {
      return kept?.codeOf(name);
    } catch {
      return undefined;
    }
  };
  const growing = kept?.growing ?? RUNS_THAT_ADD;
  return {
    codeOf,
    keep(compiledAnew: boolean, code: () => Map<string, Buffer>): void {
      if (growing === 0 && !compiledAnew) return;
      const all = new Map<string, Buffer>();
      for (const name of kept?.names ?? []) {
        const before = codeOf(name);
        if (before !== undefined) all.set(name, before);
      }
      for (const [name, each] of code()) all.set(name, each);
      writeInto(folders, keptCodeBytes(program, Math.max(0, growing - 1), all));
    },
  };
}
