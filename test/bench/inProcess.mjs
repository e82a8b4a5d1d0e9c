// Loads a part of the bench that is written in TypeScript, bundled into a folder of its own.
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** What test/bench/<name>.ts exports, and the file that it was bundled to, which can be run. */
export async function inProcess(name, folder) {
  const out = join(folder, `${name}.cjs`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/bench/${name}.ts`],
    outfile: out,
    bundle: true,
    format: "cjs",
    platform: "node",
    logLevel: "error",
  });
  return { out, ...createRequire(import.meta.url)(out) };
}
