// What of the libraries is never used here, or seldom: how it is left out of what is bundled, or put off.
import { join, sep } from "node:path";

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

// What takes long to load and is not needed by each command: the names that are used of it. It is loaded when
// one of them is first called, most libraries from a file of their own.
const LOADED_WHEN_CALLED = {
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

/** Whether a file is the program's own, and not a library's or what measures one. */
export function isOurs(root, file) {
  return file.startsWith(join(root, "src") + sep);
}

function isLibrary(path) {
  return !path.startsWith("node:");
}

/** The libraries that have a file of their own: not what is smaller than the time it takes to open one. */
export const LIBRARIES = Object.keys(LOADED_WHEN_CALLED).filter(
  (path) => isLibrary(path) && path !== "env-paths",
);

const LIBRARY = "library:";

/** The source that gives what is used of a library. */
export function libraryNamed(library) {
  return `${LIBRARY}${library}`;
}

/** A module that gives what this one does, and loads it from `file` when something of it is first called. */
function loadedWhenCalled(path, file) {
  const exported = LOADED_WHEN_CALLED[path].map((name) => {
    const called = `function (...given) {
      const called = (loaded ??= require("${file}")).${name};
      return new.target === undefined ? called(...given) : new called(...given);
    }`;
    return name === "default" ? `export default ${called}` : `export const ${name} = ${called};`;
  });
  // As parts of Node have it too.
  const all = isLibrary(path) ? "" : `export default { ${LOADED_WHEN_CALLED[path]} };`;
  return `let loaded;\n${exported.join("\n")}\n${all}`;
}

/** What stands in the place of this import; undefined where it stays. */
function insteadOf(root, { path, importer, kind }, fileOf) {
  // Who imports a part of Node loads it, even where what does is put off itself.
  const isPutOff = kind === "import-statement" && (isOurs(root, importer) || !isLibrary(path));
  if (isPutOff && Object.hasOwn(LOADED_WHEN_CALLED, path))
    return loadedWhenCalled(path, LIBRARIES.includes(path) ? fileOf(path) : path);
  const alone = NEVER_USED_BY[path];
  if (alone !== undefined && importer.includes(`/${alone.library}/`)) return alone.instead;
  return NEVER_USED[path];
}

/**
 * Leaves out what is never used, and puts off what is not used by each command. `fileOf` gives the name by which
 * a library is to be loaded then.
 */
export function withoutTheUnused(root, fileOf) {
  const namespace = "instead";
  return {
    name: "without-the-unused",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^library:/ }, ({ path, resolveDir }) => {
        const library = path.slice(LIBRARY.length);
        const contents = `export { ${LOADED_WHEN_CALLED[library]} } from "${library}";`;
        return { path, namespace, pluginData: { contents, resolveDir } };
      });
      onResolve({ filter: /.*/ }, (given) => {
        const { path, resolveDir } = given;
        if (given.namespace === namespace && path.startsWith("./")) return { path, external: true };
        const contents = insteadOf(root, given, fileOf);
        return contents && { path, namespace, pluginData: { contents, resolveDir } };
      });
      onLoad({ filter: /.*/, namespace }, ({ pluginData }) => pluginData);
    },
  };
}
