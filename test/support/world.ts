import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach } from "vitest";
import type { World } from "../../src/context.ts";
import { run } from "../../src/main.ts";
import type { Input } from "../../src/terminal/io.ts";
import type { Script } from "./script.ts";

const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that goes away after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "smm-test-"));
  made.push(folder);
  return folder;
}

export const BUNDLED = join(import.meta.dirname, "../../content");

/** The English dictionary as the program brings it. */
const DICTIONARY_FILES = join(import.meta.dirname, "../../node_modules/dictionary-en");
export const DICTIONARY = {
  forms: join(DICTIONARY_FILES, "index.aff"),
  words: join(DICTIONARY_FILES, "index.dic"),
};

/** Stand for those that the program brings. */
const LICENCES = ["../../LICENSE", "../../node_modules/commander/LICENSE"].map((path) =>
  join(import.meta.dirname, path),
);

export type Ran = { code: number; out: string; err: string };

export type Place = {
  home: string;
  /** Runs the program once, as one process would, and returns what it printed. */
  smm(argv: readonly string[], options?: Options): Promise<Ran>;
};

export type Options = {
  /** the person at a terminal; without it nothing is a terminal */
  script?: Script;
  /** what is piped in */
  stdin?: string;
  env?: Record<string, string>;
  content?: string;
  now?: Date;
  size?: { columns: number; rows: number };
  cwd?: string;
  compiledCourse?: string;
  calledAs?: string;
  programFolder?: string;
  openFile?: World["openFile"];
};

/** One computer: a folder for the record, a clock that goes on by a second for each event. */
export function place(): Place {
  const home = join(temporaryFolder(), "home");
  let ids = 0;
  const start = Date.UTC(2026, 10, 22, 9, 0, 0);
  let seconds = 0;
  return {
    home,
    async smm(argv, options = {}) {
      const { script, stdin = "", env = {}, size = { columns: 80, rows: 24 } } = options;
      let out = "";
      let err = "";
      const isTTY = script !== undefined;
      const input = Object.assign(Readable.from(stdin === "" ? [] : [stdin]), { isTTY });
      const terminal = isTTY ? { isTTY, ...size } : {};
      const world: World = {
        env: { SMM_HOME: home, NO_COLOR: "1", ...env },
        stdin: input as unknown as Input,
        stdout: { write: (text: string) => (out += text), ...terminal },
        stderr: { write: (text: string) => (err += text), ...terminal },
        cwd: options.cwd ?? temporaryFolder(),
        now: () => options.now ?? new Date(start + 1000 * ++seconds),
        newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}`,
        newSeed: () => 7,
        dictionary: DICTIONARY,
        ...(options.programFolder === undefined ? {} : { programFolder: options.programFolder }),
        contentFolder: options.content ?? BUNDLED,
        compiledCourse: options.compiledCourse,
        openFile: options.openFile,
        licences: LICENCES,
        version: "1.2.3",
        nodeVersion: "20.0.0",
        calledAs: options.calledAs ?? "smm",
        onInterrupt: () => () => {},
        onEnding: () => () => {},
        ...(script === undefined ? {} : { inputs: script }),
      };
      const code = await run(argv, world);
      script?.finish();
      return { code, out, err };
    },
  };
}
