import { Interrupted, NoAnswer } from "../../problem.ts";
import { cleanLine } from "../../text/clean.ts";
import type { Io } from "../io.ts";
import type { LineReader, ReadLine } from "../lines.ts";
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
  /** Says something about what is typed. */
  say(text: string): void;
  /**
   * Asks for a line and resolves to it, without the white space around it. What was pasted together with
   * the answer before is no answer to this: it is left out, and said.
   */
  read(ask: string): Promise<string>;
  /** As `read`, but lines that are pasted together are one. */
  readText(ask: string): Promise<string>;
  /** Asks for a line of several, which may have been pasted together. */
  readOneOf(ask: string): Promise<ReadLine>;
  /** whether what comes is piped in rather than typed */
  piped: boolean;
};

/** Each rejects at the end of what comes: with Interrupted where it is typed, else with NoAnswer. */
export function teletypeOf({ io, lines, typed, theme, width }: TeletypeSetup): Teletype {
  const columns = () => textColumns(io.size(), width);
  const say = (text: string) => io.err(`${wrap(text, columns())}\n`);
  async function next(): Promise<ReadLine> {
    const line = await lines.next();
    if (line !== undefined) return { text: line.text.trim(), pasted: typed && line.pasted };
    throw typed ? new Interrupted() : new NoAnswer();
  }
  async function read(ask: string): Promise<string> {
    say(ask);
    for (;;) {
      const { text, pasted } = await next();
      if (!pasted) return text;
      if (text !== "")
        say(`Left out, since it was pasted with the answer before: “${cleanLine(text)}”`);
    }
  }
  return {
    columns,
    rows: () => (typed ? io.size()?.rows : undefined) ?? Number.POSITIVE_INFINITY,
    theme,
    print: (text) => io.out(`${text}\n\n`),
    say,
    read,
    async readText(ask) {
      const texts = [await read(ask)];
      for (let begun = typed ? "more" : ""; begun !== ""; ) {
        const rest = await lines.rest();
        texts.push(...rest.lines.map((line) => line.trim()));
        begun = rest.begun;
        const whole = [...texts, begun].filter((text) => text !== "").join(" ");
        if (texts.length > 1 || begun !== "")
          say(`Taken as one line: “${cleanLine(whole)}”${begun === "" ? "" : " Enter ends it."}`);
        if (begun !== "") texts.push((await next()).text);
      }
      return texts.filter((text) => text !== "").join(" ");
    },
    async readOneOf(ask) {
      say(ask);
      return next();
    },
    piped: !typed,
  };
}
