import { type Program, runProgram } from "./cli/program.ts";
import { COMMANDS } from "./commands/all.ts";
import type { World } from "./context.ts";
import { EXIT, type ExitCode, Interrupted, NoAnswer, OutputClosed, Problem } from "./problem.ts";
import { type Io, ioOf } from "./terminal/io.ts";
import { cleanText } from "./text/clean.ts";
import { type Next, smmCalled, toType } from "./text/toType.ts";

const PROGRAM: Program = {
  commands: COMMANDS,
  home: async (context) => (await import("./home/home.ts")).home(context),
};

async function explain(io: Io, error: unknown, calledAs: string): Promise<ExitCode> {
  const size = io.size();
  // Where a terminal shows it, words are not broken; elsewhere a line stays one.
  const wrap = size === undefined ? undefined : (await import("./terminal/wrap.ts")).wrap;
  const shown = (text: string) => wrap?.(text, (size?.columns ?? 1) - 1) ?? text;
  const sayNext = (next: Next) => {
    const said = typeof next === "string" ? next : next(smmCalled(calledAs));
    io.err(`Next: ${cleanText(said)}\n`);
  };
  if (error instanceof OutputClosed) return EXIT.done;
  if (error instanceof Problem) {
    io.err(`${shown(cleanText(error.message))}\n`);
    if (error.next !== undefined) sayNext(error.next);
    return error.code;
  }
  if (error instanceof Interrupted) {
    io.err("Stopped.\n");
    return EXIT.stopped;
  }
  if (error instanceof NoAnswer) {
    io.err("An answer was needed here, and nobody can give one.\n");
    return EXIT.usage;
  }
  const what = error instanceof Error ? error.message : String(error);
  io.err(`Something went wrong inside smm: ${cleanText(what)}\n`);
  sayNext(toType("doctor"));
  return EXIT.failed;
}

/**
 * Runs the program once. `argv` are the words after the program's name. Resolves to the exit code:
 * 0 done, 1 failed, 2 used wrongly, 130 stopped by the person. Never rejects.
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const io = ioOf(world.stdout, world.stderr);
  try {
    await runProgram(argv, world, io, PROGRAM);
    await io.written();
    return EXIT.done;
  } catch (error) {
    try {
      if (world.env.SMM_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
      return await explain(io, error, world.calledAs);
    } catch (again) {
      if (again instanceof OutputClosed) return EXIT.done;
      throw again;
    }
  }
}
