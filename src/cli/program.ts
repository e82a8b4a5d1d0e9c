import { Command as Described } from "commander";
import type { Context, World } from "../context.ts";
import type { Io } from "../terminal/io.ts";
import { USUAL_SIZE } from "../terminal/size.ts";
import type { Command } from "./defineCommand.ts";
import type { Ending } from "./ending.ts";
import { optionOf } from "./flags.ts";
import { Mistake, noSuchCommand, usageProblem } from "./mistakes.ts";
import { addSharedFlags, sharedFlags } from "./sharedFlags.ts";

/** What the program can do. */
export type Program = {
  /** in the order of the help */
  commands: readonly Command[];
  /** where it begins when no command is typed */
  home: (context: Context) => Promise<void>;
  /** what comes after a sitting that was begun by a command */
  after: (context: Context, ending: Ending) => Promise<void>;
};

/** Reads the command line and runs what it names. Rejects with what the command throws. */
export async function runProgram(
  argv: readonly string[],
  world: World,
  io: Io,
  { commands, home, after }: Program,
): Promise<void> {
  const opened = async (command: Described, run: (context: Context) => Promise<void>) => {
    if (program.getOptionValue("licences") === true) {
      (await import("./printLicences.ts")).printLicences(io, world.licences);
      return;
    }
    const { openContext } = await import("./openContext.ts");
    const { context, close } = openContext(world, io, sharedFlags(command));
    try {
      await run(context);
    } finally {
      close();
    }
  };
  const names = commands.map(({ name }) => name);

  const asksForHelp = argv.some((word) => ["-h", "--help", "help"].includes(word));
  const size = io.size();
  const columns = size === undefined ? USUAL_SIZE.columns : size.columns - 1;
  const help = asksForHelp ? (await import("./help.ts")).helpFor(columns) : undefined;
  const program = addSharedFlags(new Described("smm"))
    .version(world.version, "-V, --version", "print the version")
    .option("--licences", "print the licences of smm and of all that is inside it")
    .helpOption("-h, --help", "print this help")
    .exitOverride((error) => {
      throw new Mistake(error, "smm");
    })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => {},
      getOutHelpWidth: () => columns,
      // Else commander asks Node's own stream, which takes long to load.
      getOutHasColors: () => false,
    })
    .action((_flags, command: Described) => opened(command, home));
  if (help === undefined) program.helpCommand(false);
  else
    program
      .description(help.introduction)
      .helpCommand("help [command]", "print the help of a command")
      .addHelpText("after", help.environment)
      .configureHelp(help.form);

  for (const { name, usage, summary, flags, run } of commands) {
    // Commands take time to set up, and only the one that is typed is ever run. Help names all.
    const isTyped = argv.includes(name);
    if (!isTyped && !asksForHelp) continue;
    const command = program.command(usage).description(summary).copyInheritedSettings(program);
    if (!isTyped) continue;
    for (const [flag, described] of Object.entries(flags))
      command.addOption(optionOf(flag, described));
    addSharedFlags(command)
      .exitOverride((error) => {
        throw new Mistake(error, name);
      })
      .action(async () => {
        const words = command.processedArgs.flat().filter((word) => typeof word === "string");
        await opened(command, async (context) => {
          const ending = await run(context, { words, flags: command.opts() });
          if (ending !== undefined) await after(context, ending);
        });
      });
  }

  const [first, about] = argv;
  const isCommand = (word: string) => word.startsWith("-") || names.includes(word);
  if (first === "help" && about !== undefined && !isCommand(about))
    throw noSuchCommand(about, names);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    if (error.error.exitCode === 0) return;
    const [typed] = program.args;
    // Home takes no words, so that commander counts a mistyped command as one too many.
    const noCommand = error.command === "smm" && error.error.code === "commander.excessArguments";
    throw noCommand && typed !== undefined ? noSuchCommand(typed, names) : usageProblem(error);
  }
}
