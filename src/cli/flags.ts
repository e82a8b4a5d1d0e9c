/** A flag of a command; the name that it has among the command's flags is what is typed after `--`. */
export type Flag<Value> = {
  /** as the help says it */
  says: string;
  /** what is typed after the name, such as "<part>"; left out where the name alone says it */
  takes?: string;
  /** one letter that stands for the name: "n" for -n */
  letter?: string;
  /** what may be typed after the name; left out where much else may */
  choices?: readonly string[];
  /** Makes the value of what was typed, undefined where that may not be; left out where it stays a text. */
  read?: (typed: string) => Value | undefined;
  /** what may be typed after the name, in a sentence */
  allowed?: string;
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
  const read = (typed: string): Choice | undefined => choices[names.indexOf(typed)];
  const allowed = `Allowed choices are ${names.join(", ")}.`;
  return { says, takes, choices: names, read, allowed, usual: undefined };
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
  const read = (typed: string): number | undefined => {
    const number = Number(typed);
    return /^\d+$/.test(typed) && number >= from && number <= to ? number : undefined;
  };
  const allowed = `It has to be a whole number from ${from} to ${to}.`;
  return { says, takes, read, allowed, usual };
}

/** The same flag, with a letter that stands for its name. */
export function short<Value>(letter: string, long: Flag<Value>): Flag<Value> {
  return { ...long, letter };
}
