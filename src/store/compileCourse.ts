import { statSync } from "node:fs";
import type { Fault } from "../course/model.ts";
import { type CompiledCourse, filesOf } from "./compiledCourse.ts";
import { readCourse } from "./packFiles.ts";

/** A pack's folder in its compiled form, as a text; or what is wrong in it. */
export function compileCourse(
  folder: string,
  program: string,
): { text: string | undefined; faults: Fault[] } {
  const { course, faults } = readCourse(folder, folder);
  if (course === undefined) return { text: undefined, faults };
  const sizes = filesOf(folder, course).map((file) => statSync(file).size);
  const compiled: CompiledCourse = { program, sizes, course };
  return { text: JSON.stringify(compiled), faults };
}
