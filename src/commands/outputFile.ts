import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../context.ts";
import { errorCode, Problem } from "../problem.ts";
import { writeWholeFile } from "../store/writeFile.ts";
import { cleanLine } from "../text/clean.ts";

/** What is written: its name to begin a sentence, the command, and the usual file name. */
export type Writing = { name: string; command: string; usual: string };

type Place = Pick<Context, "cwd">;

/** A file's name as it can be typed and printed. */
export function shownFile(file: string): string {
  const line = cleanLine(file);
  return /[^\w./~-]/.test(line) ? `"${line}"` : line;
}

function alreadyThere(file: string, { command }: Writing): Problem {
  return new Problem(
    `${shownFile(file)} is there already and was left as it is. --force replaces it.`,
    { next: `${command} --output ${shownFile(file)} --force` },
  );
}

const WHY: Record<string, string> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
};

function cannotWrite(file: string, { name, command, usual }: Writing, cause: unknown): Problem {
  const why = WHY[errorCode(cause) ?? ""] ?? "it cannot be written to";
  return new Problem(`${name} could not be written to ${shownFile(file)}: ${why}.`, {
    next: `${command} --output ${usual}`,
    cause,
  });
}

/** Throws a Problem when the file cannot be written, before anybody is asked about it. */
export function checkFile({ cwd }: Place, file: string, what: Writing, force = false): void {
  const found = statSync(resolve(cwd, file), { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw cannotWrite(file, what, { code: "EISDIR" });
  if (found !== undefined && !force) throw alreadyThere(file, what);
}

/** Writes a file whole or not at all; another one is replaced only by `force`. Throws a Problem. */
export function writeFile(
  { cwd }: Place,
  file: string,
  text: string,
  what: Writing,
  force = false,
): void {
  try {
    writeWholeFile(resolve(cwd, file), text, force);
  } catch (error) {
    throw errorCode(error) === "EEXIST" ? alreadyThere(file, what) : cannotWrite(file, what, error);
  }
}

/** A name that is not taken: the usual one, or that with a number before its ending. */
export function freeName({ cwd }: Place, usual: string): string {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? usual : usual.replace(/(?=\.\w+$)/, `-${nth}`);
    if (!existsSync(resolve(cwd, name))) return name;
  }
}
