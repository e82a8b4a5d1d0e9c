// How a program is bundled: in pieces, so that a command loads only what it needs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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

const PIECE = /require\("\.\/([\w.-]+\.cjs)"\)/g;

/** The pieces that are loaded whenever `name` is, besides those that are `there` already. */
function loadedWith(name, importsOf, there) {
  const found = new Set();
  const visit = (each) => {
    for (const next of importsOf(each)) {
      if (there.has(next) || found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(name);
  return found;
}

// To find and read a small file takes Node longer than to run it. So each of `heads` becomes one file
// with all that is loaded whenever it is; others get at those pieces by its function `piece`.
function joinPieces(folder, heads, importsOf) {
  const texts = new Map(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  const headOf = new Map();
  for (const head of heads)
    for (const name of loadedWith(head, importsOf, headOf)) headOf.set(name, head);
  const rewritten = (name, within) =>
    texts.get(name).replace(PIECE, (whole, wanted) => {
      const head = headOf.get(wanted);
      if (head === undefined) return whole;
      return head === within ? `piece("${wanted}")` : `require("./${head}").piece("${wanted}")`;
    });
  for (const head of heads) {
    const names = [head, ...[...headOf.keys()].filter((name) => headOf.get(name) === head)];
    const pieces = names.map(
      (name) => `${JSON.stringify(name)}(module,exports){${rewritten(name, head)}\n}`,
    );
    writeFileSync(
      join(folder, head),
      `"use strict";const pieces={${pieces.join(",")}},made=new Map();
function piece(name){let module=made.get(name);if(module===undefined){module={exports:{}};made.set(name,module);pieces[name](module,module.exports)}return module.exports}
module.exports=piece("${head}");Object.defineProperty(module.exports,"piece",{value:piece});
`,
    );
  }
  for (const name of texts.keys())
    if (headOf.has(name)) rmSync(join(folder, name));
    else if (!heads.includes(name)) writeFileSync(join(folder, name), rewritten(name));
}

/**
 * Bundles `entry` of the project at `root` into `folder`, anew; returns what went in. `later` is a file
 * that the entry loads when it is needed, with all that it needs in turn.
 */
export async function bundle(root, entry, folder, later) {
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
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => [
    basename(path),
    output,
  ]);
  const heads = [entry, later].flatMap((source) =>
    outputs.filter(([, { entryPoint }]) => entryPoint === source).map(([name]) => name),
  );
  const imports = new Map(
    outputs.map(([name, output]) => [
      name,
      output.imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map(({ path }) => basename(path)),
    ]),
  );
  joinPieces(folder, heads, (name) => imports.get(name));
  return metafile;
}
