import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { parseManifest } from "../course/manifest.ts";
import type { Course, Fault, Unit } from "../course/model.ts";
import { parseUnit } from "../course/unit.ts";
import { errorCode } from "../problem.ts";
import { ID } from "../text/slug.ts";

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

/** A pack's folder as a course, or everything that is wrong in it. Faults name files from `cwd`. */
export function readCourse(
  folder: string,
  cwd: string,
): { course: Course | undefined; faults: Fault[] } {
  const manifestPath = join(folder, "pack.yaml");
  const manifestText = readText(manifestPath);
  if (manifestText === undefined)
    return {
      course: undefined,
      faults: [
        {
          file: shown(manifestPath, cwd),
          line: 1,
          what: "this file is not there or cannot be read",
          expected: "a folder of lessons with a pack.yaml",
        },
      ],
    };
  const { manifest, faults } = parseManifest(shown(manifestPath, cwd), manifestText);
  if (manifest === undefined) return { course: undefined, faults };
  const units: Unit[] = [];
  for (const part of manifest.parts)
    for (const id of part.units) {
      const path = join(folder, part.id, `${id}.md`);
      const file = shown(path, cwd);
      const text = readText(path);
      if (text === undefined) {
        const what = "this file is not there or cannot be read";
        faults.push({ file, line: 1, what, expected: `a lesson, since pack.yaml names "${id}"` });
        continue;
      }
      const read = parseUnit({ file, id, part: part.id, kind: part.kind }, text);
      faults.push(...read.faults);
      if (read.unit !== undefined) units.push(read.unit);
    }
  return { course: faults.length === 0 ? { manifest, units } : undefined, faults };
}

/** Whether a manifest has this id as a word of its own; cheaper than reading a large one as YAML. */
function names(manifest: string, id: string): boolean {
  return ID.test(id) && new RegExp(`(?:^|[\\s,[:"'])${id}(?=$|[\\s,\\]"'#])`, "m").test(manifest);
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
  if (!ID.test(id)) return undefined;
  const manifest = readText(join(folder, "pack.yaml"));
  if (manifest === undefined || !names(manifest, id)) return undefined;
  const parts = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && names(manifest, entry.name))
    .map((entry) => entry.name);
  for (const part of parts) {
    const path = join(folder, part, `${id}.md`);
    const text = readText(path);
    if (text !== undefined)
      return parseUnit({ file: shown(path, cwd), id, part, kind: "lesson" }, text);
  }
  return undefined;
}
