import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { start } from "../smm.ts";
import { codeIn } from "./codeFiles.ts";
import type { keepCode, storeFolder } from "./keepCode.ts";
import { piecesOf } from "./pieces.ts";

/** What the build knows: the version, and what stands for the text of all pieces. */
declare const VERSION: string;
declare const PROGRAM: string;
/** The pieces of our own that are loaded when something in them is first called. */
declare const PUT_OFF: readonly string[];

type Keeping = { keepCode: typeof keepCode; storeFolder: typeof storeFolder };

/** What is made of kept code, which is never a reason to fail: it only makes the next start faster. */
function ifPossible<Made>(make: () => Made): Made | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** Starts the program that was installed in the folder `root`. */
export function startInstalled(root: string): void {
  const dist = join(root, "dist");
  const textOf = (name: string) => readFileSync(join(dist, name), "latin1");
  // Apart from the others, and compiled each time: most starts need nothing of it.
  const keeping = () => piecesOf(textOf, () => undefined).load("keep.js") as Keeping;

  const codeInStore = () => codeIn(keeping().storeFolder(), PROGRAM);
  const kept = codeIn(dist, PROGRAM) ?? ifPossible(codeInStore);
  const pieces = piecesOf(textOf, (name) => ifPossible(() => kept?.codeOf(name)));
  process.on("exit", () => {
    if (kept?.growing === 0 && !pieces.compiledAnew()) return;
    ifPossible(() => keeping().keepCode(dist, PROGRAM, kept, pieces.code()));
  });
  const program = pieces.load("smm.js") as { start: typeof start };
  program.start({
    version: VERSION,
    programFolder: root,
    contentFolder: join(root, "content"),
    dictionary: {
      forms: join(dist, "english", "index.aff"),
      words: join(dist, "english", "index.dic"),
    },
    compiledCourse: join(dist, "course.jsonl"),
    licences: [join(root, "LICENSE"), join(dist, "THIRD-PARTY-LICENCES.txt")],
    started: { file: process.argv[1] ?? "smm", alone: false },
    loadAhead() {
      for (const name of PUT_OFF) ifPossible(() => pieces.load(name));
    },
  });
}
