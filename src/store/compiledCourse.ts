import { closeSync, constants, fstatSync, statSync } from "node:fs";
import type { Manifest, Pack, Unit } from "../course/model.ts";
import type { BroughtFile } from "./brought.ts";
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

/** A larger one is read piece by piece. */
const MOST_AT_ONCE = 8 * 1024 * 1024;

/** So many pieces are read before the whole is: a page needs few, and what goes over all units all. */
const FEW_PIECES = 4;

const NEWLINE = 0x0a;

/** An installer unpacks the compiled course and the files that it is made of in any order. */
const UNPACKED_WITHIN_MS = 5000;

/** The size of a file in bytes, and when it was last changed; 0 where there is none. */
export function fileState(path: string): { size: number; mtimeMs: number } {
  return statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
}

/** Which of the units of its pack one is; also where it is the prototype of what is made of it. */
const AT = Symbol("at");

type Placed = { [AT]: number };

/** Properties of all that is read only when it is used; `pieceOf` gives a piece of the unit at a place. */
function laterPieces(
  pieceOf: (at: number, nth: number) => Record<string, unknown>,
): PropertyDescriptorMap {
  const all = PIECES.flatMap((keys, nth) =>
    keys.map((key): [string, PropertyDescriptor] => {
      const get = function (this: Placed) {
        return pieceOf(this[AT], nth)[key];
      };
      return [key, { enumerable: true, get }];
    }),
  );
  return Object.fromEntries(all);
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
  /** the bytes from an offset on to another; throws where the file is another by then */
  bytes(from: number, to: number): Buffer;
};

function headIn(bytes: Buffer): Pick<Opened, "head" | "end"> {
  const end = bytes.indexOf(NEWLINE);
  return { head: JSON.parse(bytes.toString("utf8", 0, end)) as Head, end };
}

function bytesAt(path: string, size: number, from: number, to: number): Buffer {
  const file = openPlain(path, constants.O_RDONLY);
  try {
    const bytes = readFrom(file, from, to - from);
    if (fstatSync(file).size === size && bytes.length === to - from) return bytes;
    throw new Error(`${path} was changed while it was read`);
  } finally {
    closeSync(file);
  }
}

/** A compiled course of which no more is read than its first line, until the whole is asked for. */
function opened(brought: BroughtFile): Opened {
  if (typeof brought !== "string") {
    const bytes = brought();
    const part = (from: number, to: number) => bytes.subarray(from, to);
    return { ...headIn(bytes), size: bytes.length, changed: undefined, bytes: part };
  }
  const file = openPlain(brought, constants.O_RDONLY);
  try {
    const { size, mtimeMs } = fstatSync(file);
    const some = readFrom(file, 0, MOST_OF_HEADS);
    let first = some;
    // A large pack has a long first line, and is very much larger itself.
    for (let most = some.length * 8; !first.includes(NEWLINE) && first.length < size; most *= 8)
      first = readFrom(file, 0, most);
    let whole: Buffer | undefined;
    let asked = 0;
    const bytes = (from: number, to: number) => {
      asked += 1;
      if (size > MOST_AT_ONCE || asked <= FEW_PIECES) return bytesAt(brought, size, from, to);
      whole ??= bytesAt(brought, size, 0, size);
      return whole.subarray(from, to);
    };
    return { ...headIn(first), size, changed: mtimeMs, bytes };
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
    const { head, end, size, bytes } = found;
    const starts = [end + 1];
    for (const length of head.lines) starts.push((starts.at(-1) as number) + length + 1);
    if (head.program !== program || starts.at(-1) !== size) return undefined;
    if (!isOf(folder, found)) return undefined;
    const line = (index: number) => () =>
      bytes(starts[index] as number, (starts[index + 1] as number) - 1).toString("utf8");
    const read = new Map<number, Record<string, unknown>>();
    const pieces = laterPieces((at, nth) => {
      const index = 1 + PIECES.length * at + nth;
      const known = read.get(index) ?? (JSON.parse(line(index)()) as Record<string, unknown>);
      read.set(index, known);
      return known;
    });
    // One way for all units to read their pieces: ten thousand are made in a moment.
    const reading = Object.create(Object.prototype, pieces);
    const units = head.units.map(
      (light, at): Unit => Object.setPrototypeOf({ ...light, [AT]: at }, reading),
    );
    const course = { manifest: head.manifest, units };
    return Object.defineProperties(course, later(["terms", "shelf"], line(0))) as Pack;
  } catch {
    return undefined;
  }
}
