import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { errorCode } from "../problem.ts";

const PATIENCE_MS = 2000;
const PAUSE_MS = 20;
/** Nobody holds a lock for so long: its owner died before it wrote its id, or another has that id. */
const FORGOTTEN_MS = 60_000;

function ownerIsGone(path: string): boolean {
  try {
    if (Date.now() - statSync(path).mtimeMs > FORGOTTEN_MS) return true;
    const owner = Number.parseInt(readFileSync(path, "utf8"), 10);
    if (Number.isNaN(owner)) return false;
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}

function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Makes the lock file with our process id in it, or, on a full disk, none at all. */
function take(path: string): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, String(process.pid));
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

/**
 * Runs `action` while no other process holds the lock file at `path`. A lock whose process has
 * died, or that was forgotten, is taken over. Throws an error with the code ELOCKED after two seconds of waiting.
 */
export function withLock<T>(path: string, action: () => T): T {
  let waited = 0;
  for (;;) {
    try {
      take(path);
      break;
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
      if (ownerIsGone(path)) {
        rmSync(path, { force: true });
        continue;
      }
      if (waited >= PATIENCE_MS)
        throw Object.assign(new Error(`${path} is held by another process`), { code: "ELOCKED" });
      pause(PAUSE_MS);
      waited += PAUSE_MS;
    }
  }
  try {
    return action();
  } finally {
    rmSync(path, { force: true });
  }
}
