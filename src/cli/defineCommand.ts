import type { Context } from "../context.ts";
import type { Ending } from "./ending.ts";
import type { Flags, ValuesOf } from "./flags.ts";

/** A command as its help shows it, and how it is run. */
export type Command<Name extends string = string> = {
  name: Name;
  /** the name and the words after it, as in the help */
  usage: string;
  summary: string;
  flags: Flags;
  /**
   * Loads what the command does, and does it. Resolves to how it ended where it is a sitting. Rejects with
   * what that throws.
   */
  run(context: Context, typed: Typed): Promise<Ending | undefined>;
};

/** What was typed after a command's name: words, and the values of those flags that were typed. */
export type Typed = { words: readonly string[]; flags: Record<string, unknown> };

type NameOf<Usage extends string> = Usage extends `${infer Name} ${string}` ? Name : Usage;

type WordOf<Part extends string> = Part extends `<${string}...>`
  ? [string, ...string[]]
  : Part extends `[${string}...]`
    ? string[]
    : Part extends `<${string}>`
      ? [string]
      : Part extends `[${string}]`
        ? [string?]
        : [];

type WordsOf<Usage extends string> = Usage extends `${infer Part} ${infer More}`
  ? [...WordOf<Part>, ...WordsOf<More>]
  : WordOf<Usage>;

/** What a command of this usage and these flags is given: the flags' values, and words where it takes some. */
type Given<Usage extends string, Some extends Flags> = ValuesOf<Some> &
  (WordsOf<Usage> extends [] ? unknown : { words: WordsOf<Usage> });

/** Whether `run` takes what is given, all of it and nothing else; where not, a type that says what is amiss. */
type Fits<Gives, Takes> = [Exclude<keyof Gives, keyof Takes>] extends [never]
  ? [Exclude<keyof Takes, keyof Gives>] extends [never]
    ? [Gives] extends [Takes]
      ? unknown
      : { run: `takes other values: ${OtherValues<Gives, Takes> & string}` }
    : { run: `takes what is never given: ${Exclude<keyof Takes, keyof Gives> & string}` }
  : { run: `does not take what is given: ${Exclude<keyof Gives, keyof Takes> & string}` };

type OtherValues<Gives, Takes> = {
  [Name in keyof Gives & keyof Takes]: [Gives[Name]] extends [Takes[Name]] ? never : Name;
}[keyof Gives & keyof Takes];

/**
 * A command. `usage` has its name and the words after it: `<one>`, `[one or none]`, `[any...]`. `run`
 * loads the file that does it, whose `run` states the flags' values and the `words` that it takes: a flag
 * that is renamed, missing or not taken there does not compile.
 */
export function defineCommand<
  const Usage extends string,
  Takes,
  Some extends Flags = Record<never, never>,
>(
  definition: {
    usage: Usage;
    summary: string;
    flags?: Some;
    run: () => Promise<{
      run: (context: Context, given: Takes) => Promise<Ending | undefined> | Promise<void>;
    }>;
  } & Fits<Given<Usage, Some>, Takes>,
): Command<NameOf<Usage>> {
  const { usage, summary, run } = definition;
  const flags: Flags = definition.flags ?? {};
  return {
    name: usage.split(" ")[0] as NameOf<Usage>,
    usage,
    summary,
    flags,
    async run(context, typed) {
      const usual = Object.entries(flags).map(([name, flag]) => [name, flag.usual]);
      const given = { ...Object.fromEntries(usual), ...typed.flags, words: typed.words };
      return (await (await run()).run(context, given as Takes)) as Ending | undefined;
    },
  };
}
