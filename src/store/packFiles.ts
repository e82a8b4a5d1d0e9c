import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "../course/fault.ts";
import { parseManifest } from "../course/manifest.ts";
import type { Manifest, Pack, Unit } from "../course/model.ts";
import { checkPack, type UnitFile } from "../course/packRules.ts";
import { parseShelf } from "../course/shelf.ts";
import { parseTerms } from "../course/terms.ts";
import { parseUnit } from "../course/unit.ts";
import { isId } from "../text/slug.ts";
import { MANIFEST, SHELF, TERMS, unitFile } from "./packLayout.ts";
import { readText } from "./packText.ts";

type PackRead = {
  /** undefined where anything is wrong */
  course: Pack | undefined;
  faults: Fault[];
  /** the units that could be read, with their files */
  files: UnitFile[];
  /** the file of the manifest, named as faults name it */
  manifest: string;
  /** what stands in it; undefined where anything is wrong there */
  order: Manifest | undefined;
};

/** A pack's folder as a course, or everything that is wrong in it. Faults name files from `cwd`. */
export function readCourse(folder: string, cwd: string): PackRead {
  const expected = "a folder of lessons with a pack.yaml";
  const manifestRead = readText(join(folder, MANIFEST), cwd, expected);
  const { file: manifestFile } = manifestRead;
  if ("fault" in manifestRead)
    return {
      course: undefined,
      files: [],
      manifest: manifestFile,
      order: undefined,
      faults: [manifestRead.fault],
    };
  const { manifest, faults } = parseManifest(manifestFile, manifestRead.text);
  if (manifest === undefined)
    return { course: undefined, faults, files: [], manifest: manifestFile, order: undefined };
  const files: UnitFile[] = [];
  for (const part of manifest.parts)
    for (const id of part.units) {
      const named = `a lesson, since pack.yaml names "${id}"`;
      const found = readText(unitFile(folder, part.id, id), cwd, named);
      if ("fault" in found) {
        faults.push(found.fault);
        continue;
      }
      const { file, text } = found;
      const { name: pack, language } = manifest;
      const place = { file, pack, language, id, part: part.id, kind: part.kind };
      const read = parseUnit(place, text);
      faults.push(...read.faults);
      if (read.unit !== undefined) files.push({ unit: read.unit, file, text });
    }
  // A unit that could not be read is not there for the others either, which need not be said too.
  if (faults.length === 0) faults.push(...checkPack(files));
  const units = files.map(({ unit }) => unit);
  const list = (name: string) => {
    const found = readText(join(folder, name), cwd, "a text file, or none");
    if ("text" in found) return found;
    // A pack may do without.
    if (!found.absent) faults.push(found.fault);
    return { file: found.file, text: "" };
  };
  const [termsFile, shelfFile] = [list(TERMS), list(SHELF)];
  const { terms, faults: inTerms } = parseTerms(termsFile.file, termsFile.text);
  const { shelf, faults: inShelf } = parseShelf(shelfFile.file, shelfFile.text);
  faults.push(...inTerms, ...inShelf);
  const course = { manifest, units, terms, shelf };
  return {
    course: faults.length === 0 ? course : undefined,
    faults,
    files,
    manifest: manifestFile,
    order: manifest,
  };
}

/** Whether a manifest has this id as a word of its own; cheaper than reading a large one as YAML. */
function names(manifest: string, id: string): boolean {
  return isId(id) && new RegExp(`(?:^|[\\s,[:"'])${id}(?=$|[\\s,\\]"'#])`, "m").test(manifest);
}

/** Whether a pack's manifest names a unit of this id, or seems to, without reading any other file. */
export function hasUnit(folder: string, id: string): boolean {
  const read = readText(join(folder, MANIFEST), folder, "a manifest");
  return "text" in read && names(read.text, id);
}

/** A setting on a line of its own that is one plain word. */
function settingIn(manifest: string, setting: string): string | undefined {
  const line = new RegExp(`^${setting}:[ \\t]+(["']?)([A-Za-z0-9-]+)\\1[ \\t]*(?:#.*)?$`, "m");
  return line.exec(manifest)?.[2];
}

/** Name and language in a manifest; cheaper than reading a large one as YAML where they stand on lines of their own. */
function headOf(
  file: string,
  manifest: string,
): { head: Pick<Manifest, "name" | "language"> | undefined; faults: Fault[] } {
  const [name, language] = [settingIn(manifest, "name"), settingIn(manifest, "language")];
  if (name !== undefined && isId(name) && language !== undefined)
    return { head: { name, language }, faults: [] };
  const read = parseManifest(file, manifest);
  return { head: read.manifest, faults: read.faults };
}

/**
 * One unit of a pack without reading the others, so that it costs the same in a large pack;
 * undefined when no part of the manifest has a file of that name.
 */
export function readUnit(
  folder: string,
  id: string,
  cwd: string,
): { unit: Unit | undefined; faults: Fault[] } | undefined {
  if (!isId(id)) return undefined;
  const read = readText(join(folder, MANIFEST), cwd, "a manifest");
  if ("fault" in read || !names(read.text, id)) return undefined;
  const { head, faults } = headOf(read.file, read.text);
  if (head === undefined) return { unit: undefined, faults };
  const { name: pack, language } = head;
  const parts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && names(read.text, entry.name))
    .map((entry) => entry.name);
  for (const part of parts) {
    const found = readText(unitFile(folder, part, id), cwd, "a lesson");
    if ("text" in found)
      return parseUnit({ file: found.file, pack, language, id, part, kind: "lesson" }, found.text);
    if (!found.absent) return { unit: undefined, faults: [found.fault] };
  }
  return undefined;
}
