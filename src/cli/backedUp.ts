import type { Context } from "../context.ts";
import { errorCode, Problem } from "../problem.ts";
import { backUp } from "../store/backups.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { toType } from "../text/toType.ts";

/**
 * Makes a backup before something is changed that cannot be taken back otherwise; undefined where there
 * is nothing to copy. Says which packs are not in it. Throws a Problem where it cannot be made.
 */
export function backedUp({
  home,
  now,
  io,
  columns,
}: Pick<Context, "home" | "now" | "io" | "columns">): ReturnType<typeof backUp> {
  try {
    const backup = backUp(home, now());
    for (const { name, why } of backup?.leftOut ?? []) {
      const said = `The pack “${name}” is not in the backup: it ${cleanLine(why)}. To put it right, add it again from where you have it.`;
      io.err(`${wrap(said, columns())}\n`);
    }
    return backup;
  } catch (error) {
    const why =
      errorCode(error) === "ENOSPC" ? "the disk is full" : `${home.folder} cannot be written to`;
    throw new Problem(`No backup could be made: ${why}. Nothing was changed.`, {
      next: toType("doctor"),
      cause: error,
    });
  }
}
