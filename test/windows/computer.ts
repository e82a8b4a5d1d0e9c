import { spawn, spawnSync } from "node:child_process";
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { opened, type Terminal } from "../support/terminal.ts";
import { temporaryFolder } from "../support/world.ts";
import { EXECUTABLE } from "./found.ts";

/** Words for cmd: a folder with a space, an umlaut and an apostrophe is what people have. */
const FOLDER = "Ada Müller's Sachen";
const PATIENCE_MS = 15_000;
/** What is typed sooner than somebody can is lost where Wine changes from lines to keys. */
const LOOKS_MS = 400;

/** A path as Windows has it. */
export const windows = (path: string) => `Z:${path.replaceAll("/", "\\")}`;

type Ran = { code: number | null; out: string; err: string };

/**
 * A person's folder with the program in it, under a Windows of its own; what is kept stands in `home`. The
 * program has this name there.
 */
export function computer(codePage: 437 | 65001 = 65001, name = "smm.exe") {
  const folder = join(temporaryFolder(), FOLDER);
  const home = join(folder, "Aufzeichnung");
  mkdirSync(folder);
  linkSync(EXECUTABLE, join(folder, name));
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
  const env = {
    HOME: process.env.HOME ?? "",
    WINEPREFIX: process.env.WINEPREFIX ?? "",
    WINEDEBUG: "-all",
    // Else what is typed and what a program is given have no umlauts.
    LANG: "C.UTF-8",
    SMM_HOME: windows(home),
  };
  const wine = (argv: readonly string[], more: Record<string, string> = {}, cwd = folder): Ran => {
    const ran = spawnSync("wine", argv, {
      cwd,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...env, ...more },
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr.replace(/\s+/g, " ") };
  };
  return {
    folder,
    home,
    files: () => readdirSync(folder).sort(),
    kept: () => (existsSync(home) ? readdirSync(home) : []),
    /** how many events of a kind are in the journal */
    count(type: string): number {
      const journal = join(home, "journal.jsonl");
      if (!existsSync(journal)) return 0;
      return readFileSync(journal, "utf8").split(`"${type}"`).length - 1;
    },
    /** runs the program once with these words, and nobody at the keyboard; from its own folder or another */
    smm: (words: readonly string[], more: Record<string, string> = {}, cwd?: string) =>
      wine([join(folder, name), ...words], more, cwd),
    /** runs the program beside others, and resolves to its exit code */
    beside(words: readonly string[]): Promise<number | null> {
      const argv = [join(folder, name), ...words];
      const child = spawn("wine", argv, { stdio: "ignore", env: { ...process.env, ...env } });
      return new Promise((resolve) => child.on("exit", resolve));
    },
    /** runs a line in cmd, as it is typed there */
    line: (line: string) => wine(batch(line)),
    /** runs a line in cmd, into which these lines are piped */
    piped(lines: readonly string[], command: string): Ran {
      writeFileSync(join(folder, "typed.txt"), lines.map((line) => `${line}\r\n`).join(""));
      return wine(batch(`type typed.txt | ${command}`));
    },
    /** runs a line in cmd on a terminal, at which somebody types; wide, since Wine counts what colours */
    terminal: (line: string): Terminal =>
      opened("wine", batch(line), {
        columns: 120,
        rows: 30,
        cwd: folder,
        env,
        patience: PATIENCE_MS,
        looks: LOOKS_MS,
      }),
    /** ends the program as the Task Manager does */
    kill: () => wine(["taskkill", "/f", "/im", name]),
  };
}
