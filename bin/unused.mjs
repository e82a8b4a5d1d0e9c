// What the libraries have that is never used here, and how it is left out of what is bundled.

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

const NAMESPACE = "instead";

/** What stands in the place of this import; undefined where it stays. */
function insteadOf({ path, importer }) {
  const alone = NEVER_USED_BY[path];
  if (alone !== undefined && importer.includes(`/${alone.library}/`)) return alone.instead;
  return NEVER_USED[path];
}

/** Leaves out what is never used. */
export function withoutTheUnused() {
  return {
    name: "without-the-unused",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /.*/ }, (given) => {
        const contents = insteadOf(given);
        return contents && { path: given.path, namespace: NAMESPACE, pluginData: contents };
      });
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ pluginData: contents }) => ({ contents }));
    },
  };
}
