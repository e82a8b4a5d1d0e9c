import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Course } from "../course/model.ts";

/** A pack that was read and checked when the program was built, so that starting need not. */
export type CompiledCourse = {
  program: string;
  /** of each of the pack's files, in bytes, in the order of {@link filesOf} */
  sizes: number[];
  course: Course;
};

/** An installer unpacks the compiled course and the files that it is made of in any order. */
const UNPACKED_WITHIN_MS = 5000;

/** The files that a course was read from. */
export function filesOf(folder: string, { manifest }: Course): string[] {
  const units = manifest.parts.flatMap((part) =>
    part.units.map((id) => join(folder, part.id, `${id}.md`)),
  );
  return [join(folder, "pack.yaml"), ...units];
}

/**
 * The compiled form of the pack in `folder`; undefined when there is none, when another version of
 * the program made it, or when a file of the pack has another size or is newer.
 */
export function readCompiled(path: string, folder: string, program: string): Course | undefined {
  try {
    const compiled = JSON.parse(readFileSync(path, "utf8")) as CompiledCourse;
    if (compiled.program !== program) return undefined;
    const newest = statSync(path).mtimeMs + UNPACKED_WITHIN_MS;
    const same = filesOf(folder, compiled.course).every((file, index) => {
      const { size, mtimeMs } = statSync(file);
      return size === compiled.sizes[index] && mtimeMs <= newest;
    });
    return same ? compiled.course : undefined;
  } catch {
    return undefined;
  }
}
