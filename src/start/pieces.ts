import { Script } from "node:vm";

type Pieces = {
  /** what the piece of this name exports; throws an error that names it where it is not there */
  load(name: string): unknown;
  /** whether a piece was compiled anew, since no code of it was kept or V8 refused it */
  compiledAnew(): boolean;
  /** the code of all that was loaded, with each function that has run */
  code(): Map<string, Buffer>;
};

type Module = { exports: unknown };
type Body = (exports: unknown, require: (name: string) => unknown, module: Module) => void;

/**
 * The pieces of the bundled program, each loaded when another first asks for it: its text, a function as
 * CommonJS calls it, is what `textOf` gives, and where `codeOf` has code of it, it need not be compiled. A
 * piece names others by `./NAME`; all else that it names is a part of Node.
 */
export function piecesOf(
  textOf: (name: string) => string,
  codeOf: (name: string) => Buffer | undefined,
): Pieces {
  const modules = new Map<string, Module>();
  const scripts = new Map<string, Script>();
  let anew = false;
  const textThere = (name: string) => {
    try {
      return textOf(name);
    } catch (cause) {
      // Without the system's code, which would be taken for that of a file of the person's.
      throw new Error(`its part ${name} is not there, as where it is being installed anew`, {
        cause,
      });
    }
  };
  const load = (name: string): unknown => {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    const cachedData = codeOf(name);
    const script = new Script(textThere(name), {
      filename: name,
      ...(cachedData && { cachedData }),
    });
    anew ||= cachedData === undefined || script.cachedDataRejected === true;
    scripts.set(name, script);
    // Before it runs, since another may ask for it then; not before it is known to be there.
    modules.set(name, module);
    const body = script.runInThisContext() as Body;
    body(module.exports, required, module);
    return module.exports;
  };
  const required = (name: string) =>
    name.startsWith("./") ? load(name.slice(2)) : process.getBuiltinModule(name);
  return {
    load,
    compiledAnew: () => anew,
    code: () => new Map([...scripts].map(([name, script]) => [name, script.createCachedData()])),
  };
}
