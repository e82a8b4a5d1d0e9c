import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import type { Manifest } from "../course/model.ts";

/** The files of a pack beside its units; it may do without the lists. */
export const MANIFEST = "pack.yaml";
export const TERMS = "terms.md";
export const SHELF = "shelf.md";

/** Whether there is a pack in this folder. */
export function isPack(folder: string): boolean {
  return existsSync(join(folder, MANIFEST));
}

/** The file of a unit, in the folder of its part. */
export function unitFile(folder: string, part: string, id: string): string {
  return join(folder, part, `${id}.md`);
}

/** Every file that a course is read from. */
export function filesOf(folder: string, manifest: Manifest): string[] {
  const lists = [MANIFEST, TERMS, SHELF].map((name) => join(folder, name));
  const units = manifest.parts.flatMap((part) => {
    const within = join(folder, part.id);
    return part.units.map((id) => `${within}${sep}${id}.md`);
  });
  return [...lists, ...units];
}
