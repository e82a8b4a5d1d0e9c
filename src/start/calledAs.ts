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

/** A path as it is typed in a shell. PowerShell runs no text in quotation marks without its sign for that. */
function typed({ platform, env }: Started, path: string): string {
  if (platform !== "win32")
    return /^[\w./+@:-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
  if (/^[\w.\\/:~-]+$/.test(path)) return path;
  // Of the two, cmd alone tells how it asks.
  return env.PROMPT === undefined ? `& "${path}"` : `"${path}"`;
}

/** How a file is typed from here: by its name where the system looks for programs, else by its path. */
function fileTyped(started: Started, name: string): string {
  const { platform, env, cwd, file } = started;
  const path = platform === "win32" ? win32 : posix;
  const folder = path.dirname(file);
  const listed = (env.PATH ?? "").split(path.delimiter).filter((each) => each !== "");
  if (listed.some((each) => path.relative(each, folder) === "")) return name;
  const near = path.relative(cwd, file);
  if (near === path.basename(file)) return typed(started, `.${path.sep}${name}`);
  return typed(started, near.startsWith("..") || path.isAbsolute(near) ? file : near);
}

/**
 * What a person types to start the program from where they are, in their shell: "smm" where it is
 * installed, else what they typed to get here, such as "npx smm".
 */
export function calledAs(started: Started): string {
  const { platform, env, cwd, file, alone } = started;
  const path = platform === "win32" ? win32 : posix;
  if (alone) return fileTyped(started, path.basename(file).replace(/\.exe$/i, ""));
  if (env.npm_command === "exec") {
    const project = env.npm_config_local_prefix;
    // Elsewhere npx would ask the network for a package of that name.
    if (project === undefined || !path.relative(project, cwd).startsWith("..")) return "npx smm";
    return `npx --prefix ${typed(started, project)} smm`;
  }
  const name = path.basename(file);
  if (name !== "smm.js") return fileTyped(started, name);
  // What npm makes on Windows to start it names the file itself.
  return /[\\/]node_modules[\\/]/.test(file) ? "smm" : `node ${fileTyped(started, name)}`;
}
