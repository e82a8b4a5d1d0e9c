import { readdirSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../problem.ts";
import { isId } from "../text/slug.ts";
import type { Home } from "./home.ts";

/** A pack that stands in the store beside the bundled one. */
export type AddedPack = {
  /** the pack's name */
  name: string;
  folder: string;
  /** where its compiled form stands, which is made anew where it does not fit any more */
  compiled: string;
  /** where the index stands by which its pages are found, where it is large */
  index: string;
  /** where its files stand in one archive, for backups, once one was made */
  archive: string;
};

/** Where the packs stand that were added. */
export function packsFolder({ folder }: Home): string {
  return join(folder, "packs");
}

/** The beginnings of the names of folders that are no pack of the course. */
export const SET_ASIDE = {
  /** the one before, while another takes its place */
  replaced: ".old-",
  removed: ".removed-",
  /** not whole yet; then come the id of its process and a dot */
  adding: ".adding-",
};

/** The pack in this folder of the store. */
export function packAt(home: Home, folder: string, name: string): AddedPack {
  const path = join(packsFolder(home), folder);
  const beside = (file: string) => join(path, file);
  return {
    name,
    folder: path,
    compiled: beside(".compiled.jsonl"),
    index: beside(".search"),
    archive: beside(".files.zip"),
  };
}

/** The names of the folders beside the packs. None where there is no such folder, or it cannot be read. */
export function packFolders(home: Home): string[] {
  try {
    return readdirSync(packsFolder(home));
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
}

/** The packs that were added, by their names. */
export function addedPacks(home: Home): AddedPack[] {
  const folders = packFolders(home);
  const there = new Map(folders.filter(isId).map((name) => [name, name]));
  // Where the program was stopped just then, the one before is there, and the one after is not yet.
  for (const folder of folders) {
    const name = folder.startsWith(SET_ASIDE.replaced)
      ? folder.slice(SET_ASIDE.replaced.length)
      : "";
    if (isId(name) && !there.has(name)) there.set(name, folder);
  }
  return [...there]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, folder]) => packAt(home, folder, name));
}

/** The packs that were removed and are kept, by their names. */
export function removedPacks(home: Home): AddedPack[] {
  return packFolders(home).flatMap((folder) => {
    const name = folder.startsWith(SET_ASIDE.removed) ? folder.slice(SET_ASIDE.removed.length) : "";
    return isId(name) ? [packAt(home, folder, name)] : [];
  });
}
