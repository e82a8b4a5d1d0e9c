import { existsSync, readdirSync } from "node:fs";
import { typedPath } from "./typedPath.ts";

/**
 * The files that a word means which was typed in `cwd`: those that fit its `*` and `?`, in the order of the
 * alphabet, where the shell has left them as they are, as on Windows; else what was typed.
 */
export function filesMeant(cwd: string, typed: string): string[] {
  const [, folder = "", pattern = ""] = /^(.*[/\\])?([^/\\]*)$/s.exec(typed) ?? [];
  const path = typedPath(cwd, typed);
  if (!/[*?]/.test(pattern) || existsSync(path)) return [typed];
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replaceAll("?", ".");
  const fits = new RegExp(`^${source}$`, "isu");
  try {
    const names = readdirSync(typedPath(cwd, folder === "" ? "." : folder)).filter(
      (name) => fits.test(name) && (!name.startsWith(".") || pattern.startsWith(".")),
    );
    return names.length === 0 ? [typed] : names.sort().map((name) => `${folder}${name}`);
  } catch {
    return [typed];
  }
}
