import type { Context, World } from "../context.ts";
import type { Io } from "../terminal/io.ts";
import type { Doing } from "./commandLine.ts";
import type { Command } from "./defineCommand.ts";
import type { Ending } from "./ending.ts";
import type { SharedFlags } from "./sharedFlags.ts";

/** What the program can do. */
export type Program = {
  /** in the order of the help */
  commands: readonly Command[];
  /** where it begins when no command is typed */
  home: (context: Context) => Promise<void>;
  /** what comes after a sitting that was begun by a command */
  after: (context: Context, ending: Ending) => Promise<void>;
};

/** The flags where none was typed. */
const NO_FLAGS: SharedFlags = {
  plain: false,
  noColor: false,
  noInput: false,
  width: undefined,
  json: false,
};

function doing(world: World, io: Io, { home, after }: Program): Doing {
  const within = async (shared: SharedFlags, work: (context: Context) => Promise<void>) => {
    const { openContext } = await import("./openContext.ts");
    const { context, close } = openContext(world, io, shared);
    try {
      await work(context);
    } finally {
      close();
    }
  };
  return {
    home: (shared) => within(shared, home),
    command: (command, typed, shared) =>
      within(shared, async (context) => {
        const ending = await command.run(context, typed);
        if (ending !== undefined) await after(context, ending);
      }),
    async licences() {
      (await import("./printLicences.ts")).printLicences(io, world.licences);
    },
  };
}

/** The command that is typed by its name alone, where it wants no more. */
function typedAlone([name, ...more]: readonly string[], commands: readonly Command[]) {
  if (more.length > 0) return undefined;
  return commands.find((command) => command.name === name && !command.usage.includes("<"));
}

/** Does what a command line says. Rejects with what that throws. */
export async function runProgram(
  argv: readonly string[],
  world: World,
  io: Io,
  program: Program,
): Promise<void> {
  const does = doing(world, io, program);
  // There is nothing to read in these, and what reads a command line takes as long to load as a list.
  if (argv.length === 0) return does.home(NO_FLAGS);
  if (argv.length === 1 && argv[0] === "--version") return io.out(`${world.version}\n`);
  const alone = typedAlone(argv, program.commands);
  if (alone !== undefined) return does.command(alone, { words: [], flags: {} }, NO_FLAGS);
  const { readCommandLine } = await import("./commandLine.ts");
  return readCommandLine(argv, { version: world.version, io, commands: program.commands, does });
}
