import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type IPty, spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";
import { PROGRAM } from "./program.ts";

const PATIENCE_MS = 30_000;
/** So long nothing is drawn when the program waits for somebody; more on a busy machine. */
const STILL_MS = 300;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** How the program ended, and how the terminal was then. */
export type Ended = {
  code: number;
  /** what stty says before and after, in its own short form; "" where the terminal is gone */
  before: string;
  after: string;
};

export type Pty = {
  /** everything that was drawn or printed, as it was sent */
  sent(): string;
  /** the rows that a person sees */
  shown(): string;
  /** whether these words are seen soon */
  sees(words: string): Promise<boolean>;
  /** every line of the screen and above it; one that went on over the edge has `wide` */
  lines(): { text: string; wide: boolean }[];
  type(keys: string): void;
  /** resolves when nothing has been drawn for a while, after something was */
  settled(): Promise<void>;
  /** to the program alone */
  signal(signal: NodeJS.Signals): void;
  /** as when the window is closed */
  close(): void;
  hasEnded(): boolean;
  /** undefined where it does not end */
  ended(): Promise<Ended | undefined>;
  /** ends what was started here and still runs */
  free(): void;
};

// The shell stays when its program is ended, and tells how.
const SHELL = `trap : INT TERM HUP QUIT
before=$(stty -g)
"$@"
code=$?
after=$(stty -g 2>/dev/null)
printf '%s\\n' "$code" "$before" "$after" end > "$0.half"
mv "$0.half" "$0"
`;

type Options = {
  folder: string;
  home: string;
  columns: number;
  rows: number;
  env?: Record<string, string>;
};

function childOf(id: number): number | undefined {
  try {
    const children = readFileSync(`/proc/${id}/task/${id}/children`, "utf8").trim().split(" ");
    return Number(children[0]) || undefined;
  } catch {
    return undefined;
  }
}

function kill(id: number | undefined, signal: NodeJS.Signals): void {
  if (id === undefined) return;
  try {
    process.kill(id, signal);
  } catch {
    // It has ended by itself.
  }
}

/** The built program in a real pseudo-terminal, under a shell that looks at the terminal after it. */
export function openPty(argv: readonly string[], options: Options): Pty {
  const { folder, home, columns, rows, env = {} } = options;
  const told = join(folder, `ended-${crypto.randomUUID()}`);
  const screen = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    scrollback: 20_000,
  });
  const shell: IPty = spawn("bash", ["-c", SHELL, told, process.execPath, PROGRAM, ...argv], {
    cols: columns,
    rows,
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      TERM: "xterm-256color",
      TMPDIR: folder,
      SMM_HOME: home,
      ...env,
    },
  });
  let sent = "";
  let last = 0;
  shell.onData((data) => {
    sent += data;
    last = performance.now();
    screen.write(data);
  });
  const program = () => childOf(shell.pid);
  const shown = () => {
    const { active } = screen.buffer;
    return Array.from({ length: rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString(true) ?? "").trimEnd(),
    ).join("\n");
  };
  const end = (): Ended | undefined => {
    try {
      const [code, before = "", after = ""] = readFileSync(told, "utf8").split("\n");
      return { code: Number(code), before, after };
    } catch {
      // Not yet.
    }
    return undefined;
  };
  return {
    sent: () => sent,
    shown,
    async sees(words) {
      for (let waited = 0; waited < PATIENCE_MS; waited += 30) {
        if (shown().includes(words)) return true;
        // It may have ended with these words.
        if (end() !== undefined && waited > STILL_MS) return false;
        await pause(30);
      }
      return false;
    },
    lines() {
      const { active } = screen.buffer;
      return Array.from({ length: active.length }, (_, at) => ({
        text: active.getLine(at)?.translateToString(true) ?? "",
        wide: active.getLine(at + 1)?.isWrapped === true,
      }));
    },
    type: (keys) => shell.write(keys),
    async settled() {
      const before = last;
      const begun = performance.now();
      while (performance.now() - begun < PATIENCE_MS) {
        await pause(30);
        const still = performance.now() - Math.max(last, begun);
        if (last !== before && still > STILL_MS) return;
        // A key that does nothing draws nothing.
        if (before !== 0 && still > 4 * STILL_MS) return;
      }
    },
    signal: (signal) => kill(program(), signal),
    close() {
      (shell as IPty & { destroy(): void }).destroy();
    },
    hasEnded: () => end() !== undefined,
    async ended() {
      for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
        const found = end();
        // What it drew at last may still be on its way.
        if (found !== undefined) return pause(100).then(() => found);
        await pause(50);
      }
      return undefined;
    },
    free() {
      kill(program(), "SIGKILL");
      kill(shell.pid, "SIGKILL");
    },
  };
}

/** A stack, or what says that there might have been one. */
export function traceIn(pty: Pty): string | undefined {
  return /went wrong inside smm.*|.*\n {4}at .*/.exec(pty.sent())?.[0];
}

/** What of the terminal is not as it was found, where it is still there. */
export function terminalFault(pty: Pty, { before, after }: Ended): string | undefined {
  if (after === "") return undefined;
  if (after !== before) return `its modes are ${after} and not ${before}`;
  const sent = pty.sent();
  if (sent.lastIndexOf("\u001b[?25l") > sent.lastIndexOf("\u001b[?25h")) return "no cursor";
  const brackets = sent.lastIndexOf("\u001b[?2004h") > sent.lastIndexOf("\u001b[?2004l");
  return brackets ? "pastes are in brackets" : undefined;
}
