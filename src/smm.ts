import type { World } from "./context.ts";
import { run } from "./main.ts";
import { calledAs, type Started } from "./start/calledAs.ts";
import { openerOn } from "./start/opener.ts";
import { inputWhenAsked, isTerminal, outputOf } from "./start/streams.ts";
import type { Output } from "./terminal/io.ts";

/** Takes no more pasted text in brackets, and shows the cursor. */
const AS_BEFORE = "\u001b[?2004l\u001b[?25h";

/** Listeners that are called until their return value is. */
function listeners() {
  const all = new Set<() => void>();
  return {
    add(listener: () => void): () => void {
      all.add(listener);
      return () => all.delete(listener);
    },
    call(): void {
      for (const listener of all) listener();
    },
    get none(): boolean {
      return all.size === 0;
    },
  };
}

type Standard = { input: ReturnType<typeof inputWhenAsked>; stdout: Output };

/** The terminals that the program was started on. */
function openTerminals({ input, stdout }: Standard) {
  const open = [0, 1, 2].filter(isTerminal);
  return {
    isAny: open.length > 0,
    /** whether one of them is there no more */
    gone: () => open.some((file) => !isTerminal(file)),
    /** Leaves them as they were found, where they are still there. */
    restore(): void {
      try {
        if (input.opened?.isTTY && input.opened.isRaw) input.opened.setRawMode(false);
        if (stdout.isTTY) stdout.write(AS_BEFORE);
      } catch {
        // Nobody looks at it any more.
      }
    },
  };
}

/** The folder that one is in; where that was deleted, the path that it had, so that nothing else is meant. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? "/nowhere";
  }
}

type Brought = Pick<
  World,
  "version" | "programFolder" | "contentFolder" | "dictionary" | "compiledCourse" | "licences"
> & {
  started: Pick<Started, "file" | "alone">;
  /** Loads what is put off otherwise, where it stands in files of its own. Never throws. */
  loadAhead?(): void;
};

/** Runs the program in the real world and leaves its exit code to the process. */
export async function start({ started, loadAhead, ...brought }: Brought): Promise<void> {
  const input = inputWhenAsked();
  const [stdout, stderr] = [outputOf(1), outputOf(2)];
  const interrupted = listeners();
  const ending = listeners();
  const terminals = openTerminals({ input, stdout });
  // By the signal itself, so that the shell knows why. On a terminal that is gone Node would abort.
  const endBy = (signal: NodeJS.Signals) => {
    ending.call();
    terminals.restore();
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  };
  process.on("SIGTERM", endBy);
  process.on("SIGHUP", endBy);
  process.on("SIGQUIT", endBy);
  process.on("SIGINT", (signal) => (interrupted.none ? endBy(signal) : interrupted.call()));
  // Libraries set the terminal's mode where no promise is waited for.
  process.on("uncaughtException", (error) => {
    if (terminals.gone()) return endBy("SIGHUP");
    ending.call();
    terminals.restore();
    stderr.write(`Something went wrong inside smm: ${error.message}\n`);
    process.exit(1);
  });
  // readline pauses the terminal when a person comes back to it after Ctrl-Z, and nothing would be read
  // any more. It does so after this is called.
  process.on("SIGCONT", () => setImmediate(() => input.opened?.isRaw && input.opened.resume()));
  const { env, platform } = process;
  const cwd = currentFolder();
  // While the person looks at the first screen: what they do then is kept even where smm is installed anew
  // meanwhile.
  const ahead = terminals.isAny && loadAhead ? setImmediate(loadAhead) : undefined;
  const code = await run(process.argv.slice(2), {
    env,
    get stdin() {
      return input.input;
    },
    stdout,
    stderr,
    cwd,
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    newSeed: () => Math.floor(Math.random() * 2 ** 31),
    ...brought,
    nodeVersion: process.versions.node,
    openFile: openerOn({ platform, env }),
    calledAs: calledAs({ ...started, platform, env, cwd }),
    onInterrupt: interrupted.add,
    onEnding: ending.add,
  });
  clearImmediate(ahead);
  if (terminals.gone()) endBy("SIGHUP");
  process.exitCode = code;
  // Where all is written, Node need not take down one by one what was made: that takes as long as to open a store.
  if (stdout.isDirect && stderr.isDirect) process.exit();
}
