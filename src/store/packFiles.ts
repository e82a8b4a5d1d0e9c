import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { Fault } from "../course/fault.ts";
import { parseManifest } from "../course/manifest.ts";
import type { Course, Unit } from "../course/model.ts";
import { checkPack, type UnitFile } from "../course/packRules.ts";
import { parseShelf } from "../course/shelf.ts";
import { parseTerms } from "../course/terms.ts";
import { parseUnit } from "../course/unit.ts";
import { errorCode } from "../problem.ts";
import { isId } from "../text/slug.ts";
import { MANIFEST, SHELF, TERMS, unitFile } from "./packLayout.ts";

function shown(path: string, cwd: string): string {
  const near = relative(cwd, path);
  return near.startsWith("..") || near === "" ? path : near;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return undefined;
  }
}

function unreadable(file: string, expected: string): Fault {
  return { file, line: 1, what: "this file is not there or cannot be read", expected };
}

type PackRead = {
  /** undefined where anything is wrong */
  course: Course | undefined;
  faults: Fault[];
  /** the units that could be read, with their files */
  files: UnitFile[];
  /** the file of the manifest, named as faults name it */
  manifest: string;
};

/** A pack's folder as a course, or everything that is wrong in it. Faults name files from `cwd`. */
export function readCourse(folder: string, cwd: string): PackRead {
  const manifestPath = join(folder, MANIFEST);
  const manifestFile = shown(manifestPath, cwd);
  const manifestText = readText(manifestPath);
  if (manifestText === undefined)
    return {
      course: undefined,
      files: [],
      manifest: manifestFile,
      faults: [unreadable(manifestFile, "a folder of lessons with a pack.yaml")],
    };
  const { manifest, faults } = parseManifest(manifestFile, manifestText);
  if (manifest === undefined)
    return { course: undefined, faults, files: [], manifest: manifestFile };
  const files: UnitFile[] = [];
  for (const part of manifest.parts)
    for (const id of part.units) {
      const path = unitFile(folder, part.id, id);
      const file = shown(path, cwd);
      const text = readText(path);
      if (text === undefined) {
        faults.push(unreadable(file, `a lesson, since pack.yaml names "${id}"`));
        continue;
      }
      const place = { file, pack: manifest.name, id, part: part.id, kind: part.kind };
      const read = parseUnit(place, text);
      faults.push(...read.faults);
      if (read.unit !== undefined) files.push({ unit: read.unit, file, text });
    }
  // A unit that could not be read is not there for the others either, which need not be said too.
  if (faults.length === 0) faults.push(...checkPack(files));
  const units = files.map(({ unit }) => unit);
  const list = (name: string) => {
    const path = join(folder, name);
    return { file: shown(path, cwd), text: readText(path) ?? "" };
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
  };
}

/** Whether a manifest has this id as a word of its own; cheaper than reading a large one as YAML. */
function names(manifest: string, id: string): boolean {
  return isId(id) && new RegExp(`(?:^|[\\s,[:"'])${id}(?=$|[\\s,\\]"'#])`, "m").test(manifest);
}

/** The name in a manifest; cheaper than reading a large one as YAML where it stands on a line of its own. */
function packName(file: string, manifest: string): { name: string | undefined; faults: Fault[] } {
  const name = /^name:[ \t]+(["']?)([a-z0-9-]+)\1[ \t]*(?:#.*)?$/m.exec(manifest)?.[2];
  if (name !== undefined && isId(name)) return { name, faults: [] };
  const read = parseManifest(file, manifest);
  return { name: read.manifest?.name, faults: read.faults };
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
  const manifest = readText(join(folder, MANIFEST));
  if (manifest === undefined || !names(manifest, id)) return undefined;
  const { name: pack, faults } = packName(shown(join(folder, MANIFEST), cwd), manifest);
  if (pack === undefined) return { unit: undefined, faults };
  const parts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && names(manifest, entry.name))
    .map((entry) => entry.name);
  for (const part of parts) {
    const path = unitFile(folder, part, id);
    const text = readText(path);
    if (text !== undefined)
      return parseUnit({ file: shown(path, cwd), pack, id, part, kind: "lesson" }, text);
  }
  return undefined;
}
