import { Command as Described } from "commander";
import type { Io } from "../terminal/io.ts";
import { USUAL_SIZE } from "../terminal/size.ts";
import type { Command, Typed } from "./defineCommand.ts";
import { Mistake, noSuchCommand, usageProblem } from "./mistakes.ts";
import { optionOf } from "./optionOf.ts";
import { addSharedFlags, type SharedFlags, sharedFlags } from "./sharedFlags.ts";

/** What a command line may ask for, done with the flags that were typed. Each rejects with what that throws. */
export type Doing = {
  home(shared: SharedFlags): Promise<void>;
  command(command: Command, typed: Typed, shared: SharedFlags): Promise<void>;
  licences(): Promise<void>;
};

type About = {
  version: string;
  io: Io;
  /** in the order of the help */
  commands: readonly Command[];
  does: Doing;
};

/** Reads a command line and does what it says. Rejects with what that throws, or a Problem where it says nothing. */
export async function readCommandLine(
  argv: readonly string[],
  { version, io, commands, does }: About,
): Promise<void> {
  const unlessLicences = (run: () => Promise<void>) =>
    program.getOptionValue("licences") === true ? does.licences() : run();
  const names = commands.map(({ name }) => name);

  const asksForHelp = argv.some((word) => ["-h", "--help", "help"].includes(word));
  const size = io.size();
  const columns = size === undefined ? USUAL_SIZE.columns : size.columns - 1;
  const help = asksForHelp ? (await import("./help.ts")).helpFor(columns) : undefined;
  const program = addSharedFlags(new Described("smm"))
    .version(version, "-V, --version", "print the version")
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
    .action((_flags, command: Described) => unlessLicences(() => does.home(sharedFlags(command))));
  if (help === undefined) program.helpCommand(false);
  else
    program
      .description(help.introduction)
      .helpCommand("help [command]", "print the help of a command")
      .addHelpText("after", help.environment)
      .configureHelp(help.form);

  for (const each of commands) {
    const { name, usage, summary, flags } = each;
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
        await unlessLicences(() =>
          does.command(each, { words, flags: command.opts() }, sharedFlags(command)),
        );
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
