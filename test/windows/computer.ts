import { spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../support/world.ts";
import { EXECUTABLE } from "./found.ts";

/** Words for cmd: a folder with a space, an umlaut and an apostrophe is what people have. */
const FOLDER = "Ada Müller's Sachen";

/** A path as Windows has it. */
export const windows = (path: string) => `Z:${path.replaceAll("/", "\\")}`;

/** A person's folder with the program in it, under a Windows of its own; what is kept stands in `home`. */
export function computer(codePage: 437 | 65001 = 65001) {
  const folder = join(temporaryFolder(), FOLDER);
  const home = join(folder, "Aufzeichnung");
  mkdirSync(folder);
  linkSync(EXECUTABLE, join(folder, "smm.exe"));
  // Where a window has no title, Node ends when it asks for it.
  const begin = ["@title smm", `@chcp ${codePage} >nul`];
  const batch = (line: string) => {
    const path = join(temporaryFolder(), "run.bat");
    writeFileSync(
      path,
      [...begin, `@${line}`, ""].join("\r\n"),
      codePage === 437 ? "latin1" : "utf8",
    );
    return ["cmd", "/c", windows(path)];
  };
  const env = () => ({
    HOME: process.env.HOME ?? "",
    WINEPREFIX: process.env.WINEPREFIX ?? "",
    WINEDEBUG: "-all",
    SMM_HOME: windows(home),
  });
  return {
    folder,
    home,
    files: () => readdirSync(folder).filter((name) => name !== "smm.exe"),
    kept: () => (existsSync(home) ? readdirSync(home) : []),
    /** runs the program once with these words, and nobody at the keyboard */
    smm(words: readonly string[], more: Record<string, string> = {}) {
      const ran = spawnSync("wine", [join(folder, "smm.exe"), ...words], {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, ...env(), ...more },
      });
      return { code: ran.status, out: ran.stdout, err: ran.stderr.replace(/\s+/g, " ") };
    },
    /** runs a line in cmd, as it is typed there */
    line(line: string) {
      const ran = spawnSync("wine", batch(line), {
        cwd: folder,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "pipe"],
        env: { ...process.env, ...env() },
      });
      return { code: ran.status, out: ran.stdout, err: ran.stderr.replace(/\s+/g, " ") };
    },
    /** runs a line in cmd, into which these lines are piped */
    piped(lines: readonly string[], command: string) {
      writeFileSync(join(folder, "typed.txt"), lines.map((line) => `${line}\r\n`).join(""));
      return this.line(`type typed.txt | ${command}`);
    },
  };
}
