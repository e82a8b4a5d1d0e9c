import { type Program, runProgram } from "./cli/program.ts";
import { COMMANDS } from "./commands/all.ts";
import type { World } from "./context.ts";
import { EXIT, type ExitCode, Interrupted, NoAnswer, OutputClosed, Problem } from "./problem.ts";
import { type Io, ioOf } from "./terminal/io.ts";
import { allColumns } from "./terminal/size.ts";
import { withCommand, wrap } from "./terminal/wrap.ts";
import { cleanText } from "./text/clean.ts";
import { type Next, smmCalled, toType } from "./text/toType.ts";

const PROGRAM: Program = {
  commands: COMMANDS,
  home: async (context) => (await import("./home/home.ts")).home(context),
  after: async (context, ending) => (await import("./home/home.ts")).after(context, ending),
};

/** The exit code of what ended the program. */
function codeOf(error: unknown): ExitCode {
  if (error instanceof OutputClosed) return EXIT.done;
  if (error instanceof Problem) return error.code;
  if (error instanceof Interrupted) return EXIT.stopped;
  return error instanceof NoAnswer ? EXIT.usage : EXIT.failed;
}

/** What ended the program, in words, and what to do next; undefined where nothing needs to be said. */
function explained(error: unknown): { what: string; next?: Next | undefined } | undefined {
  if (error instanceof OutputClosed) return undefined;
  if (error instanceof Problem) return { what: error.message, next: error.next };
  if (error instanceof Interrupted) return { what: "Stopped." };
  if (error instanceof NoAnswer)
    return { what: "An answer was needed here, and nobody can give one." };
  const what = error instanceof Error ? error.message : String(error);
  return { what: `Something went wrong inside smm: ${what}`, next: toType("doctor") };
}

function explain(io: Io, error: unknown, { env, calledAs }: World): void {
  if (env.SMM_DEBUG && error instanceof Error) io.err(`${error.stack}\n`);
  const said = explained(error);
  if (said === undefined) return;
  const size = io.size();
  const what = cleanText(said.what);
  const smm = smmCalled(calledAs);
  const next = cleanText(typeof said.next === "function" ? said.next(smm) : (said.next ?? ""));
  // Where a terminal shows it, words are not broken; elsewhere a line stays one.
  if (size === undefined) {
    io.err(`${what}\n${next === "" ? "" : `Next: ${next}\n`}`);
    return;
  }
  const columns = allColumns(size);
  io.err(`${wrap(what, columns)}\n`);
  if (next === "") return;
  const isCommand = next.startsWith(smm(""));
  io.err(`${isCommand ? withCommand("Next:", next, columns) : wrap(`Next: ${next}`, columns)}\n`);
}

/**
 * Runs the program once. `argv` are the words after the program's name. Resolves to the exit code:
 * 0 done, 1 failed, 2 used wrongly, 130 stopped by the person. Never rejects.
 */
export async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  let io: Io | undefined;
  try {
    io = ioOf(world.stdout, world.stderr);
    await runProgram(argv, world, io, PROGRAM);
    await io.written();
    return EXIT.done;
  } catch (error) {
    try {
      if (io !== undefined) explain(io, error, world);
      return codeOf(error);
    } catch (unsaid) {
      // Where that is because nobody reads any more, all is done.
      if (unsaid instanceof OutputClosed) return EXIT.done;
      // A full disk behind stdout is told of where stderr is elsewhere; else nobody is left to be told.
      try {
        if (io !== undefined) explain(io, unsaid, world);
      } catch {
        // So it is.
      }
      return codeOf(error);
    }
  }
}
