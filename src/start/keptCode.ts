/**
 * Compiled code as it is kept in a file: one line of JSON that says what is in it, twice, then the code of all
 * pieces, twice. V8 believes code that it is given, and would crash or lie with what is
 * damaged. So nothing is used that is not the same in both: to compare takes next to no time, where a
 * checksum that is reckoned here takes longer than V8 does.
 */
type Head = {
  /** stands for the text of all pieces: code of another text is of no use */
  program: string;
  /** so many runs more add what they compile, since each runs other functions */
  growing: number;
  /** the name of each piece, and the bytes of its code */
  pieces: [string, number][];
};

export type KeptCode = Pick<Head, "program" | "growing"> & {
  names: readonly string[];
  /** the code of a piece; undefined where there is none, or it is damaged; throws what the file does */
  codeOf(name: string): Buffer | undefined;
};

/** A file in which code may be kept. Each throws the system's error. */
type CodeFile = {
  /** bytes of the whole */
  size: number;
  /** its bytes from `start` on; fewer than `length` where it ends before */
  bytes(start: number, length: number): Buffer;
  /** whether these bytes stand in it, from `start` on */
  has(start: number, bytes: Buffer): boolean;
};

const NEWLINE = 0x0a;
/** V8 reads code where it stands if it begins at a multiple of this, else it copies it. */
const WORD = 8;
/** Larger than the first two lines of any such file. */
const MOST_OF_HEADS = 16_384;

/** So many bytes as the words have in which `bytes` find room. */
function wholeWords(bytes: number): number {
  return Math.ceil(bytes / WORD) * WORD;
}

/**
 * What is kept in a file; undefined where it is not whole or not the same twice. Throws what the file does, and an
 * error where it is another file that is the same twice.
 */
export function readKeptCode(file: CodeFile): KeptCode | undefined {
  const lines = file.bytes(0, Math.min(file.size, MOST_OF_HEADS));
  const end = lines.indexOf(NEWLINE) + 1;
  const line = lines.subarray(0, end);
  if (end === 0 || !line.equals(lines.subarray(end, 2 * end))) return undefined;
  const { program, growing, pieces } = JSON.parse(line.toString("latin1")) as Head;
  const places = new Map<string, { start: number; length: number }>();
  let start = 2 * end;
  for (const [name, length] of pieces) {
    places.set(name, { start, length });
    start += wholeWords(length);
  }
  const once = start - 2 * end;
  if (start + once !== file.size) return undefined;
  return {
    program,
    growing,
    names: [...places.keys()],
    codeOf(name) {
      const place = places.get(name);
      if (place === undefined) return undefined;
      const code = file.bytes(place.start, place.length);
      const isWhole = code.length === place.length && file.has(place.start + once, code);
      return isWhole ? code : undefined;
    },
  };
}

/** The bytes of a file that keeps this code, see {@link readKeptCode}. */
export function keptCodeBytes(
  program: string,
  growing: number,
  code: ReadonlyMap<string, Buffer>,
): Buffer {
  const pieces = [...code].map(([name, { length }]): [string, number] => [name, length]);
  const line = JSON.stringify({ program, growing, pieces } satisfies Head);
  const first = Buffer.from(`${line.padEnd(wholeWords(line.length + 1) - 1)}\n`, "latin1");
  const filled = [...code.values()].flatMap((each) => [
    each,
    Buffer.alloc(wholeWords(each.length) - each.length),
  ]);
  return Buffer.concat([first, first, ...filled, ...filled]);
}
