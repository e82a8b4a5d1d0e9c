import { closeSync, constants, fstatSync, statSync } from "node:fs";
import type { Manifest, Pack, Unit } from "../course/model.ts";
import { type BroughtFile, broughtBytes } from "./brought.ts";
import { filesOf, isPack } from "./packLayout.ts";
import { openPlain, readFrom } from "./plainFile.ts";

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

type Opened = {
  head: Head;
  /** bytes of its first line, without the end, and of the whole file */
  end: number;
  size: number;
  /** when it was last changed; undefined where it stands in the program's own file */
  changed: number | undefined;
  whole(): Buffer;
};

function headIn(bytes: Buffer): Pick<Opened, "head" | "end"> {
  const end = bytes.indexOf(NEWLINE);
  return { head: JSON.parse(bytes.toString("utf8", 0, end)) as Head, end };
}

/** A compiled course of which no more is read than its first line, until the whole is asked for. */
function opened(brought: BroughtFile): Opened {
  if (typeof brought !== "string") {
    const bytes = brought();
    return { ...headIn(bytes), size: bytes.length, changed: undefined, whole: () => bytes };
  }
  const file = openPlain(brought, constants.O_RDONLY);
  try {
    const { size, mtimeMs } = fstatSync(file);
    const some = readFrom(file, 0, MOST_OF_HEADS);
    const first = some.includes(NEWLINE) ? some : readFrom(file, 0, size);
    let read: Buffer | undefined;
    const whole = () => {
      read ??= broughtBytes(brought);
      if (read.length !== size) throw new Error(`${brought} was changed while it was read`);
      return read;
    };
    return { ...headIn(first), size, changed: mtimeMs, whole };
  } finally {
    closeSync(file);
  }
}

/** Whether the pack in the folder is what was compiled; also where none is there, as in an installed program. */
function isOf(folder: string, { head, changed }: Opened): boolean {
  if (changed === undefined || !isPack(folder)) return true;
  return filesOf(folder, head.manifest).every((file, index) => {
    const { size, mtimeMs } = fileState(file);
    return size === head.sizes[index] && mtimeMs <= changed + UNPACKED_WITHIN_MS;
  });
}

/**
 * The compiled form of the pack in `folder`; undefined when there is none, when another version of
 * the program made it, or when a file of the pack has another size or is newer. What most commands do
 * not need is read when it is used, and throws where the file is another by then.
 */
export function readCompiled(
  brought: BroughtFile,
  folder: string,
  program: string,
): Pack | undefined {
  try {
    const found = opened(brought);
    const { head, end, size, whole } = found;
    const starts = [end + 1];
    for (const length of head.lines) starts.push((starts.at(-1) as number) + length + 1);
    if (head.program !== program || starts.at(-1) !== size) return undefined;
    if (!isOf(folder, found)) return undefined;
    const line = (index: number) => () =>
      whole().toString("utf8", starts[index], (starts[index + 1] as number) - 1);
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
