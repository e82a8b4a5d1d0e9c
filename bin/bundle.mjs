// How a program is bundled: in pieces, so that a command loads only what it needs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, transform } from "esbuild";

const TARGET = {
  platform: "node",
  target: "node20.17",
  minify: true,
};

// What the libraries load at start for features that are never used here. Left in, they are most
// of the time that a command takes to start.
const NEVER_USED = {
  // chalk asks it for the terminal's colours; the theme is told how many to use
  "#supports-color": "export default { stdout: { level: 0 }, stderr: { level: 0 } };",
  // conf validates with it when it is given a schema; ours are checked by valibot
  "ajv/dist/2020.js": "export class Ajv2020 {}",
  "ajv-formats": "export default () => {};",
  // conf uses it for migrations; ours are versions of the event
  semver: "export default {};",
  // conf's writer ends the process on a signal with it, before what is being typed could be kept
  "when-exit": "export default () => {};",
  // marked-terminal colours code with it, and prints a code's language unescaped to stderr
  "cli-highlight": "export const highlight = (code) => code;",
  // marked-terminal uses them for tables, emoji names and clickable links, which are replaced here
  "cli-table3": "export default class {}",
  "node-emoji": "export const get = (name) => name; export const emojify = (text) => text;",
  "ansi-escapes": "export default {};",
  "supports-hyperlinks": "export default { stdout: false, stderr: false };",
};

// Parts of Node that one library alone never uses here: programs as commands, encrypted settings.
const NEVER_USED_BY = { "node:child_process": "commander", "node:crypto": "conf" };

const leaveOut = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer }) => {
      const user = NEVER_USED_BY[path];
      const unused = path in NEVER_USED || (user !== undefined && importer.includes(`/${user}/`));
      return unused ? { path, namespace: "left-out" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({
      contents: NEVER_USED[path] ?? "export default {};",
    }));
  },
};

// esbuild splits ES modules only, but Node loads CommonJS in half the time.
async function toCommonJs(folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    const { code } = await transform(readFileSync(file, "utf8"), {
      ...TARGET,
      format: "cjs",
      supported: { "dynamic-import": false },
    });
    writeFileSync(file, code);
  }
}

/** Bundles `entry` of the project at `root` into `folder`, anew; returns what went in. */
export async function bundle(root, entry, folder) {
  rmSync(folder, { recursive: true, force: true });
  const { metafile } = await build({
    ...TARGET,
    absWorkingDir: root,
    entryPoints: [entry],
    outdir: folder,
    outExtension: { ".js": ".cjs" },
    bundle: true,
    splitting: true,
    format: "esm",
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
    plugins: [leaveOut],
  });
  await toCommonJs(folder);
  return metafile;
}
