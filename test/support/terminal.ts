import { existsSync, mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { afterEach } from "vitest";
import { PASTED_WITHIN_MS } from "../../src/terminal/lines.ts";
import { KEY } from "./keys.ts";
import { temporaryFolder } from "./world.ts";

/** A folder of programs with ours, as npm installs it. */
const PROGRAMS = join(import.meta.dirname, "../../node_modules/.cache/programs");
process.env.PATH = `${PROGRAMS}:${process.env.PATH}`;

export const PROGRAM = join(PROGRAMS, "smm");
mkdirSync(PROGRAMS, { recursive: true });
try {
  symlinkSync(join(import.meta.dirname, "../../bin/smm.js"), PROGRAM);
} catch {
  // It is there from another run.
}

const WATCHER = join(import.meta.dirname, "underTerminal.mjs");

const PATIENCE_MS = 10_000;
const PAUSE_MS = 20;

/** Neighbouring letters of a row that look alike; colours are those of the terminal's palette by number. */
export type Run = {
  text: string;
  /** of its first letter */
  column: number;
  bold: boolean;
  italic: boolean;
  underlined: boolean;
  words: number | undefined;
  behind: number | undefined;
};

export type Terminal = {
  home: string;
  /** the rows as a person sees them, without the spaces at their ends */
  rows(): string[];
  /** the rows with how their letters look */
  looks(): Run[][];
  /** waits until the screen has these words; fails with the screen when it never does */
  sees(words: string): Promise<void>;
  type(keys: string): void;
  resize(columns: number, rows: number): void;
  /** the exit code, or the number of the signal that ended it, below zero */
  ended: Promise<number>;
  kill(signal: string): void;
  /** all that was written to the terminal so far, codes and all */
  written(): string;
  /** closes its window */
  close(): void;
};

const open: Terminal[] = [];

afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill("SIGKILL");
});

type Options = {
  columns?: number;
  rows?: number;
  home?: string;
  env?: Record<string, string>;
  cwd?: string;
  /** for how long words may not be there yet, in milliseconds */
  patience?: number;
  /** how long a person looks at words before they type, in milliseconds */
  looks?: number;
};

/** The built program in a real pseudo-terminal, with a screen that is read like a person would. */
export function terminal(argv: readonly string[], options: Options = {}): Terminal {
  return opened(process.execPath, [PROGRAM, ...argv], options);
}

/** How a program ended that was watched on its terminal. */
export type Watched = {
  code: number | null;
  signal: string | null;
  /** whether it left the terminal's settings as they were; undefined where that cannot be told */
  restored: boolean | undefined;
};

/**
 * The built program in a real pseudo-terminal, watched by another process there: `send` sends it a signal,
 * `watched` resolves when it has ended.
 */
