import { lstatSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Context } from "../context.ts";
import { EXIT, Problem } from "../problem.ts";
import { backupsOf } from "../store/backups.ts";
import type { Home } from "../store/home.ts";
import { typedPath } from "../store/typedPath.ts";
import { cleanLine } from "../text/clean.ts";
import { toType } from "../text/toType.ts";

/** The record in a folder, or whose journal a file is; undefined where there is none. */
function recordAt(path: string): Home | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() === true) return { folder: dirname(path), journal: path };
  const journal = join(path, "journal.jsonl");
  return lstatSync(journal, { throwIfNoEntry: false }) === undefined
    ? undefined
    : { folder: path, journal };
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
  const shown = cleanLine(typed);
  if (found === undefined)
    throw new Problem(`There is neither a backup nor a record of smm at “${shown}”.`, {
      next: toType("restore"),
      code: EXIT.usage,
    });
  const [mine, theirs] = [home.journal, found.journal].map((path) =>
    statSync(path, { throwIfNoEntry: false, bigint: true }),
  );
  if (mine !== undefined && mine.ino === theirs?.ino && mine.dev === theirs.dev)
    throw new Problem(`“${shown}” is this record itself.`, {
      next: "the folder of the other computer's record, or of a backup",
      code: EXIT.usage,
    });
  return found;
}
