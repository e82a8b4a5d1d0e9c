import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { DRINKS } from "./drinks.ts";
import { temporaryFolder } from "./world.ts";

export { UNIT } from "./drinks.ts";

/** Writes these files into a new folder and returns it. */
export function folderWith(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

/** A pack with two parts and the units tea (a lesson) and coffee (a case). */
export function smallPack(changes: Record<string, string> = {}): string {
  return folderWith({ ...DRINKS, ...changes });
}
