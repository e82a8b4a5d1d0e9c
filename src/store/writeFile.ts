import { linkSync, lstatSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { errorCode } from "../problem.ts";

function isSpecial(path: string): boolean {
  try {
    return !lstatSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Writes a text file whole or not at all: on a full disk neither half a file is left nor the old one
 * lost. Throws the system's error, EEXIST when the file is there and must not be replaced.
 */
export function writeWholeFile(path: string, text: string, replace: boolean): void {
  if (replace && isSpecial(path)) {
    writeFileSync(path, text);
    return;
  }
  const draft = join(dirname(path), `.smm-${process.pid}.tmp`);
  try {
    writeFileSync(draft, text, { flag: "wx" });
    if (replace) renameSync(draft, path);
    else linkOrCopy(draft, path, text);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A link is made only where nothing is; some file systems know no links. */
function linkOrCopy(draft: string, path: string, text: string): void {
  try {
    linkSync(draft, path);
  } catch (error) {
    if (errorCode(error) === "EEXIST") throw error;
    writeFileSync(path, text, { flag: "wx" });
  }
}
