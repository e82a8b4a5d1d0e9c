import { Command, type CommanderError, InvalidArgumentError, Option } from "commander";
import type { CommandName } from "./app.ts";
import type { World } from "./context.ts";
import type { SharedFlags } from "./openContext.ts";
import { EXIT, Problem, unknownWord } from "./problem.ts";
import type { Io } from "./terminal/io.ts";
import { nearest } from "./text/nearest.ts";

type Flags = Record<string, unknown>;

/** One command as its help shows it; `app.ts` has what runs it under the same name. */
type Entry = {
  /** name and arguments, as in the help */
  usage: string;
  summary: string;
  options?: (() => Option)[];
};

function wholeNumber(from: number, to: number) {
  return (typed: string): number => {
    const number = Number(typed);
    if (!/^\d+$/.test(typed) || number < from || number > to)
      throw new InvalidArgumentError(`It has to be a whole number from ${from} to ${to}.`);
    return number;
  };
}

const MOST_QUESTIONS = 100;
const MOST_PAGES = 1000;
const aboutNotes = [
  () =>
    new Option("--kind <kind>", "what it is; guessed when left out").choices([
      "idea",
      "question",
      "thought",
    ]),
  () => new Option("--for <mentor>", "for this one of your mentors only"),
  () => new Option("--initiative <name>", "what an idea belongs to"),
  () => new Option("--decides <who>", "who would decide an idea"),
];
const json = () => new Option("--json", "print data instead of text");

const ENTRIES: readonly Entry[] = [
  {
    usage: "learn [unit]",
    summary: "read the next unit, or this one, page by page",
  },
  {
    usage: "quiz [unit-or-part]",
    summary: "a short quiz on what you have read, or on this unit or part",
    options: [
      () => new Option("--part <part>", "only this part"),
      () => new Option("--missed", "only what you did not know the last time"),
      () =>
        new Option("-n, --number <count>", "how many questions")
          .argParser(wholeNumber(1, MOST_QUESTIONS))
          .default(5),
      () =>
        new Option("--seed <number>", "the same number mixes in the same way").argParser(
          wholeNumber(0, 2 ** 31 - 1),
        ),
      () => new Option("--json", "print the result as data; the questions go to stderr"),
    ],
  },
  {
    usage: "progress",
    summary: "where you stand",
    options: [json],
  },
  {
    usage: "list",
    summary: "all units, with what you have read",
    options: [
      () => new Option("--part <part>", "only this part"),
      () => new Option("--kind <kind>", "only these").choices(["lesson", "case"]),
      () => new Option("--status <status>", "only these").choices(["new", "started", "done"]),
      json,
    ],
  },
  {
    usage: "read <unit>",
    summary: "print a unit with its sources; nothing is recorded",
    options: [
      () => new Option("--page <number>", "only this page").argParser(wholeNumber(1, MOST_PAGES)),
    ],
  },
  {
    usage: "search <words...>",
    summary: "find the pages that have these words",
    options: [json],
  },
  {
    usage: "terms [word...]",
    summary: "the glossary, or what one word means",
    options: [json],
  },
  {
    usage: "sources [unit]",
    summary: "where the facts come from",
    options: [json],
  },
  {
    usage: "reading [task] [words...]",
    summary: "what you recommended to each other, and the shelf; add, done, list",
    options: [
      () => new Option("--by <author>", "who wrote it"),
      () => new Option("--from <name>", "who recommended it; you, when left out"),
      () => new Option("--url <address>", "where it is"),
      json,
    ],
  },
  {
    usage: "recap [part]",
    summary: "what you have finished, in short, as Markdown",
  },
  {
    usage: "prompts [unit]",
    summary: "what to talk over with your mentor",
    options: [() => new Option("--all", "of all units, not only those you have read"), json],
  },
  {
    usage: "note [text...]",
    summary: "keep an idea, a question for your mentor or a thought",
    options: [
      ...aboutNotes,
      () => new Option("--private", "never show it to a mentor"),
      () => new Option("--shared", "show it, where your notes are private by setting"),
      () => new Option("--unit <unit>", "the unit it belongs to"),
    ],
  },
  {
    usage: "notes [task] [number] [words...]",
    summary: "the notes you have kept; edit, remove, share or hide one by its number",
    options: [...aboutNotes, () => new Option("--unit <unit>", "only of this unit"), json],
  },
  {
    usage: "meet [task] [number]",
    summary: "your talks: plan, done, list, show; tick an action that is done",
    options: [
      () =>
        new Option(
          "--when <time>",
          'plan: when it begins, such as "2026-12-03 14:00"; done: the day it was held',
        ),
      () => new Option("--minutes <minutes>", "how long").choices(["15", "30", "45", "60"]),
      () => new Option("--with <mentor>", "with this one of your mentors"),
      () => new Option("-o, --output <file>", "write the calendar's file here"),
      () => new Option("--force", "replace the file if it is there"),
      json,
    ],
  },
  {
    usage: "export",
    summary: "the summary for your mentor, or learning records",
    options: [
      () =>
        new Option(
          "--format <format>",
          "md: Markdown; html: a page to look at and print; json: for “smm open”; xapi: learning records",
        ).choices(["md", "html", "json", "xapi"]),
      () =>
        new Option(
          "-o, --output <file>",
          "write it to this file; its ending (.md, .html, .json) says in which form",
        ),
      () => new Option("--force", "replace the file if it is there"),
      () => new Option("--for <mentor>", "for this one of your mentors"),
      () => new Option("--without <parts>", "leave out these parts, such as: shaky,thoughts"),
      () => new Option("--only <parts>", "only these parts"),
      () =>
        new Option("--since <day>", "what happened since: last-meeting, or a day like 2026-11-01"),
    ],
  },
  {
    usage: "open [files...]",
    summary: "read what the other one handed over: a summary, or a reply",
    options: [
      () => new Option("--reply", "answer the summary"),
      () => new Option("-o, --output <file>", "with --reply: write it to this file"),
      () => new Option("--force", "with --reply: replace the file if it is there"),
      () =>
        new Option("--schema <file>", "print the JSON Schema of such a file").choices([
          "summary",
          "reply",
        ]),
      json,
    ],
  },
  {
    usage: "pack <task> [folder]",
    summary: "your own lessons: “pack check my-pack” says what to mend",
    options: [json],
  },
  {
    usage: "undo",
    summary: "take back the last thing you did",
  },
  {
    usage: "reset [unit]",
    summary: "begin anew, with one unit or with all; asks first",
    options: [() => new Option("--yes", "do not ask")],
  },
  {
    usage: "config [setting] [value...]",
    summary: "your name, your mentor's and other settings",
    options: [() => new Option("--unset", "remove the setting")],
  },
  {
    usage: "doctor",
    summary: "where things are kept, and whether all is well",
    options: [json],
  },
];

function nameOf(usage: string): CommandName {
  return usage.split(" ")[0] as CommandName;
}

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
      const { backHome, commands, comesBack, openContext } = await import("./app.ts");
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
