import { readdirSync } from "node:fs";
import { join } from "node:path";
import { errorCode } from "../problem.ts";
import { isId } from "../text/slug.ts";
import type { Home } from "./home.ts";

/** A pack that stands in the store beside the bundled one. */
type AddedPack = {
  /** the pack's name, which is also that of its folder */
  name: string;
  folder: string;
  /** where its compiled form stands, which is made anew where it does not fit any more */
  compiled: string;
};

/** Where the packs stand that were added. */
function packsFolder({ folder }: Home): string {
  return join(folder, "packs");
}

/** The packs that were added, by their names. None where the folder cannot be read. */
export function addedPacks(home: Home): AddedPack[] {
  const above = packsFolder(home);
  let names: string[];
  try {
    names = readdirSync(above);
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
  return names
    .filter(isId)
    .sort()
    .map((name) => {
      const folder = join(above, name);
      return { name, folder, compiled: join(folder, ".compiled.jsonl") };
    });
}
