import { posix, win32 } from "node:path";

/** How the program was started, as far as Node tells. */
export type Started = {
  platform: string;
  env: Record<string, string | undefined>;
  cwd: string;
  /** the file that was run: the executable, or what Node was given */
  file: string;
  /** whether that is the program in one file, without a Node beside it */
  alone: boolean;
};

/** What PowerShell and cmd take without quotation marks, wherever it stands in a path. */
const PLAIN_ON_WINDOWS = /^[\w.\\/:~-]*$/;

/** A path as it is typed after a program. */
function typed(platform: string, path: string): string {
  if (platform === "win32") return PLAIN_ON_WINDOWS.test(path) ? path : `"${path}"`;
  return /^[\w./+@:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}

/**
 * A program's path as it is typed. PowerShell runs nothing that begins with a quotation mark, and cmd knows no
 * sign for that. Both take such marks inside a path: `C:\"My Apps"\smm.exe`.
 */
function programTyped(platform: string, path: string): string {
  if (platform !== "win32") return typed(platform, path);
  return path
    .split("\\")
    .map((name) => typed(platform, name))
    .join("\\");
}

/** How a file is run from here: by its name where the system looks for programs, else by its path. */
function run({ platform, env, cwd, file }: Started, name: string): string {
  const path = platform === "win32" ? win32 : posix;
  const folder = path.dirname(file);
  const listed = (env.PATH ?? "").split(path.delimiter).filter((each) => each !== "");
  if (typed(platform, name) === name && listed.some((each) => path.relative(each, folder) === ""))
    return name;
  const near = nearPath(path, cwd, file);
  if (near === path.basename(file)) return programTyped(platform, `.${path.sep}${name}`);
  const isBelow = near !== file;
  return programTyped(platform, platform === "win32" && isBelow ? `.\\${near}` : near);
}

/** A path from the folder `cwd`, where it is below that; else the whole. */
function nearPath(path: typeof posix, cwd: string, file: string): string {
  const near = path.relative(cwd, file);
  // On another drive of Windows it is the whole.
  return near.startsWith("..") || path.isAbsolute(near) ? file : near;
}

/**
 * What a person types to start the program from where they are, in their shell: "smm" where it is
 * installed, else what they typed to get here, such as "npx smm".
 */
export function calledAs(started: Started): string {
  const { platform, env, cwd, file, alone } = started;
  const path = platform === "win32" ? win32 : posix;
  if (alone) return run(started, path.basename(file).replace(/^([\w-]+)\.exe$/i, "$1"));
  if (env.npm_command === "exec") {
    const project = env.npm_config_local_prefix;
    // Elsewhere npx would ask the network for a package of that name.
    if (project === undefined || nearPath(path, project, cwd) !== cwd) return "npx smm";
    return `npx --prefix ${typed(platform, project)} smm`;
  }
  const name = path.basename(file);
  if (name !== "smm.js") return run(started, name);
  // What npm makes on Windows to start it names the file itself.
  return /[\\/]node_modules[\\/]/.test(file)
    ? "smm"
    : `node ${typed(platform, nearPath(path, cwd, file))}`;
}
