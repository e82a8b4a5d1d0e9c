import { chmodSync } from "node:fs";
import { errorCode } from "../problem.ts";
import { writeWholeFile } from "./writeFile.ts";

/** Keeps what was made of a pack of the store beside it, for its owner alone. Where that cannot be, it does not. */
export function keepBeside(path: string, content: string | Buffer): void {
  try {
    writeWholeFile(path, content, true);
    chmodSync(path, 0o600);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
  }
}
