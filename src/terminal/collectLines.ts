import type { Typed } from "./inputs.ts";

type Collecting = {
  /** lines that were typed in a sitting before */
  before: readonly string[];
  /** whether a line is a command, which ends them; the first is the one with nothing typed before it */
  isCommand(line: string, first: boolean): boolean;
  /**
   * The next line, and whether it came with the one before as part of a paste: then it ends nothing where
   * it is empty. `first` where none is there at all. Rejects when there is no more.
   */
  next(first: boolean): Promise<{ text: string; pasted: boolean }>;
  /** Hears of each line that is taken. */
  onLine?(line: string): void;
};

/** Lines until an empty one or a command. When something else ends them, those that there were are kept. */
export async function collectLines(collecting: Collecting): Promise<Typed> {
  const { before, isCommand, next, onLine } = collecting;
  const lines = [...before];
  for (let first = true; ; first = false) {
    let line: { text: string; pasted: boolean };
    try {
      line = await next(lines.length === 0);
    } catch (cut) {
      if (lines.length === 0) throw cut;
      return { lines, cut };
    }
    const { text, pasted } = line;
    if (text === "" && !pasted) return { lines };
    if (isCommand(text, first)) return { lines, command: text };
    lines.push(text);
    onLine?.(text);
  }
}
