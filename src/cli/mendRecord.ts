import type { Context } from "../context.ts";
import { copiesBeside, putAside } from "../store/copiesBeside.ts";
import type { Home } from "../store/home.ts";
import { dropDamaged, joinJournal } from "../store/joinJournals.ts";
import { loadFromJournal } from "../store/loadRecord.ts";
import { counted } from "../text/counted.ts";
import { backedUp } from "./backedUp.ts";
import { changedWhole } from "./changedWhole.ts";

type Needs = Pick<Context, "home" | "now">;

/** What can be mended: journals beside the record, and damaged lines in it. */
type Mendable = { copies: Home[]; damaged: number };

/** What of the record in `home` can be mended. Throws a Problem where it cannot be read. */
export function mendable({ home, now }: Needs): Mendable {
  return { copies: copiesBeside(home), damaged: loadFromJournal(home, now()).damaged.length };
}

/**
 * Joins the copies with the record and takes the damaged lines out of it, after a backup that has them
 * all. Returns what was done, in sentences. Throws a Problem; then nothing is lost.
 */
export function mendRecord(context: Needs, { copies, damaged }: Mendable): string[] {
  const backup = backedUp(context);
  if (backup === undefined) return [];
  const done = copies.map((copy) => {
    const added = changedWhole(context, (home) => joinJournal(home, copy)).length;
    changedWhole(context, () => putAside(copy, backup.home));
    return `${counted(added, "event")} of ${copy.journal} added.`;
  });
  if (damaged > 0) {
    changedWhole(context, dropDamaged);
    done.push(`${counted(damaged, "damaged line")} taken out.`);
  }
  return [...done, `What was there before is in ${backup.home.folder}.`];
}
