import type { Fault } from "../course/fault.ts";
import type { Pack, Unit } from "../course/model.ts";
import { fileState, type Head, PIECES } from "./compiledCourse.ts";
import { readCourse } from "./packFiles.ts";
import { filesOf } from "./packLayout.ts";

function withKeys(unit: Unit, keep: (key: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(Object.entries(unit).filter(([key]) => keep(key)));
}

const IN_PIECES: ReadonlySet<string> = new Set(PIECES.flat());

function linesOf({ units, terms, shelf }: Pack): string[] {
  const pieces = units.flatMap((unit) =>
    PIECES.map((keys: readonly string[]) => withKeys(unit, (key) => keys.includes(key))),
  );
  return [{ terms, shelf }, ...pieces].map((line) => JSON.stringify(line));
}

/** A pack's folder in its compiled form, as a text; or what is wrong in it. */
export function compileCourse(
  folder: string,
  program: string,
): { text: string | undefined; faults: Fault[] } {
  const { course, faults } = readCourse(folder, folder);
  if (course === undefined) return { text: undefined, faults };
  const { manifest } = course;
  const lines = linesOf(course);
  const head: Head = {
    program,
    sizes: filesOf(folder, manifest).map((file) => fileState(file).size),
    manifest,
    units: course.units.map((unit) =>
      withKeys(unit, (key) => !IN_PIECES.has(key)),
    ) as Head["units"],
    lines: lines.map((line) => Buffer.byteLength(line)),
  };
  return { text: [JSON.stringify(head), ...lines].map((line) => `${line}\n`).join(""), faults };
}
