import { homedir } from "node:os";
import { join, resolve } from "node:path";

/**
 * Where a path leads that a person typed in the folder `cwd`. Not every shell makes the home folder of
 * `~`, nor does any where it stands after a flag's `=`, in a setting or in an answer.
 */
export function typedPath(cwd: string, typed: string): string {
  const isInHome = typed === "~" || typed.startsWith("~/") || typed.startsWith("~\\");
  return isInHome ? join(homedir(), typed.slice(2)) : resolve(cwd, typed);
}
