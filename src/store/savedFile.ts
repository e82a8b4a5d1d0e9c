import { statSync, unwatchFile, watchFile } from "node:fs";

/** So soon after a file was saved it is seen. */
const EVERY_MS = 300;

/** What is another after each time that a file was saved; the same where it is not there. */
export function savedState(file: string): string {
  const found = statSync(file, { throwIfNoEntry: false });
  return found === undefined ? "" : `${found.ino} ${found.size} ${found.mtimeMs}`;
}

/** Calls back each time that a file is saved; returns how to stop that. */
export function whenSaved(file: string, saved: () => void): () => void {
  const listener = () => saved();
  watchFile(file, { interval: EVERY_MS }, listener);
  return () => unwatchFile(file, listener);
}
