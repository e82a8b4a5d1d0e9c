import type { CommanderError } from "commander";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { beginningOf } from "../text/beginning.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";

/** What is said of a word that stands where a command should; `names` are those that there are. */
export function noSuchCommand(typed: string, names: readonly string[]): Problem {
  const meant = nearest(typed, names);
  return unknownWord("command", typed, meant, meant ?? "--help");
}

/** A mistake that commander found, with the name of the command in which it found it. */
export class Mistake extends Error {
  readonly error: CommanderError;
  readonly command: string;

  constructor(error: CommanderError, command: string) {
    super(error.message);
    this.error = error;
    this.command = command;
  }
}

/** Commander's words for a mistake, as ours: what is wrong, then what to type. */
export function usageProblem({ error, command }: Mistake): Problem {
  const [what, meant] = error.message.replace(/^error: /, "").split("\n");
  const guess = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(meant ?? "")?.[1];
  const sentence = `${what?.charAt(0).toUpperCase()}${what?.slice(1).replace(/\.$/, "")}.`;
  const words = sentence.replace(/'([^']*)'/g, (_, named) => `“${beginningOf(named)}”`);
  const dashed = command === "note" && error.code === "commander.unknownOption";
  const help = command === "smm" ? "--help" : `${command} --help`;
  return new Problem(guess === undefined ? words : `${words} Did you mean “${guess}”?`, {
    next: toType(dashed ? 'note -- "- words that begin with a dash"' : help),
    code: EXIT.usage,
  });
}
