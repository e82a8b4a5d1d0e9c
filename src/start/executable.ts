import { dirname, join } from "node:path";
import type { start } from "../smm.ts";
import { readKeptCode } from "./keptCode.ts";
import { piecesOf } from "./pieces.ts";

/** See `installed.ts`. */
declare const VERSION: string;
declare const PROGRAM: string;

/** What of Node's `node:sea` is used here: the files inside an executable, by their names. */
type Inside = { getRawAsset(name: string): ArrayBuffer };

const inside = process.getBuiltinModule("node:sea") as unknown as Inside;
const bytesOf = (name: string) => Buffer.from(inside.getRawAsset(name));
/** What is seldom asked for is kept smaller there. */
const unpacked = (name: string) =>
  process.getBuiltinModule("node:zlib").brotliDecompressSync(bytesOf(name));

/** Ours, those of the libraries, and Node's with those of what is inside Node. */
const LICENCES = ["LICENSE", "THIRD-PARTY-LICENCES.txt", "NODE-LICENCE.txt"];

const code = bytesOf("code");
const kept = readKeptCode({
  size: code.length,
  bytes: (start, length) => code.subarray(start, start + length),
  has: (start, bytes) => bytes.equals(code.subarray(start, start + bytes.length)),
});
const known = kept?.program === PROGRAM ? kept : undefined;
const pieces = piecesOf(
  (name) => bytesOf(name).toString("latin1"),
  (name) => known?.codeOf(name),
);
const program = pieces.load("smm.js") as { start: typeof start };
program.start({
  version: VERSION,
  contentFolder: join(dirname(process.execPath), "content"),
  dictionary: { forms: () => unpacked("index.aff"), words: () => unpacked("index.dic") },
  compiledCourse: () => bytesOf("course.jsonl"),
  licences: LICENCES.map((name) => () => unpacked(name)),
  started: { file: process.execPath, alone: true },
});
