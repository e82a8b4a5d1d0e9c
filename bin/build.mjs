// Builds dist/: the program, the bundled course in its compiled form, and the libraries' licences.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

// All that only running a command needs. Few sittings open what was handed over.
const COMMANDS = /^src\/(?:cli\/openContext|home\/home|commands\/(?!open\/).*\.run)\.ts$/;
const metafile = await bundle(root, "src/smm.ts", dist, COMMANDS);

// The course is compiled by the same code that reads a pack at run time.
const compiler = join(dist, "compiler.cjs");
await build({
  absWorkingDir: root,
  stdin: {
    contents: `export { compileCourse } from "./src/store/compileCourse.ts";
      export { faultLine } from "./src/course/fault.ts";`,
    resolveDir: root,
  },
  outfile: compiler,
  bundle: true,
  format: "cjs",
  platform: "node",
  logLevel: "warning",
});
const { compileCourse, faultLine } = createRequire(import.meta.url)(compiler);
rmSync(compiler);
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { text, faults } = compileCourse(join(root, "content"), version);
for (const fault of faults) console.error(`content/${faultLine(fault)}`);
if (text !== undefined) writeFileSync(join(dist, "course.jsonl"), text);

// What tells a slip of the keys from another word.
const dictionary = join(root, "node_modules", "dictionary-en");
mkdirSync(join(dist, "english"));
for (const name of ["index.aff", "index.dic"])
  copyFileSync(join(dictionary, name), join(dist, "english", name));

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? "" : readFileSync(join(folder, file), "utf8").trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}

function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

const bundled = Object.keys(metafile.inputs).map(packageFolder).filter(Boolean);
const folders = [...new Set([...bundled, "node_modules/dictionary-en"])];
const licences = folders.sort().map((folder) => licenceOf(join(root, folder)));
writeFileSync(join(dist, "THIRD-PARTY-LICENCES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
