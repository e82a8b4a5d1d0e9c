// Builds dist/ from src/: one bundle in pieces, so that a command loads only what it needs.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

// What the libraries load at start for features that are never used here. Left in, they are most
// of the time that a command takes to start.
const NEVER_USED = {
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

const leaveOut = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path }) =>
      path in NEVER_USED ? { path, namespace: "left-out" } : undefined,
    );
    onLoad({ filter: /.*/, namespace: "left-out" }, ({ path }) => ({ contents: NEVER_USED[path] }));
  },
};

rmSync(dist, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["src/smm.ts"],
  outdir: dist,
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
  banner: {
    // Libraries in CommonJS call require for Node's own modules.
    js: 'import{createRequire as smmRequire}from"node:module";const require=smmRequire(import.meta.url);',
  },
});

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
const notice = join(dist, "THIRD-PARTY-LICENCES.txt");
mkdirSync(dirname(notice), { recursive: true });
writeFileSync(notice, licences.join(`\n${"-".repeat(72)}\n\n`));
