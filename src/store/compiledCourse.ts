import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Course } from "../course/model.ts";

/** A pack that was read and checked when the program was built, so that starting need not. */
export type CompiledCourse = { program: string; course: Course };

function filesOf(folder: string, { manifest }: Course): string[] {
  const units = manifest.parts.flatMap((part) =>
    part.units.map((id) => join(folder, part.id, `${id}.md`)),
  );
  return [join(folder, "pack.yaml"), ...units];
}

/**
 * The compiled form of the pack in `folder`; undefined when there is none, when another version of
 * the program made it, or when a file of the pack is newer.
 */
export function readCompiled(path: string, folder: string, program: string): Course | undefined {
  try {
    const compiled = JSON.parse(readFileSync(path, "utf8")) as CompiledCourse;
    if (compiled.program !== program) return undefined;
    const { mtimeMs } = statSync(path);
    const files = filesOf(folder, compiled.course);
    return files.every((file) => statSync(file).mtimeMs <= mtimeMs) ? compiled.course : undefined;
  } catch {
    return undefined;
  }
}
