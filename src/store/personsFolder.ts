import { statSync } from "node:fs";
import { homedir } from "node:os";
import { isAbsolute, join, relative } from "node:path";

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Whether a folder is another or stands somewhere in it. */
function isIn(folder: string, other: string): boolean {
  const path = relative(other, folder);
  return path === "" || !(path.split(/[/\\]/)[0] === ".." || isAbsolute(path));
}

/**
 * The folder that a person's files are written to who is in `cwd`: that one, but where it is the program's
 * own, in which nobody would look for them, their documents or their home folder.
 */
export function personsFolder(cwd: string, program: string | undefined): string {
  if (program === undefined || !isIn(cwd, program)) return cwd;
  const documents = join(homedir(), "Documents");
  return isFolder(documents) ? documents : homedir();
}
