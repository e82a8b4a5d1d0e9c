import type { Fault } from "../course/fault.ts";
import type { Pack } from "../course/model.ts";
import type { AddedPack } from "./addedPacks.ts";
import { compiledText } from "./compileCourse.ts";
import { readCompiled } from "./compiledCourse.ts";
import { keepBeside } from "./keepBeside.ts";
import { readCourse } from "./packFiles.ts";

type Place = Pick<AddedPack, "folder" | "compiled">;

/** A pack of the store from its Markdown, whose compiled form is made anew; or what is wrong in it. */
export function readAnew(
  { folder, compiled }: Place,
  program: string,
): { pack: Pack | undefined; faults: Fault[] } {
  const { course: pack, faults } = readCourse(folder, folder);
  if (pack !== undefined) keepBeside(compiled, compiledText(pack, folder, program));
  return { pack, faults };
}

/** A pack of the store; undefined where something in it is wrong. */
export function packIn(place: Place, program: string): Pack | undefined {
  return readCompiled(place.compiled, place.folder, program) ?? readAnew(place, program).pack;
}
