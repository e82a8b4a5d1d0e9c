import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { errorCode } from "../problem.ts";

function make(path: string, mode: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw error;
  }
}

/**
 * Makes a folder, and those above it that are not there, unless it is there. Throws the system's error. Node's
 * own way (`recursive`) never ends where nothing can be made and the system says that something is missing, as
 * below /proc.
 */
export function makeFolder(path: string, mode = 0o777): void {
  try {
    make(path, mode);
  } catch (error) {
    const above = dirname(path);
    if (errorCode(error) !== "ENOENT" || above === path || existsSync(above)) throw error;
    makeFolder(above, mode);
    make(path, mode);
  }
}
