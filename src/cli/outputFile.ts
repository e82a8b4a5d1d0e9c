import { lstatSync, statSync } from "node:fs";
import { dirname, sep } from "node:path";
import type { Context } from "../context.ts";
import { errorCode, Problem } from "../problem.ts";
import { typedPath } from "../store/typedPath.ts";
import { writeWholeFile } from "../store/writeFile.ts";
import { cleanLine } from "../text/clean.ts";
import { toType } from "../text/toType.ts";
import { canBeTyped } from "../text/typedWords.ts";

/** What is written: its name to begin a sentence, the command that writes it, and the usual file name. */
export type Writing = { name: string; command: string; usual: string };

/** Whoever runs has both. */
type Place = Pick<Context, "filesFolder"> | Pick<Context, "cwd">;

function folderOf(place: Place): string {
  return "filesFolder" in place ? place.filesFolder : place.cwd;
}

/** A file's name in a sentence. */
export function shownFile(file: string): string {
  const line = cleanLine(file);
  return /[^\w./-]/.test(line) ? `"${line}"` : line;
}

/**
 * A file's name in a command that is to be typed; a word for it where a shell would do more with it. `between`
 * stands between the folders of a path here.
 */
export function typedFile(file: string, between = sep): string {
  // What begins with a dash would be taken for a flag.
  const named = file.startsWith("-") ? `./${file}` : file;
  if (between === "/") return canBeTyped(named) ? shownFile(named) : "FILE";
  // Before a quotation mark, a sign between folders would belong to that.
  const path = named.replace(/(?<=[^:\\])\\+$/, "");
  if (/^[\w.:/\\-]+$/.test(path)) return path;
  return canBeTyped(path.replaceAll("\\", "/")) ? `"${path}"` : "FILE";
}

function alreadyThere(file: string, { command }: Writing): Problem {
  return new Problem(`${shownFile(file)} is there already and was left as it is.`, {
    next: toType(`${command} --output ${typedFile(file)} --force`),
  });
}

const WHY: Record<string, string> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
  ENAMETOOLONG: "the name is too long",
  ELOOP: "it is a link that leads back to itself",
  ENXIO: "it is a pipe that nobody reads from",
};

function cannotWrite(file: string, { name, command, usual }: Writing, cause: unknown): Problem {
  const why = WHY[errorCode(cause) ?? ""] ?? "it cannot be written to";
  return new Problem(`${name} could not be written to ${shownFile(file)}: ${why}.`, {
    next: toType(`${command} --output ${usual}`),
    cause,
  });
}

/** Throws a Problem when the file cannot be written, before anybody is asked about it. */
export function checkFile(place: Place, file: string, what: Writing, force = false): void {
  const path = typedPath(folderOf(place), file);
  const at = (place: string) => {
    try {
      return statSync(place, { throwIfNoEntry: false });
    } catch (error) {
      throw cannotWrite(file, what, error);
    }
  };
  const found = at(path);
  const folder = at(dirname(path));
  if (folder?.isDirectory() !== true) throw cannotWrite(file, what, { code: "ENOENT" });
  if (found?.isDirectory() === true) throw cannotWrite(file, what, { code: "EISDIR" });
  if (found !== undefined && !force) throw alreadyThere(file, what);
}

/** Writes a file whole or not at all; another one is replaced only by `force`. Throws a Problem. */
export function writeFile(
  place: Place,
  file: string,
  text: string,
  what: Writing,
  force = false,
): void {
  try {
    writeWholeFile(typedPath(folderOf(place), file), text, force);
  } catch (error) {
    throw errorCode(error) === "EEXIST" ? alreadyThere(file, what) : cannotWrite(file, what, error);
  }
}

/** A name that is not taken: the usual one, or that with a number before its ending. */
export function freeName(place: Place, usual: string): string {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? usual : usual.replace(/(?=\.\w+$)/, `-${nth}`);
    // A link that leads nowhere is there too.
    if (lstatSync(typedPath(folderOf(place), name), { throwIfNoEntry: false }) === undefined)
      return name;
  }
}
