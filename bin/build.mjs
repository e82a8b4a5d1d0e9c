// Builds dist/ from src/: one bundle in pieces, so that a command loads only what it needs.
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

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

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/smm.ts"],
  outdir: dist,
  outExtension: { ".js": ".cjs" },
  bundle: true,
  splitting: true,
  minifySyntax: true,
  minifyWhitespace: true,
  format: "esm",
  platform: "node",
  target: "node20.17",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
  plugins: [leaveOut],
});

// esbuild splits ES modules only, but Node loads CommonJS in half the time.
for (const name of readdirSync(dist)) {
  const file = join(dist, name);
  const { code } = await transform(readFileSync(file, "utf8"), {
    format: "cjs",
    platform: "node",
    target: "node20.17",
    supported: { "dynamic-import": false },
    minifySyntax: true,
    minifyWhitespace: true,
  });
  writeFileSync(file, code);
}

// The bundled pack in its compiled form, by the same code that reads a pack at run time.
const compiler = join(dist, "compiler.cjs");
await build({
  absWorkingDir: root,
  entryPoints: ["src/store/compileCourse.ts"],
  outfile: compiler,
  bundle: true,
  format: "cjs",
  platform: "node",
  logLevel: "warning",
});
const { compileCourse } = createRequire(import.meta.url)(compiler);
rmSync(compiler);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { text, faults } = compileCourse(join(root, "content"), version);
for (const { file, line, what, expected } of faults)
  console.error(`content/${file}:${line}: ${what}; expected ${expected}`);
if (text !== undefined) writeFileSync(join(dist, "course.json"), text);

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

const folders = [...new Set(Object.keys(metafile.inputs).map(packageFolder))].filter(Boolean);
const licences = folders.sort().map((folder) => licenceOf(join(root, folder)));
writeFileSync(join(dist, "THIRD-PARTY-LICENCES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
