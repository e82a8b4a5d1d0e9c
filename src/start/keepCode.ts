import { closeSync, constants, rmSync } from "node:fs";
import { homeOf } from "../store/home.ts";
import { openPlain, writeAll } from "../store/plainFile.ts";
import { codeFile } from "./codeFiles.ts";
import { type KeptCode, keptCodeBytes } from "./keptCode.ts";

/** So many runs add what they compile to code that was begun anew: by then most functions are in it. */
const RUNS_THAT_ADD = 8;

/** The folder of the store, where code is kept if the program's own does not take it. Throws where that cannot be told. */
export function storeFolder(): string {
  return homeOf(process.env, process.cwd()).folder;
}

/** Replaces the file in a folder that is there. Throws the system's error; what was not written whole is no such file. */
function writeInto(folder: string, bytes: Buffer): void {
  // Anew: what was there may have another owner, or be one that others may write to, and is never believed then.
  rmSync(codeFile(folder), { force: true });
  const { O_WRONLY, O_CREAT, O_EXCL } = constants;
  const file = openPlain(codeFile(folder), O_WRONLY | O_CREAT | O_EXCL);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

/**
 * Keeps the code of this program that was compiled in this run beside what was kept before: in the program's own
 * folder or, where that does not take it, in the store. No folder is made. Throws where neither takes it.
 */
export function keepCode(
  dist: string,
  program: string,
  kept: KeptCode | undefined,
  compiled: ReadonlyMap<string, Buffer>,
): void {
  const all = new Map<string, Buffer>();
  for (const name of kept?.names ?? []) {
    const before = kept?.codeOf(name);
    if (before !== undefined) all.set(name, before);
  }
  for (const [name, each] of compiled) all.set(name, each);
  const growing = Math.max(0, (kept?.growing ?? RUNS_THAT_ADD) - 1);
  const bytes = keptCodeBytes(program, growing, all);
  try {
    writeInto(dist, bytes);
  } catch {
    writeInto(storeFolder(), bytes);
  }
}
