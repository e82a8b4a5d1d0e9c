import { constants } from "node:os";
import { run } from "./main.ts";

const SHOW_CURSOR = "\u001b[?25h";
/** Time to put on the disk what is being typed when the terminal is closed. */
const LAST_WORDS_MS = 500;

/** The folder that one is in; where that was deleted, the path that it had, so that nothing else is meant. */
function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    return process.env.PWD ?? "/nowhere";
  }
}

/** Runs the program in the real world and leaves its exit code to the process. */
export async function start(options: {
  version: string;
  contentFolder: string;
  dictionaryFolder: string;
  compiledCourse: string;
}): Promise<void> {
  const { stdin, stdout, stderr } = process;
  const interrupted = new Set<() => void>();
  let ended: number | undefined;
  for (const signal of ["SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      ended = 128 + constants.signals[signal];
      // A question that is cut short by a signal would leave the terminal without a cursor.
      if (stdout.isTTY) stdout.write(SHOW_CURSOR);
      for (const listener of interrupted) listener();
      setTimeout(() => process.exit(ended), interrupted.size > 0 ? LAST_WORDS_MS : 0);
    });
  // readline pauses the terminal when a person comes back to it after Ctrl-Z, and nothing would be read
  // any more. It does so after this is called.
  process.on("SIGCONT", () => setImmediate(() => stdin.isRaw && stdin.resume()));
  const code = await run(process.argv.slice(2), {
    env: process.env,
    stdin,
    stdout,
    stderr,
    cwd: currentFolder(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    newSeed: () => Math.floor(Math.random() * 2 ** 31),
    ...options,
    nodeVersion: process.versions.node,
    calledAs: process.env.npm_command === "exec" ? "npx smm" : "smm",
    onInterrupt(listener) {
      process.on("SIGINT", listener);
      interrupted.add(listener);
      return () => {
        process.off("SIGINT", listener);
        interrupted.delete(listener);
      };
    },
  });
  if (ended !== undefined) process.exit(ended);
  process.exitCode = code;
}
