import { linkSync, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../problem.ts";
import { isId } from "../text/slug.ts";
import { type AddedPack, addedPacks } from "./addedPacks.ts";
import type { Home } from "./home.ts";
import { keepBeside } from "./keepBeside.ts";
import { makeFolder } from "./makeFolder.ts";
import { filesInFolder } from "./packSource.ts";
import { writeWholeFile } from "./writeFile.ts";
import { zipOf } from "./zipOf.ts";

/** A pack in the folder of a backup or of another store: a folder, or a zip archive. */
export type PackCopy = { name: string; path: string };

/** A pack of which no copy was made, and why, to come after "it". */
export type LeftOut = { name: string; why: string };

const FOLDER = "packs";
const ARCHIVE = /\.zip$/;

/** When a file was last changed; 0 where there is none. */
function changedAt(path: string): number {
  return lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Puts an archive of a pack into a folder. It is made once and kept beside the pack, so that backups take the
 * room of one; where no link can be made it is a copy. Says why none was made of what cannot be read as a pack.
 * Throws the system's error.
 */
function copyPack({ name, folder, archive }: AddedPack, into: string): LeftOut[] {
  const source = filesInFolder(folder);
  if (source.is !== "files")
    return [{ name, why: source.is === "refused" ? source.why : "is no pack" }];
  makeFolder(into, 0o700);
  const path = join(into, `${name}.zip`);
  const newest = Math.max(...source.files.map(({ path: file }) => changedAt(join(folder, file))));
  if (changedAt(archive) <= newest) keepBeside(archive, zipOf(source.files));
  try {
    linkSync(archive, path);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    writeWholeFile(path, zipOf(source.files), false);
  }
  return [];
}

/**
 * Copies the packs that were added into a folder that looks like the store's. Gives those that were left out.
 * Throws the system's error.
 */
export function copyPacks(home: Home, folder: string): LeftOut[] {
  return addedPacks(home).flatMap((pack) => copyPack(pack, join(folder, FOLDER)));
}

/** The packs in the folder of a backup or of another store. Never throws; no link is followed. */
export function packCopies({ folder }: Home): PackCopy[] {
  const place = join(folder, FOLDER);
  let names: string[];
  try {
    names = readdirSync(place).sort();
  } catch {
    return [];
  }
  return names.flatMap((file) => {
    const name = file.replace(ARCHIVE, "");
    const path = join(place, file);
    const found = lstatSync(path, { throwIfNoEntry: false });
    const isCopy = ARCHIVE.test(file) ? found?.isFile() : found?.isDirectory();
    return isId(name) && isCopy === true ? [{ name, path }] : [];
  });
}
