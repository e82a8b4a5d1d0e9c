import type { Typed } from "./inputs.ts";

export type Collecting = {
  /** whether a first line is all there is, as a command is */
  isWhole(line: string): boolean;
  /** the next line; rejects when there is none */
  next(first: boolean): Promise<string>;
  /** whether an empty line ends the text: not where more was pasted, or is piped in to the end */
  endsAtEmpty(): Promise<boolean>;
};

/** Lines until an empty one. When something else ends them, those that there were are kept. */
export async function collectLines({ isWhole, next, endsAtEmpty }: Collecting): Promise<Typed> {
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
    lines.push(line);
    if (lines.length === 1 && isWhole(line)) return { lines };
  }
}
