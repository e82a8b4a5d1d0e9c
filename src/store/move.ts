import { renameSync } from "node:fs";
import { errorCode } from "../problem.ts";
import { pause } from "./pause.ts";

/** What Windows says where somebody has the file open: who reads it, looks for viruses or copies it to a cloud. */
const IN_USE = new Set(["EACCES", "EBUSY", "EPERM"]);
const PATIENCE_MS = 1000;
const PAUSE_MS = 10;

/**
 * Gives a file or folder another name, and a file the place of the one that has it. Windows refuses that while
 * another program has one of them open: then it is tried again for a second. Throws the system's error.
 */
export function move(from: string, to: string): void {
  for (let waited = 0; ; waited += PAUSE_MS) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const isInUse = process.platform === "win32" && IN_USE.has(errorCode(error) ?? "");
      if (!isInUse || waited >= PATIENCE_MS) throw error;
      pause(PAUSE_MS);
    }
  }
}
