import { closeSync, constants, linkSync, lstatSync, openSync, rmSync } from "node:fs";
import { errorCode } from "../problem.ts";
import { pause } from "./pause.ts";
import { readPlain, writeAll } from "./plainFile.ts";
import { isRunning } from "./running.ts";

const PATIENCE_MS = 2000;
const PAUSE_MS = 20;
/** Nobody holds a lock for so long: another process has its owner's id, or it is on another computer. */
const FORGOTTEN_MS = 60_000;
/** A lock without its owner's id was left by a program that wrote it in two steps, and died in between. */
const NAMELESS_MS = 1000;

/** A lock that somebody holds, and by what it is told from the next one at the same place. */
type Held = { owner: number; ageMs: number; name: string };

function contentOf(path: string): string {
  try {
    return readPlain(path, 100).toString("utf8");
  } catch {
    return "";
  }
}

function heldAt(path: string): Held | undefined {
  const found = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  if (found === undefined) return undefined;
  const content = contentOf(path);
  return {
    owner: Number.parseInt(content, 10),
    // A clock that was wrong may have given it a time to come.
    ageMs: Math.abs(Date.now() - Number(found.mtimeMs)),
    name: `${content.replace(/[^\w-]/g, "").slice(0, 60)}-${found.ino}-${found.mtimeNs}`,
  };
}

function isAbandoned({ owner, ageMs }: Held): boolean {
  if (Number.isNaN(owner)) return ageMs > NAMELESS_MS;
  return ageMs > FORGOTTEN_MS || owner === process.pid || !isRunning(owner);
}

function write(path: string, text: string): void {
  const file = openSync(path, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
  try {
    writeAll(file, Buffer.from(text));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/** What a file system says that knows no links. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK", "EINVAL"]);

/** Makes the lock whole, in one step, or not at all. Throws the system's error, EEXIST where there is one. */
function make(path: string, token: string): void {
  const draft = `${path}.${process.pid}`;
  rmSync(draft, { force: true });
  write(draft, token);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!NO_LINKS.has(errorCode(error) ?? "")) throw error;
    write(path, token);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Removes a lock that was abandoned. Under a lock with its name, so that of two who found it
 * abandoned the slower one does not remove what the faster one has made since.
 */
function clear(path: string, { name }: Held): void {
  withLock(`${path}.${name}`, () => {
    if (heldAt(path)?.name !== name) return;
    try {
      rmSync(path, { force: true });
    } catch {
      // A folder, or what is not ours: then it is held, as far as we can tell.
    }
  });
}

/** Removes the lock file at `path` where its process has died, or it was forgotten. */
export function clearAbandoned(path: string): void {
  const held = heldAt(path);
  if (held !== undefined && isAbandoned(held)) clear(path, held);
}

function take(path: string, token: string, patienceMs: number): void {
  for (let waited = 0; ; ) {
    try {
      make(path, token);
      return;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    const held = heldAt(path);
    if (held === undefined) continue;
    if (isAbandoned(held)) {
      clear(path, held);
      if (heldAt(path)?.name !== held.name) continue;
    }
    if (waited >= patienceMs)
      throw Object.assign(new Error(`${path} is held by another process`), { code: "ELOCKED" });
    pause(PAUSE_MS);
    waited += PAUSE_MS;
  }
}

/**
 * Runs `action` while no other process holds the lock file at `path`. A lock whose process has
 * died, or that was forgotten, is taken over, by one alone. Throws an error with the code ELOCKED where it
 * was held for so long.
 */
export function withLock<T>(path: string, action: () => T, patienceMs = PATIENCE_MS): T {
  const token = `${process.pid}-${crypto.randomUUID()}`;
  take(path, token, patienceMs);
  try {
    return action();
  } finally {
    // Where it was thought forgotten, it is another's by now.
    if (contentOf(path) === token) rmSync(path, { force: true });
  }
}
