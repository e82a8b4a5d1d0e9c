import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "../campaign.ts";
import { putFiles } from "../writers.ts";
import type { Input } from "./inputs.ts";

/** Puts the files of an input into the case's folder; returns the environment in which they are found. */
export function placed({ files = {} }: Input, { folder, home }: Case): Record<string, string> {
  mkdirSync(home, { recursive: true });
  putFiles(folder, files);
  const isTaught = Object.keys(files).some((name) => name.startsWith("pack/"));
  return { SMM_HOME: home, ...(isTaught ? { SMM_CONTENT: join(folder, "pack") } : {}) };
}

/** All that is needed to run it once more. */
export function told(input: Input): string {
  return JSON.stringify(input);
}
