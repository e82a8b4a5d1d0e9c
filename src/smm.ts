import { constants } from "node:os";
import { run } from "./main.ts";

const SHOW_CURSOR = "\u001b[?25h";

/** Runs the program in the real world and leaves its exit code to the process. */
export async function start(options: {
  version: string;
  contentFolder: string;
  compiledCourse: string;
}): Promise<void> {
  const { stdin, stdout, stderr } = process;
  // A question that is cut short by a signal would leave the terminal without a cursor.
  for (const signal of ["SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => {
      if (stdout.isTTY) stdout.write(SHOW_CURSOR);
      process.exit(128 + constants.signals[signal]);
    });
  process.exitCode = await run(process.argv.slice(2), {
    env: process.env,
    stdin,
    stdout,
    stderr,
    cwd: process.cwd(),
    now: () => new Date(),
    newId: () => crypto.randomUUID(),
    newSeed: () => Math.floor(Math.random() * 2 ** 31),
    ...options,
    nodeVersion: process.versions.node,
    calledAs: process.env.npm_command === "exec" ? "npx smm" : "smm",
    onInterrupt(listener) {
      process.on("SIGINT", listener);
      return () => process.off("SIGINT", listener);
    },
  });
}
