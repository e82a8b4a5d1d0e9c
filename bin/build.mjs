// Builds dist/: the program, the bundled course in its compiled form, the libraries' licences, and the list
// of the libraries inside.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { bundle, bundleStart } from "./bundle.mjs";
import { bomText, licencesText, packagesOf } from "./bundled.mjs";
import { OURS_PUT_OFF } from "./putOff.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

// By what a run needs: each reads all that it has in as few files as may be, and no more than that. Few
// sittings open what was handed over.
const TOGETHER = [
  {
    files: {
      commandLine: /^src\/cli\/(?:commandLine|help)\.ts$/,
      lists: /^src\/(?:cli\/openContext|commands\/(?:list|progress|prompts|notes)\.run)\.ts$/,
    },
    shared: "smm",
  },
  {
    files: {
      home: /^src\/home\/home\.ts$/,
      events: /put-off:events$/,
      pages: /^src\/commands\/read\.run\.ts$/,
    },
    shared: "lists",
  },
  { files: { keeping: /put-off:keeping$/ } },
  { files: { learn: /^src\/commands\/learn\.run\.ts$/ } },
  { files: { living: /^src\/home\/living\.ts$/ } },
  { files: { commands: /^src\/commands\/(?!open\/).*\.run\.ts$/ } },
];
const inputs = await bundle(root, "src/smm.ts", dist, TOGETHER);

const project = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

// What loads the pieces. It knows by which text compiled code was made.
const text = createHash("sha256");
for (const name of readdirSync(dist).sort())
  text.update(name).update(readFileSync(join(dist, name)));
const known = {
  VERSION: project.version,
  PROGRAM: text.digest("hex"),
  PUT_OFF: OURS_PUT_OFF.map((name) => `${name}.js`),
};
for (const [source, name] of [
  ["installed", "start"],
  ["keepCode", "keep"],
])
  await bundleStart(root, `src/start/${source}.ts`, join(dist, `${name}.js`), {
    known,
    piece: true,
  });
await bundleStart(root, "src/start/executable.ts", join(dist, "executable.cjs"), {
  known,
  piece: false,
});

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
const { text: course, faults } = compileCourse(join(root, "content"), project.version);
for (const fault of faults) console.error(`content/${faultLine(fault)}`);
if (course !== undefined) writeFileSync(join(dist, "course.jsonl"), course);

// What tells a slip of the keys from another word.
const dictionary = join(root, "node_modules", "dictionary-en");
mkdirSync(join(dist, "english"));
for (const name of ["index.aff", "index.dic"])
  copyFileSync(join(dictionary, name), join(dist, "english", name));

const packages = packagesOf(root, [...inputs, "node_modules/dictionary-en"]);
const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
writeFileSync(join(dist, "THIRD-PARTY-LICENCES.txt"), licencesText(packages));
writeFileSync(join(dist, "sbom.cdx.json"), bomText(packages, lock, project));

// What is run most often leaves its compiled code, for this Node. Another makes its own.
const SMM_HOME = mkdtempSync(join(tmpdir(), "smm-build-"));
const often = [
  "",
  "learn",
  "progress",
  "list",
  "prompts",
  "notes",
  "read dell",
  "--help",
  "--version",
];
for (const words of often) {
  const program = [join(root, "bin", "smm.js"), ...words.split(" ").filter(Boolean)];
  const argv = [...process.execArgv, ...program];
  spawnSync(process.execPath, argv, { env: { ...process.env, SMM_HOME }, input: "" });
}
rmSync(SMM_HOME, { recursive: true });
