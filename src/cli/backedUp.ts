import type { Context } from "../context.ts";
import { errorCode, Problem } from "../problem.ts";
import { type Backup, backUp } from "../store/backups.ts";
import { toType } from "../text/toType.ts";

/**
 * Makes a backup before something is changed that cannot be taken back otherwise; undefined where there
 * is nothing to copy. Throws a Problem where it cannot be made.
 */
export function backedUp({ home, now }: Pick<Context, "home" | "now">): Backup | undefined {
  try {
    return backUp(home, now());
  } catch (error) {
    const why =
      errorCode(error) === "ENOSPC" ? "the disk is full" : `${home.folder} cannot be written to`;
    throw new Problem(`No backup could be made: ${why}. Nothing was changed.`, {
      next: toType("doctor"),
      cause: error,
    });
  }
}