export function watchedTerminal(
  argv: readonly string[],
  options: Options = {},
): Terminal & { send(signal: NodeJS.Signals): void; watched(): Promise<Watched> } {
  const report = join(temporaryFolder(), "report.json");
  const self = opened(process.execPath, [WATCHER, report, PROGRAM, ...argv], options);
  return Object.assign(self, {
    send: (signal: NodeJS.Signals) => process.kill(Number(readFileSync(`${report}.pid`)), signal),
    async watched() {
      for (let waited = 0; !existsSync(report); waited += PAUSE_MS) {
        if (waited > PATIENCE_MS) throw new Error("The program never ended.");
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      const { code, signal, before, after } = JSON.parse(readFileSync(report, "utf8"));
      return { code, signal, restored: after === "" ? undefined : after === before };
    },
  });
}

/** A shell in a real pseudo-terminal, in which the program can be started and put aside. */
export function shell(options: Options = {}): Terminal {
  return opened("bash", ["--norc", "-i"], options);
}

/** Any program in a real pseudo-terminal. */
export function opened(program: string, argv: readonly string[], options: Options): Terminal {
  const { columns = 80, rows = 24, home = join(temporaryFolder(), "home"), env = {} } = options;
  // A person who has read types later than what is pasted comes.
  const { patience = PATIENCE_MS, looks = 2 * PASTED_WITHIN_MS } = options;
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const process_ = spawn(program, [...argv], {
    cols: columns,
    rows,
    cwd: options.cwd ?? temporaryFolder(),
    env: { PATH: process.env.PATH ?? "", TERM: "xterm-256color", SMM_HOME: home, ...env },
  });
  let written = "";
  process_.onData((data) => {
    written += data;
    screen.write(data);
  });
  let over = false;
  const ended = new Promise<number>((resolve) => {
    process_.onExit(({ exitCode, signal }) => {
      over = true;
      resolve(signal ? -signal : exitCode);
    });
  });
  const visible = (): string[] => {
    const { active } = screen.buffer;
    return Array.from({ length: screen.rows }, (_, row) =>
      (active.getLine(active.viewportY + row)?.translateToString(true) ?? "").trimEnd(),
    );
  };
  const lookOf = (cell: NonNullable<ReturnType<typeof cellAt>>) => ({
    bold: cell.isBold() !== 0,
    italic: cell.isItalic() !== 0,
    underlined: cell.isUnderline() !== 0,
    words: cell.isFgDefault() ? undefined : cell.getFgColor(),
    behind: cell.isBgDefault() ? undefined : cell.getBgColor(),
  });
  const cellAt = (row: number, column: number) => {
    const { active } = screen.buffer;
    return active.getLine(active.viewportY + row)?.getCell(column);
  };
  const runsOf = (row: number): Run[] => {
    const runs: Run[] = [];
    for (let column = 0; column < screen.cols; column++) {
      const cell = cellAt(row, column);
      if (cell === undefined || cell.getWidth() === 0) continue;
      const text = cell.getChars() || " ";
      const look = lookOf(cell);
      const last = runs.at(-1);
      const isAlike =
        last !== undefined &&
        Object.entries(look).every(([name, value]) => last[name as keyof typeof look] === value);
      if (isAlike) last.text += text;
      else runs.push({ text, column, ...look });
    }
    return runs;
  };
  const self: Terminal = {
    home,
    rows: visible,
    looks: () => Array.from({ length: screen.rows }, (_, row) => runsOf(row)),
    async sees(words) {
      for (let waited = 0; waited < patience; waited += PAUSE_MS) {
        const there = visible().join("\n").includes(words);
        await new Promise((resolve) => setTimeout(resolve, there ? looks : PAUSE_MS));
        if (there) return;
      }
      throw new Error(`“${words}” never appeared. The screen:\n${visible().join("\n")}`);
    },
    type: (keys) => process_.write(keys),
    resize(newColumns, newRows) {
      screen.resize(newColumns, newRows);
      process_.resize(newColumns, newRows);
    },
    ended,
    kill(signal) {
      if (!over) process_.kill(signal);
    },
    written: () => written,
    close() {
      (process_ as unknown as { destroy(): void }).destroy();
    },
  };
  open.push(self);
  return self;
}

/** Waits until the screen is another one than `before`, and has been still for a moment. */
async function settled(screen: Terminal, before: string): Promise<void> {
  let last = before;
  for (let still = 0, waited = 0; still < 8 && waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const now = screen.rows().join("\n");
    still = now !== before && now === last ? still + 1 : 0;
    last = now;
  }
}

/** Presses Enter until the screen has these words. */
export async function enterUntil(screen: Terminal, words: string): Promise<void> {
  for (let pressed = 0; !screen.rows().join("\n").includes(words); pressed++) {
    if (pressed > 80) throw new Error(`“${words}” never came.\n${screen.rows().join("\n")}`);
    const before = screen.rows().join("\n");
    screen.type(KEY.enter);
    await settled(screen, before);
  }
}
