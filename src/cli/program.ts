import { Command, type CommanderError, Option } from "commander";
import type { CommandName } from "../app.ts";
import type { World } from "../context.ts";
import { ENTRIES, nameOf, wholeNumber } from "../entries.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import type { Io } from "../terminal/io.ts";
import { nearest } from "../text/nearest.ts";
import type { SharedFlags } from "./openContext.ts";

type Flags = Record<string, unknown>;

const INTRODUCTION = `A companion for two colleagues who teach each other: one knows social media, the
other knows the company.

Type it alone, without a command, to see where you are and what comes next.`;

const ENVIRONMENT = `
Environment:
  SMM_HOME      the folder in which your record is kept
  SMM_CONTENT   a folder of lessons to use instead of the ones that come with smm
  SMM_PLAIN=1   lines only: nothing is redrawn, good for a screen reader`;

function addSharedFlags(command: Command): Command {
  return command
    .option("--plain", "lines only: typed numbers, nothing redrawn")
    .option("--no-color", "no colours")
    .option("--no-input", "never ask anything")
    .addOption(
      new Option("--width <columns>", "wrap text at this many columns").argParser(
        wholeNumber(20, 200),
      ),
    );
}

/** The shared flags may stand before or after the command's name. */
function sharedFlags(command: Command, { json }: Flags): SharedFlags {
  const places: Command[] = [];
  for (let at: Command | null = command; at !== null; at = at.parent) places.push(at);
  const given = (name: string): unknown =>
    places.find((place) => place.getOptionValueSource(name) === "cli")?.getOptionValue(name);
  return {
    plain: given("plain") === true,
    noColor: given("color") === false,
    noInput: given("input") === false,
    width: given("width") as number | undefined,
    json: json === true,
  };
}

function noSuchCommand(typed: string): Problem {
  const meant = nearest(
    typed,
    ENTRIES.map(({ usage }): string => nameOf(usage)),
  );
  return unknownWord("command", typed, meant, meant === undefined ? "smm --help" : `smm ${meant}`);
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
function usageProblem({ error, command }: Mistake, typed: string | undefined): Problem {
  // Home takes no words, so that commander counts a mistyped command as one too many.
  if (command === "smm" && error.code === "commander.excessArguments" && typed !== undefined)
    return noSuchCommand(typed);
  const [what, meant] = error.message.replace(/^error: /, "").split("\n");
  const guess = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(meant ?? "")?.[1];
  const sentence = `${what?.charAt(0).toUpperCase()}${what?.slice(1).replace(/\.$/, "")}.`;
  const words = sentence.replace(/'([^']*)'/g, "“$1”");
  const dashed = command === "note" && error.code === "commander.unknownOption";
  const help = command === "smm" ? "smm --help" : `smm ${command} --help`;
  return new Problem(guess === undefined ? words : `${words} Did you mean “${guess}”?`, {
    next: dashed ? 'smm note -- "- words that begin with a dash"' : help,
    code: EXIT.usage,
  });
}

/** Reads the command line and runs what it names. Throws what the command throws. */
export async function runProgram(argv: readonly string[], world: World, io: Io): Promise<void> {
  const start =
    (name: CommandName) =>
    async (...given: unknown[]): Promise<void> => {
      const command = given.pop() as Command;
      const flags = given.pop() as Flags;
      const words = given.flat().filter((word) => typeof word === "string");
      const { backHome, commands, comesBack, openContext } = await import("../app.ts");
      const { context, close } = openContext(world, io, sharedFlags(command, flags));
      try {
        let next = await commands[name](context, words, flags);
        while (next !== undefined) {
          await commands[next](context, [], {});
          next = comesBack.has(next) ? await backHome(context) : undefined;
        }
      } finally {
        close();
      }
    };

  const program = addSharedFlags(new Command("smm"))
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
    .action(start("home"));

  const asksForHelp = argv.some((word) => ["-h", "--help", "help"].includes(word));
  for (const { usage, summary, options = [] } of ENTRIES) {
    // Commands take time to set up, and only the one that is typed is ever run. Help names all.
    const isTyped = argv.includes(nameOf(usage));
    if (!isTyped && !asksForHelp) continue;
    const command = program.command(usage).description(summary).copyInheritedSettings(program);
    if (!isTyped) continue;
    for (const option of options) command.addOption(option());
    addSharedFlags(command)
      .exitOverride((error) => {
        throw new Mistake(error, nameOf(usage));
      })
      .action(start(nameOf(usage)));
  }

  const [first, about] = argv;
  if (first === "help" && about !== undefined && !isCommand(about)) throw noSuchCommand(about);
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    if (error.error.exitCode === 0) return;
    throw usageProblem(error, program.args[0]);
  }
}

function isCommand(word: string): boolean {
  return word.startsWith("-") || ENTRIES.some(({ usage }) => nameOf(usage) === word);
}
