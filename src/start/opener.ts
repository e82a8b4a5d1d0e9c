import { join } from "node:path";

/** Opens a file for the person to look at; whether something took it. */
type Opener = (file: string) => Promise<boolean>;

type System = { platform: NodeJS.Platform; env: Record<string, string | undefined> };

/** A program that opens files, with what stands before the file's name. */
type Program = [file: string, ...before: string[]];

/** Who opens a file and stays is not waited for longer. */
const PATIENCE_MS = 3000;

/** What opens a file as if it were double-clicked, the likeliest first; none where the person has no screen. */
function programsOn({ platform, env }: System): Program[] {
  const has = (name: string) => env[name] !== undefined && env[name] !== "";
  // By its whole name: Windows would look in the folder one is in first.
  if (platform === "win32")
    return [
      [
        join(env.SystemRoot ?? "C:\\Windows", "System32", "rundll32.exe"),
        "url.dll,FileProtocolHandler",
      ],
    ];
  if (platform === "darwin") return has("SSH_CONNECTION") ? [] : [["/usr/bin/open"]];
  return [
    ...(has("WSL_DISTRO_NAME") ? [["wslview"] satisfies Program] : []),
    ...(has("DISPLAY") || has("WAYLAND_DISPLAY") ? [["xdg-open"] satisfies Program] : []),
  ];
}

/** Runs a program beside this one, without a shell; whether it was there, and did not say that it failed. */
async function runs([program, ...before]: Program, file: string, { env }: System) {
  const { spawn } = await import("node:child_process");
  return new Promise<boolean>((resolve) => {
    const child = spawn(program, [...before, file], {
      env,
      stdio: "ignore",
      detached: true,
      windowsHide: true,
    });
    const said = (took: boolean) => {
      clearTimeout(patience);
      child.unref();
      resolve(took);
    };
    const patience = setTimeout(() => said(true), PATIENCE_MS);
    child.on("error", () => said(false));
    child.on("exit", (code) => said(code === 0));
  });
}

/** What opens files on this system; undefined where nothing does. */
export function openerOn(system: System): Opener | undefined {
  const programs = programsOn(system);
  if (programs.length === 0) return undefined;
  return async (file) => {
    for (const program of programs) if (await runs(program, file, system)) return true;
    return false;
  };
}
