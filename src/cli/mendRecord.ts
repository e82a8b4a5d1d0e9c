import type { Context } from "../context.ts";
import { copiesBeside, putAside } from "../store/copiesBeside.ts";
import type { Home } from "../store/home.ts";
import { dropDamaged, joinJournal } from "../store/joinJournals.ts";
import { loadFromJournal } from "../store/loadRecord.ts";
import { readSnapshot } from "../store/snapshot.ts";
import { setOrphanAside } from "../store/writeSnapshot.ts";
import { counted } from "../text/counted.ts";
import { backedUp } from "./backedUp.ts";
import { changedWhole } from "./changedWhole.ts";

type Needs = Pick<Context, "home" | "now" | "io" | "columns">;

/**
 * What can be mended: journals beside the record, damaged lines in it, and a quick copy that knows of more
 * than it.
 */
type Mendable = { copies: Home[]; damaged: number; isCut: boolean };

/** What of the record in `home` can be mended. Throws a Problem where it cannot be read. */
export function mendable({ home, now }: Needs): Mendable {
  return {
    copies: copiesBeside(home),
    damaged: loadFromJournal(home, now()).damaged.length,
    isCut: readSnapshot(home.folder, home.journal).is === "orphan",
  };
}

/** Whether there is any of it. */
export function isAny({ copies, damaged, isCut }: Mendable): boolean {
  return copies.length > 0 || damaged > 0 || isCut;
}

/**
 * Joins the copies with the record, takes the damaged lines out of it, after a backup that has them
 * all, and puts aside a quick copy that knows of more. Returns what was done, in sentences. Throws a
 * Problem; then nothing is lost.
 */
export function mendRecord(context: Needs, { copies, damaged, isCut }: Mendable): string[] {
  const backup = backedUp(context);
  const aside = isCut
    ? changedWhole(context, (home) => setOrphanAside(home, context.now()))
    : undefined;
  const told =
    aside === undefined
      ? []
      : [`Your record goes on from what there is. The old quick copy is ${aside}.`];
  if (backup === undefined) return told;
  const done = copies.map((copy) => {
    const added = changedWhole(context, (home) => joinJournal(home, copy)).length;
    changedWhole(context, () => putAside(copy, backup.home));
    return `${counted(added, "event")} of ${copy.journal} added.`;
  });
  if (damaged > 0) {
    changedWhole(context, dropDamaged);
    done.push(`${counted(damaged, "damaged line")} taken out.`);
  }
  return [...told, ...done, `What was there before is in ${backup.home.folder}.`];
}
