import {
  closeSync,
  constants,
  linkSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { errorCode } from "../problem.ts";
import { removeDrafts } from "./leftOvers.ts";
import { move } from "./move.ts";
import { settle, writeAll } from "./plainFile.ts";

const { O_CREAT, O_EXCL, O_NONBLOCK = 0, O_WRONLY } = constants;

/** What a link leads to, so that the link stays; what is no link, or leads in a circle, itself. */
function linked(path: string, found: Stats | undefined): string {
  if (found?.isSymbolicLink() !== true) return path;
  try {
    return realpathSync(path);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    return resolve(dirname(path), readlinkSync(path));
  }
}

/** Writes to what is no file, such as a pipe. Throws ENXIO where nobody reads from it. */
function writeToSpecial(path: string, bytes: Buffer): void {
  // Opened without waiting, since a pipe that nobody reads from would keep the program for ever.
  const file = openSync(path, O_WRONLY | O_NONBLOCK);
  try {
    writeAll(file, bytes);
  } finally {
    closeSync(file);
  }
}

function writeNew(path: string, bytes: Buffer): void {
  const file = openSync(path, O_WRONLY | O_CREAT | O_EXCL, 0o666);
  try {
    writeAll(file, bytes);
    settle(file);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Writes a file whole or not at all: on a full disk neither half a file is left nor the old one
 * lost. Throws the system's error, EEXIST when the file is there and must not be replaced.
 */
export function writeWholeFile(path: string, content: string | Buffer, replace: boolean): void {
  const bytes = Buffer.from(content);
  const target = replace ? linked(path, lstatSync(path, { throwIfNoEntry: false })) : path;
  const found = replace ? statSync(target, { throwIfNoEntry: false }) : undefined;
  if (found !== undefined && !found.isFile()) {
    writeToSpecial(target, bytes);
    return;
  }
  removeDrafts(dirname(target));
  const draft = join(dirname(target), `.smm-${process.pid}.tmp`);
  try {
    writeNew(draft, bytes);
    if (replace) move(draft, target);
    else linkOrCopy(draft, target, bytes);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link is made only where nothing is; some file systems know no links. */
function linkOrCopy(draft: string, path: string, bytes: Buffer): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    writeNew(path, bytes);
  }
}
