import { clockTold } from "./clockTold.ts";
import { copiesBeside } from "./copiesBeside.ts";
import { canKeep, type Home } from "./home.ts";
import { loadFromJournal, orphanTold } from "./loadRecord.ts";
import { readSnapshot } from "./snapshot.ts";

/**
 * How many events a stored record has, and what is wrong with it, in sentences. Throws a Problem when
 * it cannot be read at all.
 */
export function examineRecord(home: Home, now: Date): { events: number; problems: string[] } {
  const loaded = loadFromJournal(home, now);
  const problems = loaded.damaged.map(
    ({ line, why }) => `Line ${line} of ${home.journal} is damaged: ${why}. It is skipped.`,
  );
  const strange = clockTold(loaded, now);
  if (strange !== undefined) problems.push(strange);
  for (const { journal } of copiesBeside(home))
    problems.push(
      `${journal} stands beside your record, as a synced folder leaves it: what it has is not used.`,
    );
  const snapshot = readSnapshot(home.folder, home.journal);
  if (snapshot.is === "orphan") problems.push(orphanTold(home, snapshot));
  if (snapshot.is === "damaged")
    problems.push(`${snapshot.file.path} is damaged. It is rebuilt at the next start.`);
  if (!canKeep(home))
    problems.push(`${home.folder} cannot be written to: what you do cannot be kept.`);
  return { events: loaded.record.events, problems };
}
