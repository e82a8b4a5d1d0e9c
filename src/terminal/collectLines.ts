import type { Typed } from "./inputs.ts";

type Collecting = {
  /** whether a line is a command, which ends them; the first is the one with nothing before it */
  isCommand(line: string, first: boolean): boolean;
  /** the next line; rejects when there is none */
  next(first: boolean): Promise<string>;
  /** whether an empty line ends the text: not where more was pasted, or is piped in to the end */
  endsAtEmpty(): Promise<boolean>;
};

/** Lines until an empty one or a command. When something else ends them, those that there were are kept. */
export async function collectLines({ isCommand, next, endsAtEmpty }: Collecting): Promise<Typed> {
  const lines: string[] = [];
  for (;;) {
    let line: string;
    try {
      line = await next(lines.length === 0);
    } catch (cut) {
      if (lines.length === 0) throw cut;
      return { lines, cut };
    }
    if (line === "" && (await endsAtEmpty())) return { lines };
    if (isCommand(line, lines.length === 0)) return { lines, command: line };
    lines.push(line);
  }
}
