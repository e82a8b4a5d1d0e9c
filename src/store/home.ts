import { accessSync, chmodSync, constants, existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import envPaths from "env-paths";
import { makeFolder } from "./makeFolder.ts";
import { NO_FILE } from "./plainFile.ts";
import { typedPath } from "./typedPath.ts";

/** Where everything that is kept stands. */
export type Home = {
  folder: string;
  journal: string;
};

/** The folder from SMM_HOME, or the system's usual place for a program's data. */
export function homeOf(env: Record<string, string | undefined>, cwd: string): Home {
  const folder = env.SMM_HOME ? typedPath(cwd, env.SMM_HOME) : envPaths("smm", { suffix: "" }).data;
  return { folder, journal: join(folder, "journal.jsonl") };
}

/**
 * Makes the folder if need be, for its owner alone. A folder that holds something else already
 * keeps its rights; the files in it are for the owner alone all the same. Throws the system's error.
 */
export function prepareHome({ folder }: Home): void {
  makeFolder(folder, 0o700);
  // Taken from others, never given: a folder may be read-only on purpose.
  if (readdirSync(folder).length === 0) chmodSync(folder, statSync(folder).mode & 0o700);
}

/** Whether something could be kept there. */
export function canKeep({ folder, journal }: Home): boolean {
  let place = existsSync(journal) ? journal : folder;
  while (!existsSync(place)) {
    const above = dirname(place);
    if (above === place) return false;
    place = above;
  }
  try {
    accessSync(place, constants.W_OK);
    const found = statSync(place);
    return place === journal ? found.isFile() : found.isDirectory();
  } catch {
    return false;
  }
}

const REFUSED = new Set([
  "EACCES",
  "EPERM",
  "EROFS",
  "ENOENT",
  "ENOTDIR",
  "EISDIR",
  "EEXIST",
  NO_FILE,
]);

/** Whether this system error says that the place cannot be written to at all. */
export function isRefusal(code: string | undefined): boolean {
  return code !== undefined && REFUSED.has(code);
}
