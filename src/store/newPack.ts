import { readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeFolder } from "./makeFolder.ts";
import { readPlain } from "./plainFile.ts";

/** Far larger than a manifest is. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Whether nothing stands in this place but, perhaps, an empty folder. Throws the system's error. */
export function isFree(folder: string): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found === undefined || (found.isDirectory() && readdirSync(folder).length === 0);
}

/** Writes these files below a folder, and the folders that they need; none replaces another. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    makeFolder(dirname(path));
    writeFileSync(path, text, { flag: "wx" });
  }
}

/** The text of a manifest. Throws the system's error. */
export function manifestIn(path: string): string {
  return readPlain(path, MOST_BYTES).toString("utf8");
}
