import { statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Context } from "../context.ts";
import { EXIT, Problem } from "../problem.ts";
import { backupsOf } from "../store/backups.ts";
import type { Home } from "../store/home.ts";
import { typedPath } from "../store/typedPath.ts";
import { beginningOf } from "../text/beginning.ts";
import { cleanLine } from "../text/clean.ts";
import { toType } from "../text/toType.ts";

/** What is at a path; undefined where nothing is, or nobody can look, as behind a link to itself. */
function foundAt(path: string) {
  try {
    return statSync(path, { throwIfNoEntry: false, bigint: true });
  } catch {
    return undefined;
  }
}

/** The record in a folder, or whose journal a file is; undefined where there is none. */
function recordAt(path: string): Home | undefined {
  const found = foundAt(path);
  if (found === undefined) return undefined;
  if (found.isFile()) return { folder: dirname(path), journal: path };
  const journal = join(path, "journal.jsonl");
  return foundAt(journal) === undefined ? undefined : { folder: path, journal };
}

/**
 * The record that was meant: a backup of this one by its name or its number (1 is the newest), else a
 * folder or a journal's file. Throws a Problem where there is none, or where it is this record itself.
 */
export function otherRecord({ home, cwd }: Pick<Context, "home" | "cwd">, typed: string): Home {
  const backups = backupsOf(home);
  const nth = /^\d{1,2}$/.test(typed) ? backups[Number(typed) - 1] : undefined;
  const backup = nth ?? backups.find(({ name }) => name === typed);
  const found = backup?.home ?? recordAt(typedPath(cwd, typed));
  const shown = beginningOf(cleanLine(typed));
  if (found === undefined)
    throw new Problem(`There is neither a backup nor a record of smm at “${shown}”.`, {
      next: toType("restore"),
      code: EXIT.usage,
    });
  const [mine, theirs] = [home.journal, found.journal].map(foundAt);
  if (mine !== undefined && mine.ino === theirs?.ino && mine.dev === theirs.dev)
    throw new Problem(`“${shown}” is this record itself.`, {
      next: "the folder of the other computer's record, or of a backup",
      code: EXIT.usage,
    });
  return found;
}
