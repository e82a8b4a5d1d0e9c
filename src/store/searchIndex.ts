import { closeSync, constants } from "node:fs";
import type { Pack } from "../course/model.ts";
import { indexOf, type WordIndex } from "../course/wordIndex.ts";
import type { AddedPack } from "./addedPacks.ts";
import { fileState } from "./compiledCourse.ts";
import { keepBeside } from "./keepBeside.ts";
import { openPlain, readFrom } from "./plainFile.ts";

/**
 * The first line of an index; then come its forms, a line each, and numbers of four bytes: so many pages as each
 * unit has, where the pages of each form begin among those that follow, and these.
 */
type Head = {
  /** the compiled form that it was made of, by its size and when it was written */
  of: { size: number; mtimeMs: number };
  /** bytes of the forms, and how many forms, units and places of forms there are */
  bytes: number;
  forms: number;
  units: number;
  places: number;
};

const NUMBER = 4;
/** A first line is shorter. */
const MOST_OF_HEAD = 1000;

function stateOf({ compiled }: Pick<AddedPack, "compiled">): Head["of"] {
  const { size, mtimeMs } = fileState(compiled);
  return { size, mtimeMs };
}

function numbersOf(bytes: Buffer): Uint32Array {
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** The index beside a pack; undefined where there is none, or the pack is another by now. */
function readIndex(place: Pick<AddedPack, "compiled" | "index">): WordIndex | undefined {
  const at = (from: number, length: number) => {
    const file = openPlain(place.index, constants.O_RDONLY);
    try {
      return readFrom(file, from, length);
    } finally {
      closeSync(file);
    }
  };
  try {
    const some = at(0, MOST_OF_HEAD);
    const end = some.indexOf("\n");
    const head = JSON.parse(some.toString("utf8", 0, end)) as Head;
    const { size, mtimeMs } = stateOf(place);
    if (head.of.size !== size || head.of.mtimeMs !== mtimeMs) return undefined;
    const counts = head.units + head.forms + 1;
    const start = end + 1;
    const first = at(start, head.bytes + counts * NUMBER);
    const numbers = numbersOf(first.subarray(head.bytes));
    const begins = numbers.subarray(head.units);
    const places = start + head.bytes + counts * NUMBER;
    if (numbers.length !== counts || begins[head.forms] !== head.places) return undefined;
    const forms = first.toString("utf8", 0, head.bytes).split("\n");
    return {
      forms: forms.slice(0, head.forms),
      pagesOfUnits: numbers.subarray(0, head.units),
      pagesWith(form) {
        const [from, to] = [begins[form] as number, begins[form + 1] as number];
        return numbersOf(at(places + from * NUMBER, (to - from) * NUMBER));
      },
    };
  } catch {
    return undefined;
  }
}

function indexBytes(made: ReturnType<typeof indexOf>, of: Head["of"]): Buffer {
  const { forms, pagesOfUnits, pages } = made;
  const begins = [0];
  for (const each of pages) begins.push((begins.at(-1) as number) + each.length);
  const words = Buffer.from(forms.map((form) => `${form}\n`).join(""));
  const head: Head = {
    of,
    bytes: words.length,
    forms: forms.length,
    units: pagesOfUnits.length,
    places: begins.at(-1) as number,
  };
  const numbers = new Uint32Array(pagesOfUnits.length + begins.length + head.places);
  numbers.set(pagesOfUnits);
  numbers.set(begins, pagesOfUnits.length);
  let at = pagesOfUnits.length + begins.length;
  for (const each of pages) {
    numbers.set(each, at);
    at += each.length;
  }
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(head)}\n`),
    words,
    Buffer.from(numbers.buffer),
  ]);
}

/** The index beside a pack of the store, made anew where the pack has changed, and kept where it can be. */
export function searchIndex(place: Pick<AddedPack, "compiled" | "index">, pack: Pack): WordIndex {
  const known = readIndex(place);
  if (known !== undefined) return known;
  const of = stateOf(place);
  const made = indexOf(pack.units, pack.manifest.language);
  keepBeside(place.index, indexBytes(made, of));
  const { forms, pagesOfUnits, pages } = made;
  return { forms, pagesOfUnits, pagesWith: (form) => pages[form] ?? [] };
}
