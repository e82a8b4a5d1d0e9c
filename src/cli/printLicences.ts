import { type BroughtFile, broughtBytes } from "../store/brought.ts";
import type { Io } from "../terminal/io.ts";
import { cleanText } from "../text/clean.ts";

const RULE = "-".repeat(72);

/** Prints the licences of the program and of all that is inside it. Throws the system's error. */
export function printLicences(io: Io, files: readonly BroughtFile[]): void {
  const texts = files.map((file) => cleanText(broughtBytes(file).toString("utf8")).trim());
  io.out(`${texts.join(`\n\n${RULE}\n\n`)}\n`);
}
