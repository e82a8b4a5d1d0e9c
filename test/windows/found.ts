import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

export const EXECUTABLE = join(import.meta.dirname, "../../executables/win-x64/smm.exe");

/** What is lacking for these journeys, in words; undefined where nothing is. */
export function lacking(): string | undefined {
  if (spawnSync("wine", ["--version"]).status !== 0) return "there is no Wine here";
  return existsSync(EXECUTABLE)
    ? undefined
    : "npm run executables makes the file for Windows first";
}
