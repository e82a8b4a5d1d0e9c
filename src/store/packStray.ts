import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../course/fault.ts";
import type { Manifest } from "../course/model.ts";
import { filesOf } from "./packLayout.ts";
import { shownPath } from "./packText.ts";

/** What stands beside lessons in a folder that people share, in any case. */
const ABOUT = /^(?:readme|licen[cs]e|changelog|contributing|code_of_conduct|notice|authors)\b/i;

/** So many are no pack that anybody wrote. */
const MOST_FILES = 100_000;

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:md|markdown)$/i.test(entry.name))
    .slice(0, MOST_FILES)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](?:\.[^\\/]*|node_modules)[\\/]/.test(path.slice(folder.length)));
}

/** The lessons in a pack's folder that its manifest does not name, so that nobody would see them. */
export function strayFiles(folder: string, manifest: Manifest, cwd: string): Fault[] {
  const named = new Set(filesOf(folder, manifest));
  return markdownIn(folder)
    .filter((path) => !named.has(path) && !ABOUT.test(path.slice(path.search(/[^\\/]*$/))))
    .sort()
    .map((path) => ({
      file: shownPath(path, cwd),
      line: 1,
      column: 1,
      what: "pack.yaml does not name this file",
      expected: "each lesson under the units of its part, which is also its folder",
      mend: "Add its name without .md to the units of a part, or move it out of the pack.",
      shown: "",
    }));
}
