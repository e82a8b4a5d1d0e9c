import { join } from "node:path";
import type { Home } from "./home.ts";
import { withLock } from "./lock.ts";

/**
 * Runs what changes more of the journal than its end, or must not see that done meanwhile, one process at a
 * time. Throws as `withLock`.
 */
export function alone<T>({ folder }: Home, action: () => T, patienceMs?: number): T {
  return withLock(join(folder, "journal.lock"), action, patienceMs);
}
