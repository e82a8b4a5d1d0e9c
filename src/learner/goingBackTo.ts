import { counting, goesBack, undoneBy } from "./counting.ts";
import type { Event } from "./events.ts";
import { sliceOf } from "./sliceOf.ts";
import { union } from "./union.ts";

/** The ids that a "restored" event names, as they are told there. */
type GoingBackTo = { out: string[]; back: string[]; added: string[] };

/**
 * What has to be said of the events of a journal, joined with those of a backup, so that just those count
 * that count in the backup.
 */
export function goingBackTo(mine: readonly Event[], backup: readonly Event[]): GoingBackTo {
  const ids = (events: readonly Event[]) => events.map(({ id }) => id);
  const known = new Set(ids(mine));
  const all = union(mine, backup).filter((event) => !goesBack(event));
  const undone = undoneBy(union(mine, backup));
  const wanted = new Set([...counting(backup)].map(({ id }) => id));
  return {
    out: ids(
      all.filter(
        (event) => !undone.has(event.id) && !wanted.has(event.id) && !sliceOf(event).stays,
      ),
    ),
    back: ids(all.filter(({ id }) => undone.has(id) && wanted.has(id))),
    added: ids(backup.filter(({ id }) => !known.has(id))),
  };
}
