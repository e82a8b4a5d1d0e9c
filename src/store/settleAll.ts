import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { cannotSettle } from "./plainFile.ts";

/** So many are waited for at once: a disk takes many together in little more than the time for one. */
const AT_ONCE = 16;

/** Waits until all of these files are on the disk, where the file system can tell. Rejects with the system's error. */
export async function settleAll(paths: readonly string[]): Promise<void> {
  const left = paths.values();
  const one = async () => {
    for (const path of left) {
      // To write, for Windows settles no file that is open to read.
      const file = await open(path, constants.O_RDWR);
      try {
        await file.sync();
      } catch (error) {
        if (!cannotSettle(error)) throw error;
      } finally {
        await file.close();
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
}
