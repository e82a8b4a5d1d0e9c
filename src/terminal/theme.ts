import { Chalk, type ColorSupportLevel } from "chalk";

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

/** What looks how. Colour only repeats what the words say, and nothing is dimmed. */
export type Theme = {
  title: Paint;
  heading: Paint;
  strong: Paint;
  emphasis: Paint;
  code: Paint;
  link: Paint;
  key: Paint;
  good: Paint;
  notQuite: Paint;
  chosen: Paint;
};

export function themeOf(level: ColorSupportLevel): Theme {
  const chalk = new Chalk({ level });
  return {
    title: chalk.bold.cyan,
    heading: chalk.bold,
    strong: chalk.bold,
    emphasis: chalk.italic,
    code: chalk.cyan,
    link: chalk.underline,
    key: chalk.bold,
    good: chalk.bold.green,
    notQuite: chalk.bold.yellow,
    chosen: chalk.bold.cyan,
  };
}
