import { Script } from "node:vm";

type Pieces = {
  /** what the piece of this name exports */
  load(name: string): unknown;
  /** whether a piece was compiled anew, since no code of it was kept or V8 refused it */
  compiledAnew(): boolean;
  /** the code of all that was loaded, with each function that has run */
  code(): Map<string, Buffer>;
};

type Module = { exports: unknown };
type Body = (exports: unknown, require: (name: string) => unknown, module: Module) => void;

/**
 * Parts of Node whose functions need no `this`. The bundler has each file that imports one copy its hundred
 * names, unless it is told that they stand where it looks for them.
 */
const WITHOUT_THIS = new Set(["node:fs", "node:os", "node:path", "node:util"]);

function partOfNode(name: string): unknown {
  const part = process.getBuiltinModule(name);
  if (part === undefined || !WITHOUT_THIS.has(name)) return part;
  return Object.create(part, { __esModule: { value: true }, default: { value: part } });
}

/**
 * The pieces of the bundled program, each loaded when another first asks for it: its text is what `textOf`
 * gives, and where `codeOf` has code of it, it need not be compiled. A piece names others by `./NAME`; all
 * else that it names is a part of Node.
 */
export function piecesOf(
  textOf: (name: string) => string,
  codeOf: (name: string) => Buffer | undefined,
): Pieces {
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();
  let anew = false;
  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    modules.set(name, module);
    const cachedData = codeOf(name);
    const text = `(function(exports,require,module){${textOf(name)}\n})`;
    const script = new Script(text, { filename: name, ...(cachedData && { cachedData }) });
    anew ||= cachedData === undefined || script.cachedDataRejected === true;
    scripts.set(name, script);
    const body = script.runInThisContext() as Body;
    body(module.exports, required, module);
    return module.exports;
  };
  const required = (name: string) =>
    name.startsWith("./") ? load(name.slice(2)) : partOfNode(name);
  return {
    load,
    compiledAnew: () => anew,
    code: () => new Map([...scripts].map(([name, script]) => [name, script.createCachedData()])),
  };
}
