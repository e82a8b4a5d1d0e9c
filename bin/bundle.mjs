// How a program is bundled: in pieces, so that a command loads only what it needs.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, parse } from "node:path";
import { build, transform } from "esbuild";
import { rollup } from "rollup";
import { isOurs, PUT_OFF, puttingOff, sourceOf } from "./putOff.mjs";
import { withoutTheUnused } from "./unused.mjs";

const TARGET = {
  platform: "node",
  target: "node20.17",
  // Written as it stands: what nobody uses is left out then, and not made at every start.
  supported: { "regexp-unicode-property-escapes": true },
};

/** The same program in ASCII, which is read fastest. What esbuild leaves otherwise stands in strings and patterns. */
function inAscii(text) {
  return text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// A piece is a function that is called as one of CommonJS is.
const BEFORE_PIECE = "(function(exports,require,module){";
const AFTER_PIECE = "})";

/**
 * Which file each piece belongs to. Of each of these layers, after the ones before it, the pieces that a file begins
 * with bring all that they import; what several files of a layer need stands in the one that it names as shared.
 */
function filesOf(layers, importsOf) {
  const fileOf = new Map();
  const broughtBy = (names) => {
    const brought = new Set();
    const visit = (name) => {
      if (fileOf.has(name) || brought.has(name)) return;
      brought.add(name);
      for (const next of importsOf(name)) visit(next);
    };
    for (const name of names) visit(name);
    return brought;
  };
  for (const { files, shared } of layers) {
    const all = Object.entries(files).map(([file, names]) => [file, broughtBy(names)]);
    for (const [file, brought] of all)
      for (const name of brought) {
        const isShared = all.some(([other, also]) => other !== file && also.has(name));
        fileOf.set(name, isShared ? shared : file);
      }
  }
  return fileOf;
}

// To find and read a small file takes Node longer than to run it, and a command would need some thirty. And
// Node loads CommonJS in half the time of ES modules, into which alone esbuild splits.
async function joinPieces(folder, entries, fileOf) {
  const joining = await rollup({
    input: Object.fromEntries(entries.map((name) => [name, join(folder, `${name}.js`)])),
    external: /^node:/,
    // That has been done.
    treeshake: false,
    preserveEntrySignatures: "allow-extension",
  });
  const { output } = await joining.generate({
    format: "cjs",
    esModule: false,
    freeze: false,
    exports: "named",
    interop: "default",
    dynamicImportInCjs: false,
    hoistTransitiveImports: false,
    minifyInternalExports: true,
    entryFileNames: "[name].js",
    chunkFileNames: "[name].js",
    manualChunks: (id) => fileOf.get(basename(id)),
  });
  await joining.close();
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  for (const { fileName, code } of output) {
    const { code: short } = await transform(code, {
      ...TARGET,
      minify: true,
      format: "cjs",
      legalComments: "none",
    });
    const piece = inAscii(short);
    writeFileSync(join(folder, fileName), `${BEFORE_PIECE}${piece}\n${AFTER_PIECE}`);
  }
}

/** Bundles what starts the program into one file, a piece or a main one; `known` are its constants, by their names. */
export async function bundleStart(root, entry, outfile, { known, piece }) {
  await build({
    ...TARGET,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: "cjs",
    legalComments: "none",
    logLevel: "warning",
    ...(piece && { banner: { js: BEFORE_PIECE }, footer: { js: AFTER_PIECE } }),
    plugins: [puttingOff(root, { files: false }), withoutTheUnused()],
    define: Object.fromEntries(
      Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  });
}

/** A source's name without what it ends with. */
function nameOf(source) {
  return parse(source).name;
}

/**
 * Bundles `entry` of the project at `root` into `folder`, anew; returns the files that went in. What is loaded later
 * becomes a file for each, but for what a layer of `together` has: it becomes the file of its name, see {@link filesOf}.
 * Sources are named by patterns there.
 */
export async function bundle(root, entry, folder, together = []) {
  rmSync(folder, { recursive: true, force: true });
  // What measures libraries is to load them at once.
  const putOff = isOurs(root, join(root, entry)) ? PUT_OFF : [];
  const { metafile } = await build({
    ...TARGET,
    absWorkingDir: root,
    entryPoints: [
      { in: entry, out: nameOf(entry) },
      ...putOff.map((name) => ({ in: sourceOf(name), out: name })),
    ],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: "esm",
    metafile: true,
    legalComments: "none",
    logLevel: "warning",
    plugins: [puttingOff(root, { files: true }), withoutTheUnused()],
  });
  const ofHere = Object.keys(metafile.inputs).find((name) => name.includes(root));
  if (ofHere !== undefined)
    throw new Error(`${ofHere} has this folder in it, so that what is made would differ elsewhere`);
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => [
    basename(path),
    output,
  ]);
  const namesOf = (is) =>
    outputs.filter(([, { entryPoint }]) => entryPoint && is(entryPoint)).map(([name]) => name);
  const layers = [
    { files: { [nameOf(entry)]: namesOf((source) => source === entry) } },
    ...together.map(({ files, shared }) => ({
      shared,
      files: Object.fromEntries(
        Object.entries(files).map(([file, pattern]) => [
          file,
          namesOf((source) => pattern.test(source)),
        ]),
      ),
    })),
    ...putOff.map((name) => ({ files: { [name]: [`${name}.js`] } })),
  ];
  const imports = new Map(
    outputs.map(([name, output]) => [
      name,
      output.imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map(({ path }) => basename(path)),
    ]),
  );
  await joinPieces(
    folder,
    [nameOf(entry), ...putOff],
    filesOf(layers, (name) => imports.get(name)),
  );
  return Object.keys(metafile.inputs);
}
