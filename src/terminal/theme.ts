import { Chalk, type ColorSupportLevel } from "chalk";
import { linked } from "./links.ts";
import { wrap, wrapWhole } from "./wrap.ts";

type Env = Record<string, string | undefined>;

/**
 * How much colour to use, 0 (none) to 3: by the flag, then FORCE_COLOR, NO_COLOR, TERM=dumb and
 * whether stdout is a terminal. <https://no-color.org>, <https://force-color.org>
 */
export function colourLevel(options: {
  /** --no-color was given */
  off: boolean;
  env: Env;
  isTerminal: boolean;
}): ColorSupportLevel {
  const { off, env, isTerminal } = options;
  if (off) return 0;
  const force = env.FORCE_COLOR;
  if (force !== undefined && force !== "") {
    if (force === "0" || force === "false") return 0;
    return force === "2" ? 2 : force === "3" ? 3 : 1;
  }
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== "") return 0;
  if (env.TERM === "dumb") return 0;
  return isTerminal ? 1 : 0;
}

type Paint = (text: string) => string;

/**
 * What looks how. Colour only repeats what the words say, and nothing is dimmed. No colour can be read both on
 * black and on white, so that where one is behind words theirs is set too.
 */
export type Theme = {
  title: Paint;
  heading: Paint;
  strong: Paint;
  emphasis: Paint;
  code: Paint;
  /** of an address */
  link: Paint;
  key: Paint;
  good: Paint;
  notQuite: Paint;
  chosen: Paint;
  /** Text in lines of at most so many columns, or of one address where that may be longer. */
  wrap(text: string, columns: number): string;
};

type Look = {
  /** whether the terminal takes links, and shows them */
  links?: boolean;
  /** whether an address stays in one line, as who copies it from a file needs it */
  wholeAddresses?: boolean;
};

type Paints = Omit<Theme, "link" | "wrap"> & {
  /** the words of an address */
  address: Paint;
};

function asItIs(text: string): string {
  return text;
}

const UNPAINTED: Paints = {
  title: asItIs,
  heading: asItIs,
  strong: asItIs,
  emphasis: asItIs,
  code: asItIs,
  address: asItIs,
  key: asItIs,
  good: asItIs,
  notQuite: asItIs,
  chosen: asItIs,
};

function paintsOf(level: ColorSupportLevel): Paints {
  // chalk would do the same, but takes time to load.
  if (level === 0) return UNPAINTED;
  const chalk = new Chalk({ level });
  return {
    // Bold black is grey on many terminals.
    title: chalk.black.bgCyan,
    heading: chalk.bold,
    strong: chalk.bold,
    emphasis: chalk.italic,
    code: chalk.bold,
    address: chalk.underline,
    key: chalk.bold,
    good: chalk.black.bgGreen,
    notQuite: chalk.black.bgYellowBright,
    chosen: chalk.bold,
  };
}

export function themeOf(
  level: ColorSupportLevel,
  { links = false, wholeAddresses = false }: Look = {},
): Theme {
  const { address, ...paints } = paintsOf(level);
  return {
    ...paints,
    link: links ? (target) => linked(target, address(target)) : address,
    wrap: wholeAddresses ? wrapWhole : wrap,
  };
}
