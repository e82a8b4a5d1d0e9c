import { InvalidArgumentError, Option } from "commander";

/** A flag of a command; the name that it has among the command's flags is what is typed after `--`. */
type Flag<Value> = {
  /** as the help says it */
  says: string;
  /** what is typed after the name, such as "<part>"; left out where the name alone says it */
  takes?: string;
  /** one letter that stands for the name: "n" for -n */
  letter?: string;
  /** what may be typed after the name; left out where much else may */
  choices?: readonly string[];
  /** Makes the value of what was typed. Throws what commander explains; left out where it stays a text. */
  read?: (typed: string) => Value;
  /** the value where the flag is not typed */
  usual: Value;
};

export type Flags = Record<string, Flag<unknown>>;

/** The values of some flags, each under its flag's name. */
export type ValuesOf<Some extends Flags> = {
  [Name in keyof Some]: Some[Name] extends Flag<infer Value> ? Value : never;
};

/** A flag that is typed or not. */
export function flag(says: string): Flag<boolean> {
  return { says, usual: false };
}

/** A flag with any words after it. */
export function text(takes: string, says: string): Flag<string | undefined> {
  return { says, takes, usual: undefined };
}

/** A flag with one of these after it. */
export function oneOf<const Choice extends string | number>(
  takes: string,
  choices: readonly Choice[],
  says: string,
): Flag<Choice | undefined> {
  const names = choices.map(String);
  const read = (typed: string): Choice => {
    const chosen = choices[names.indexOf(typed)];
    if (chosen !== undefined) return chosen;
    throw new InvalidArgumentError(`Allowed choices are ${names.join(", ")}.`);
  };
  return { says, takes, choices: names, read, usual: undefined };
}

/** A flag with a whole number in these bounds after it; `usual` where it is not typed. */
export function whole(
  takes: string,
  bounds: { from: number; to: number },
  says: string,
): Flag<number | undefined>;
export function whole(
  takes: string,
  bounds: { from: number; to: number; usual: number },
  says: string,
): Flag<number>;
export function whole(
  takes: string,
  { from, to, usual }: { from: number; to: number; usual?: number },
  says: string,
): Flag<number | undefined> {
  const read = (typed: string): number => {
    const number = Number(typed);
    if (/^\d+$/.test(typed) && number >= from && number <= to) return number;
    throw new InvalidArgumentError(`It has to be a whole number from ${from} to ${to}.`);
  };
  return { says, takes, read, usual };
}

/** The same flag, with a letter that stands for its name. */
export function short<Value>(letter: string, long: Flag<Value>): Flag<Value> {
  return { ...long, letter };
}

/** A flag of this name as commander takes it. */
export function optionOf(
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
