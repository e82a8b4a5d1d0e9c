// How a program is bundled: in pieces, so that a command loads only what it needs.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const TARGET = {
  platform: "node",
  target: "node20.17",
  minify: true,
  // Written as it stands: what nobody uses is left out then, and not made at every start.
  supported: { "regexp-unicode-property-escapes": true },
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
  // inquirer's core raises a signal with it once more, before what is being typed could be kept
  "signal-exit": "export const onExit = () => () => {};",
  // marked-terminal colours code with it, and prints a code's language unescaped to stderr
  "cli-highlight": "export const highlight = (code) => code;",
  // marked-terminal uses them for tables, emoji names and clickable links, which are replaced here
  "cli-table3": "export default class {}",
  "node-emoji": "export const get = (name) => name; export const emojify = (text) => text;",
  "ansi-escapes": "export default {};",
  // inquirer's editor reads files of all times with it; Node reads those of today
  "iconv-lite": `export default {
    encodingExists: (name) => { try { return Boolean(new TextDecoder(name)); } catch { return false; } },
    decode: (bytes, name) => new TextDecoder(name).decode(bytes),
  };`,
  "supports-hyperlinks": "export default { stdout: false, stderr: false };",
};

// Parts of Node that one library alone never uses here.
const NEVER_USED_BY = {
  // for programs as commands
  "node:child_process": { library: "commander", instead: "export default {};" },
  // for encrypted settings
  "node:crypto": { library: "conf", instead: "export default {};" },
  // to see whether usual values, of which none are given, have changed what was read
  "node:assert": { library: "conf", instead: "export default { deepEqual() {} };" },
};

// What a library gives by one function, and takes long to be ready for. It is made ready when that is first
// called: here for the widths of signs that a list in English has none of.
const READY_WHEN_CALLED = new Set(["fast-string-width"]);

/** What stands in the place of this import; undefined where it stays. */
function insteadOf(path, importer, kind) {
  if (kind === "import-statement") {
    // Else each file that imports it copies all that is in it.
    if (path === "node:process") return "export default process;";
    if (READY_WHEN_CALLED.has(path))
      return `let ready; export default (...given) => (ready ??= require("${path}").default)(...given);`;
  }
  const alone = NEVER_USED_BY[path];
  if (alone !== undefined && importer.includes(`/${alone.library}/`)) return alone.instead;
  return NEVER_USED[path];
}

const leaveOut = {
  name: "leave-out",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer, kind, resolveDir }) => {
      const contents = insteadOf(path, importer, kind);
      if (contents === undefined) return undefined;
      return { path, namespace: "left-out", pluginData: { contents, resolveDir } };
    });
    onLoad({ filter: /.*/, namespace: "left-out" }, ({ pluginData }) => pluginData);
  },
};

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

/**
 * What a file holds that gives what the piece `own` does, and each of `names` by its function `piece`, which
 * takes the number that `numberOf` gives it.
 */
function sourceOf(own, names, numberOf) {
  if (own === undefined) {
    // Each of them runs only when it is first asked for. To give what it exports takes as long again.
    const pieces = names.map((name) => `${numberOf(name)}: () => require("./${name}")`);
    return `const pieces = {${pieces}};\nconst given = {};\nexport const piece = (number) => (given[number] ??= pieces[number]());`;
  }
  const imports = names.map((name) => `import * as piece${numberOf(name)} from "./${name}";`);
  const pieces = names.map((name) => `${numberOf(name)}: piece${numberOf(name)}`);
  return `export * from "./${own}";\n${imports.join("\n")}\nexport const piece = (number) => ({${pieces}})[number];`;
}

