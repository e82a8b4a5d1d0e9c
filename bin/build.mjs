// Builds dist/: the program, the bundled course in its compiled form, the libraries' licences, and the list
// of the libraries inside.
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle } from "./bundle.mjs";
import { bomText, licencesText, packagesOf } from "./bundled.mjs";

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
const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { text, faults } = compileCourse(join(root, "content"), project.version);
for (const fault of faults) console.error(`content/${faultLine(fault)}`);
if (text !== undefined) writeFileSync(join(dist, "course.jsonl"), text);

// What tells a slip of the keys from another word.
const dictionary = join(root, "node_modules", "dictionary-en");
mkdirSync(join(dist, "english"));
for (const name of ["index.aff", "index.dic"])
  copyFileSync(join(dictionary, name), join(dist, "english", name));

const packages = packagesOf(root, [...Object.keys(metafile.inputs), "node_modules/dictionary-en"]);
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
writeFileSync(join(dist, "THIRD-PARTY-LICENCES.txt"), licencesText(packages));
writeFileSync(join(dist, "sbom.cdx.json"), bomText(packages, lock, project));
