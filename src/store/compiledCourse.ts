import { readFileSync, statSync } from "node:fs";
import type { Course, Manifest, Unit } from "../course/model.ts";
import { filesOf } from "./packLayout.ts";

/** What of a unit is read only when it is used, in two pieces: most commands need neither. */
export const PIECES = [
  ["questions", "prompts"],
  ["pages", "before", "inShort", "reflection", "sources"],
] as const satisfies (keyof Unit)[][];

type Piece = (typeof PIECES)[number][number];

/** The first line of a compiled course; then come the lists, and for each unit its pieces. */
export type Head = {
  program: string;
  /** of each of the pack's files, in bytes, in the order of `filesOf` */
  sizes: number[];
  manifest: Manifest;
  units: Omit<Unit, Piece>[];
  /** characters of all lines after the first */
  rest: number;
};

/** An installer unpacks the compiled course and the files that it is made of in any order. */
const UNPACKED_WITHIN_MS = 5000;

/** The size of a file in bytes, and when it was last changed; 0 where there is none. */
export function fileState(path: string): { size: number; mtimeMs: number } {
  return statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
}

/** An object whose keys are those of the JSON in `line`, which is read when one of them is used. */
function later<Key extends string>(keys: readonly Key[], line: string): PropertyDescriptorMap {
  let read: Record<Key, unknown> | undefined;
  const get = (key: Key) => {
    read ??= JSON.parse(line) as Record<Key, unknown>;
    return read[key];
  };
  return Object.fromEntries(keys.map((key) => [key, { enumerable: true, get: () => get(key) }]));
}

/**
 * The compiled form of the pack in `folder`; undefined when there is none, when another version of
 * the program made it, or when a file of the pack has another size or is newer.
 */
export function readCompiled(path: string, folder: string, program: string): Course | undefined {
  try {
    const text = readFileSync(path, "utf8");
    const end = text.indexOf("\n");
    const head = JSON.parse(text.slice(0, end)) as Head;
    if (head.program !== program || head.rest !== text.length - end - 1) return undefined;
    const newest = statSync(path).mtimeMs + UNPACKED_WITHIN_MS;
    const same = filesOf(folder, head.manifest).every((file, index) => {
      const { size, mtimeMs } = fileState(file);
      return size === head.sizes[index] && mtimeMs <= newest;
    });
    if (!same) return undefined;
    const [lists = "", ...lines] = text.slice(end + 1).split("\n");
    const units = head.units.map((light, index) => {
      const pieces = PIECES.map((keys, nth) =>
        later(keys, lines[PIECES.length * index + nth] ?? ""),
      );
      return Object.defineProperties({ ...light }, Object.assign({}, ...pieces)) as Unit;
    });
    const course = { manifest: head.manifest, units };
    return Object.defineProperties(course, later(["terms", "shelf"], lists)) as Course;
  } catch {
    return undefined;
  }
}
