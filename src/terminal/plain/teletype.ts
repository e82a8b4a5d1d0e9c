import { Interrupted, NoAnswer } from "../../problem.ts";
import type { Io } from "../io.ts";
import type { LineReader } from "../lines.ts";
import { textColumns } from "../size.ts";
import type { Theme } from "../theme.ts";
import { wrap } from "../wrap.ts";

export type TeletypeSetup = {
  io: Io;
  lines: LineReader;
  /** whether a person types the lines, rather than a file or a pipe */
  typed: boolean;
  theme: Theme;
  width: number | undefined;
};

/** Where lines are printed and typed, and nothing is ever drawn over. */
export type Teletype = {
  columns(): number;
  /** Infinity where nobody is there to ask for the next screenful */
  rows(): number;
  theme: Theme;
  /** Prints what is read: paragraphs, with a blank line after them. */
  print(text: string): void;
  /** Asks for a line and resolves to it, without the white space around it. */
  read(ask: string): Promise<string>;
  /** whether what comes is piped in rather than typed */
  piped: boolean;
  /** whether another line has come already, as when several were pasted */
  waiting(): Promise<boolean>;
};

/** `read` rejects at the end of what comes: with Interrupted where it is typed, else with NoAnswer. */
export function teletypeOf({ io, lines, typed, theme, width }: TeletypeSetup): Teletype {
  const columns = () => textColumns(io.size(), width);
  return {
    columns,
    rows: () => (typed ? io.size()?.rows : undefined) ?? Number.POSITIVE_INFINITY,
    theme,
    print: (text) => io.out(`${text}\n\n`),
    async read(ask) {
      io.err(`${wrap(ask, columns())}\n`);
      const line = await lines.next();
      if (line !== undefined) return line.trim();
      throw typed ? new Interrupted() : new NoAnswer();
    },
    piped: !typed,
    waiting: () => lines.waiting(),
  };
}
