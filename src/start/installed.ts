import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { start } from "../smm.ts";
import { homeOf } from "../store/home.ts";
import { codeIn } from "./codeFiles.ts";
import { piecesOf } from "./pieces.ts";

/** What the build knows: the version, and what stands for the text of all pieces. */
declare const VERSION: string;
declare const PROGRAM: string;

/** Where compiled code may be kept: beside the program, else where its owner keeps things. */
function* codeFolders(dist: string): Iterable<string> {
  yield dist;
  try {
    yield homeOf(process.env, process.cwd()).folder;
  } catch {
    // The folder that one is in may be gone.
  }
}

/** Starts the program that was installed in the folder `root`. */
export function startInstalled(root: string): void {
  const dist = join(root, "dist");
  const code = codeIn(() => codeFolders(dist), PROGRAM);
  const pieces = piecesOf((name) => readFileSync(join(dist, name), "latin1"), code.codeOf);
  process.on("exit", () => code.keep(pieces.compiledAnew(), pieces.code));
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
  });
}
