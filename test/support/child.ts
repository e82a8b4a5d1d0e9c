import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { temporaryFolder } from "./world.ts";

/** Bundles the program of child processes into a folder that everybody may read. */
export async function bundledChild(): Promise<string> {
  const folder = temporaryFolder();
  const outfile = join(folder, "child.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "childProgram.ts")],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    banner: {
      js: 'import { createRequire } from "node:module"; const require = createRequire("/");',
    },
    logLevel: "warning",
  });
  chmodSync(folder, 0o755);
  return outfile;
}

export type Ended = { code: number | null; out: string; err: string };

/** Waits for the end of a process and for everything that it wrote. */
export function ended(child: ChildProcess): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

export function startChild(program: string, words: string[], uid?: number): ChildProcess {
  const as = uid === undefined ? {} : { uid, gid: uid };
  return spawn(process.execPath, [program, ...words], { cwd: "/", ...as });
}
