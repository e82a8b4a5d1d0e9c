import { closeSync, constants, fstatSync, statSync } from "node:fs";
import type { Manifest, Pack, Unit } from "../course/model.ts";
import { filesOf } from "./packLayout.ts";
import { openPlain, readFrom, readPlain } from "./plainFile.ts";

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
  /** bytes of each of the lines after this one */
  lines: number[];
};

/** Far larger than any course is. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Larger than most first lines are. */
const MOST_OF_HEADS = 64 * 1024;

const NEWLINE = 0x0a;

/** An installer unpacks the compiled course and the files that it is made of in any order. */
const UNPACKED_WITHIN_MS = 5000;

/** The size of a file in bytes, and when it was last changed; 0 where there is none. */
export function fileState(path: string): { size: number; mtimeMs: number } {
  return statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
}

/** Properties of these keys, whose values are read from JSON when one of them is used. */
function later<Key extends string>(
  keys: readonly Key[],
  json: () => string,
): PropertyDescriptorMap {
  let read: Record<Key, unknown> | undefined;
  const get = (key: Key) => {
    read ??= JSON.parse(json()) as Record<Key, unknown>;
    return read[key];
  };
  return Object.fromEntries(keys.map((key) => [key, { enumerable: true, get: () => get(key) }]));
}

/** The first line of a compiled course, and its bytes; and those of the whole file. */
function headOf(path: string): { head: Head; end: number; size: number } {
  const file = openPlain(path, constants.O_RDONLY);
  try {
    const { size } = fstatSync(file);
    const some = readFrom(file, 0, MOST_OF_HEADS);
    const bytes = some.includes(NEWLINE) ? some : readFrom(file, 0, MOST_BYTES);
    const end = bytes.indexOf(NEWLINE);
    return { head: JSON.parse(bytes.toString("utf8", 0, end)) as Head, end, size };
  } finally {
    closeSync(file);
  }
}

/**
 * The compiled form of the pack in `folder`; undefined when there is none, when another version of
 * the program made it, or when a file of the pack has another size or is newer. What most commands do
 * not need is read when it is used, and throws where the file is another by then.
 */
export function readCompiled(path: string, folder: string, program: string): Pack | undefined {
  try {
    const { head, end, size } = headOf(path);
    const starts = [end + 1];
    for (const length of head.lines) starts.push((starts.at(-1) as number) + length + 1);
    if (head.program !== program || starts.at(-1) !== size) return undefined;
    let whole: Buffer | undefined;
    const bytes = () => {
      whole ??= readPlain(path, MOST_BYTES);
      if (whole.length !== size) throw new Error(`${path} was changed while it was read`);
      return whole;
    };
    const line = (index: number) => () =>
      bytes().toString("utf8", starts[index], (starts[index + 1] as number) - 1);
    const newest = statSync(path).mtimeMs + UNPACKED_WITHIN_MS;
    const same = filesOf(folder, head.manifest).every((file, index) => {
      const { size, mtimeMs } = fileState(file);
      return size === head.sizes[index] && mtimeMs <= newest;
    });
    if (!same) return undefined;
    const units = head.units.map((light, index) => {
      const pieces = PIECES.map((keys, nth) => later(keys, line(1 + PIECES.length * index + nth)));
      return Object.defineProperties({ ...light }, Object.assign({}, ...pieces)) as Unit;
    });
    const course = { manifest: head.manifest, units };
    return Object.defineProperties(course, later(["terms", "shelf"], line(0))) as Pack;
  } catch {
    return undefined;
  }
}
