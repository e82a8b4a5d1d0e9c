// What takes long to load and is not needed by each command: how it is put off until something of it is called.
import { readFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

// Of libraries and of Node, the names that are used here. Most libraries are loaded from a file of their own.
const LIBRARIES = {
  // where something is written: to read a file takes no more than JSON
  conf: ["default"],
  // where there is colour
  chalk: ["Chalk"],
  // where SMM_HOME is not set
  "env-paths": ["default"],
  // where something was mistyped
  "fastest-levenshtein": ["distance"],
  // for signs that a list in English has none of, and what else is not of short words
  "fast-string-width": ["default"],
  "fast-wrap-ansi": ["wrapAnsi"],
  "node:os": ["homedir", "tmpdir"],
};

// Our own files that export functions alone, by the file that they are loaded from together.
const OURS = {
  // where something happens, or happened since the snapshot
  events: ["learner/events.ts", "learner/fold.ts", "learner/counting.ts"],
  // where something is kept
  keeping: [
    "store/appendEvents.ts",
    "store/changeSettings.ts",
    "store/draftFile.ts",
    "store/lock.ts",
    "store/writeSnapshot.ts",
  ],
};

/** Whether a file is the program's own, and not a library's or what measures one. */
export function isOurs(root, file) {
  return file.startsWith(join(root, "src") + sep);
}

const isLibrary = (path) => !path.startsWith("node:");

/** What is smaller than the time that it takes to open a file. */
const SMALL = ["env-paths"];

/** The libraries that have a file of their own. */
const WITH_FILE = Object.keys(LIBRARIES).filter((path) => isLibrary(path) && !SMALL.includes(path));

/** The files that have what is ours. */
export const OURS_PUT_OFF = Object.keys(OURS);

/** The names of the files that are loaded when something in them is called. */
export const PUT_OFF = [...WITH_FILE, ...OURS_PUT_OFF];

const ENTRY = "put-off:";

/** The source of one of these files. */
export function sourceOf(name) {
  return `${ENTRY}${name}`;
}

/** What stands in such a file, as if it stood in the project's folder. */
function contentsOf(name) {
  return (
    OURS[name]?.map((file) => `export * from "./src/${file}";`).join("\n") ??
    `export { ${LIBRARIES[name]} } from "${name}";`
  );
}

/** What a file of ours exports. Throws where that is not functions alone. */
function functionsIn(file) {
  const source = readFileSync(file, "utf8");
  const exported = [...source.matchAll(/^export (?!type )(?:async )?(\S+) (\w+)/gm)];
  const other = exported.find(([, what]) => !/^function\*?$/.test(what));
  if (other !== undefined) throw new Error(`${file} cannot be put off: it exports ${other[2]}`);
  return exported.map(([, , name]) => name);
}

/** Exports these names: functions that load `file` when the first of them is called. */
function loadedWhenCalled(names, file) {
  const exported = names.map((name) => {
    const called = `function (...given) {
      const called = (loaded ??= require("${file}")).${name};
      return new.target === undefined ? called(...given) : new called(...given);
    }`;
    return name === "default" ? `export default ${called}` : `export const ${name} = ${called};`;
  });
  return `let loaded;\n${exported.join("\n")}\n`;
}

const NAMESPACE = "put-off";

/**
 * Puts off what few commands need. A program that is one file has it inside, and loads it no sooner; one of
 * several `files` has a file for each of {@link PUT_OFF}, by that name.
 */
export function puttingOff(root, { files }) {
  // The same in whatever folder, since the bundler puts it into what it makes.
  const fromRoot = (file) => relative(root, file).replaceAll("\\", "/");
  const groupOf = (file) =>
    OURS_PUT_OFF.find((name) => OURS[name].some((each) => `src/${each}` === fromRoot(file)));

  const ofLibrary = ({ path, importer }) => {
    // Who imports a part of Node loads it, even where what does is put off itself.
    const isPutOff = Object.hasOwn(LIBRARIES, path) && (isOurs(root, importer) || !isLibrary(path));
    if (!isPutOff) return undefined;
    const names = LIBRARIES[path];
    // As parts of Node have it too.
    const all = isLibrary(path) ? "" : `export default { ${names} };`;
    return loadedWhenCalled(names, files && WITH_FILE.includes(path) ? `./${path}.js` : path) + all;
  };
  const ofOurs = ({ path, importer, resolveDir }) => {
    if (!files || !path.startsWith(".") || !isOurs(root, importer)) return undefined;
    const file = resolve(resolveDir, path);
    const group = groupOf(file);
    if (group === undefined || groupOf(importer) === group) return undefined;
    return loadedWhenCalled(functionsIn(file), `./${group}.js`);
  };

  return {
    name: "putting-off",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${ENTRY}`) }, ({ path, resolveDir }) => {
        const contents = contentsOf(path.slice(ENTRY.length));
        return { path, namespace: NAMESPACE, pluginData: { contents, resolveDir } };
      });
      onResolve({ filter: /.*/ }, (given) => {
        const { path, kind, resolveDir, namespace } = given;
        if (kind === "require-call" && namespace === NAMESPACE && path.startsWith("./"))
          return { path, external: true };
        if (kind !== "import-statement") return undefined;
        const contents = ofLibrary(given) ?? ofOurs(given);
        if (contents === undefined) return undefined;
        const where = path.startsWith(".") ? fromRoot(resolve(resolveDir, path)) : path;
        return { path: where, namespace: NAMESPACE, pluginData: { contents, resolveDir } };
      });
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ pluginData }) => pluginData);
    },
  };
}