/** The text of one file of `folder`, with these pieces in it, as CommonJS. */
async function oneFile(folder, entry, names) {
  const outside = {
    name: "outside",
    setup({ onResolve }) {
      onResolve({ filter: /^\.\// }, ({ path }) =>
        names.includes(path.slice(2)) ? undefined : { path, external: true },
      );
    },
  };
  const { outputFiles } = await build({
    ...TARGET,
    ...entry,
    loader: { ".cjs": "js" },
    bundle: true,
    format: "cjs",
    supported: { ...TARGET.supported, "dynamic-import": false },
    write: false,
    legalComments: "none",
    plugins: [outside],
    absWorkingDir: folder,
  });
  return outputFiles[0].text;
}

/** The same program in ASCII, which is read fastest. What esbuild leaves otherwise stands in strings and patterns. */
function inAscii(text) {
  return text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

const REQUIRED = /require\("\.\/([\w.-]+\.cjs)"\)/g;

// esbuild splits ES modules only, but Node loads CommonJS in half the time. And to find and read a small
// file takes Node longer than to run it, and a command would need some thirty. So the pieces of each of
// `joined`, with all that is loaded whenever one of them is, become one file; the others stay for themselves.
async function joinPieces(folder, joined, importsOf) {
  const fileOf = new Map();
  for (const [file, roots] of joined)
    for (const root of roots)
      if (!fileOf.has(root))
        for (const name of [root, ...loadedWith(root, importsOf, fileOf)]) fileOf.set(name, file);
  const pieces = readdirSync(folder);
  const texts = new Map();
  for (const name of pieces)
    if (!fileOf.has(name))
      texts.set(name, await oneFile(folder, { entryPoints: [join(folder, name)] }, [name]));
  for (const file of joined.keys()) {
    const own = pieces.includes(file) ? file : undefined;
    const names = pieces.filter((name) => fileOf.get(name) === file);
    const contents = sourceOf(
      own,
      names.filter((name) => name !== own),
      (name) => pieces.indexOf(name),
    );
    texts.set(file, await oneFile(folder, { stdin: { contents, resolveDir: folder } }, names));
  }
  for (const name of pieces) rmSync(join(folder, name));
  for (const [file, text] of texts) {
    // Hundreds of times, so in few letters.
    const others = new Set();
    const short = text.replace(REQUIRED, (required, name) => {
      const other = fileOf.get(name)?.replace(".cjs", "");
      if (other === undefined) return required;
      others.add(other);
      return `of_${other}(${pieces.indexOf(name)})`;
    });
    const whole = [...others]
      .map((other) => `var of_${other}=(number)=>require("./${other}.cjs").piece(number);`)
      .concat(short)
      .join("");
    writeFileSync(join(folder, file), inAscii(whole));
  }
}

/** Bundles what starts the program into one file; `known` are its constants, by their names. */
export async function bundleStart(root, entry, outfile, known) {
  await build({
    ...TARGET,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "cjs",
    legalComments: "none",
    logLevel: "warning",
    plugins: [leaveOut],
    define: Object.fromEntries(
      Object.entries(known).map(([name, value]) => [name, JSON.stringify(value)]),
    ),
  });
}

/**
 * Bundles `entry` of the project at `root` into `folder`, anew; returns what went in. What is loaded later
 * becomes a file for each, but for those that a pattern of `together` fits: they become the file of its name,
 * with what none before has already.
 */
export async function bundle(root, entry, folder, together = {}) {
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
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => [
    basename(path),
    output,
  ]);
  const namesOf = (is) =>
    outputs.filter(([, { entryPoint }]) => entryPoint && is(entryPoint)).map(([name]) => name);
  const first = namesOf((source) => source === entry);
  const joined = new Map([[first[0], first]]);
  for (const [file, pattern] of Object.entries(together))
    joined.set(file, [...(joined.get(file) ?? []), ...namesOf((source) => pattern.test(source))]);
  const imports = new Map(
    outputs.map(([name, output]) => [
      name,
      output.imports
        .filter(({ kind, external }) => kind === "import-statement" && !external)
        .map(({ path }) => basename(path)),
    ]),
  );
  await joinPieces(folder, joined, (name) => imports.get(name));
  return metafile;
}
