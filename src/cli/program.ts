import { type CommanderError, Command as Described, Option } from "commander";
import type { Context, World } from "../context.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import type { Io } from "../terminal/io.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";
import type { Command } from "./defineCommand.ts";
import { type Flag, whole } from "./flags.ts";
import type { SharedFlags } from "./openContext.ts";

/** What the program can do. */
export type Program = {
  /** in the order of the help */
  commands: readonly Command[];
  /** where it begins when no command is typed */
  home: (context: Context) => Promise<void>;
};

const INTRODUCTION = `A companion for two colleagues who teach each other: one knows social media, the
other knows the company.

Type it alone, without a command, to see where you are and what comes next.`;

const ENVIRONMENT = `
Environment:
  SMM_HOME      the folder in which your record is kept
  SMM_CONTENT   a folder of lessons to use instead of the ones that come with smm
  SMM_PLAIN=1   lines only: nothing is redrawn, good for a screen reader`;

function optionOf(
  name: string,
  { says, takes, letter, choices, read, usual }: Flag<unknown>,
): Option {
  const dashed = name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
  const typed = `${letter === undefined ? "" : `-${letter}, `}--${dashed}`;
  if (takes === undefined) return new Option(typed, says);
  const option = new Option(`${typed} ${takes}`, says);
  if (choices !== undefined) option.choices(choices);
  if (read !== undefined) option.argParser(read);
  return usual === undefined ? option : option.default(usual);
}

const WIDTH = whole("<columns>", { from: 20, to: 200 }, "wrap text at this many columns");

function addSharedFlags(command: Described): Described {
  return command
    .option("--plain", "lines only: typed numbers, nothing redrawn")
    .option("--no-color", "no colours")
    .option("--no-input", "never ask anything")
    .addOption(optionOf("width", WIDTH));
}

/** The shared flags may stand before or after the command's name. */
function sharedFlags(command: Described): SharedFlags {
  const places: Described[] = [];
  for (let at: Described | null = command; at !== null; at = at.parent) places.push(at);
  const given = (name: string): unknown =>
    places.find((place) => place.getOptionValueSource(name) === "cli")?.getOptionValue(name);
  return {
    plain: given("plain") === true,
    noColor: given("color") === false,
    noInput: given("input") === false,
    width: given("width") as number | undefined,
    json: command.getOptionValue("json") === true,
  };
}

function noSuchCommand(typed: string, names: readonly string[]): Problem {
  const meant = nearest(typed, names);
  return unknownWord("command", typed, meant, meant ?? "--help");
}

/** A mistake that commander found, with the name of the command in which it found it. */
class Mistake extends Error {
  readonly error: CommanderError;
  readonly command: string;

  constructor(error: CommanderError, command: string) {
    super(error.message);
    this.error = error;
    this.command = command;
  }
}

/** Commander's words for a mistake, as ours: what is wrong, then what to type. */
function usageProblem({ error, command }: Mistake): Problem {
  const [what, meant] = error.message.replace(/^error: /, "").split("\n");
  const guess = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(meant ?? "")?.[1];
  const sentence = `${what?.charAt(0).toUpperCase()}${what?.slice(1).replace(/\.$/, "")}.`;
  const words = sentence.replace(/'([^']*)'/g, "“$1”");
  const dashed = command === "note" && error.code === "commander.unknownOption";
  const help = command === "smm" ? "--help" : `${command} --help`;
  return new Problem(guess === undefined ? words : `${words} Did you mean “${guess}”?`, {
    next: toType(dashed ? 'note -- "- words that begin with a dash"' : help),
    code: EXIT.usage,
  });
}

/** Reads the command line and runs what it names. Rejects with what the command throws. */
export async function runProgram(
  argv: readonly string[],
  world: World,
  io: Io,
  { commands, home }: Program,
): Promise<void> {
  const opened = async (command: Described, run: (context: Context) => Promise<void>) => {
    const { openContext } = await import("./openContext.ts");
    const { context, close } = openContext(world, io, sharedFlags(command));
    try {
      await run(context);
    } finally {
      close();
    }
  };
  const names = commands.map(({ name }) => name);

  const program = addSharedFlags(new Described("smm"))
    .description(INTRODUCTION)
    .version(world.version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .helpCommand("help [command]", "print the help of a command")
    .addHelpText("after", ENVIRONMENT)
    .exitOverride((error) => {
      throw new Mistake(error, "smm");
    })
    .configureOutput({
      writeOut: io.out,
      writeErr: io.err,
      outputError: () => {},
      getOutHelpWidth: () => io.size()?.columns ?? 80,
    })
    .action((_flags, command: Described) => opened(command, home));

  const asksForHelp = argv.some((word) => ["-h", "--help", "help"].includes(word));
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
        await opened(command, (context) => run(context, { words, flags: command.opts() }));
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
