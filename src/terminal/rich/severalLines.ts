import { createInterface } from "node:readline";
import { Interrupted } from "../../problem.ts";
import { collectLines } from "../collectLines.ts";
import type { LinesOptions, Typed } from "../inputs.ts";
import { PASTED_WITHIN_MS } from "../lines.ts";
import type { Streams } from "./oneLine.ts";

/** Lines as they come from a terminal, until `close`. */
type Lines = {
  /** the next line, asked for with `prompt` unless it has come already; rejects with Interrupted */
  next(prompt: string): Promise<string>;
  waiting(): boolean;
  /** lets no more lines come */
  end(): void;
  close(): void;
};

// One reader for all lines, since a new one for each would lose those that were pasted after it.
function readLines({ input, output }: Streams): Lines {
  const reader = createInterface({ input, output, terminal: true, historySize: 0 });
  const lines: string[] = [];
  let ended = false;
  let wake = () => {};
  const end = () => {
    ended = true;
    wake();
  };
  reader.on("line", (line) => {
    lines.push(line.trim());
    wake();
  });
  reader.on("SIGINT", end);
  reader.on("close", end);
  return {
    async next(prompt) {
      reader.setPrompt(prompt);
      if (lines.length === 0) reader.prompt();
      while (lines.length === 0 && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const line = lines.shift();
      if (line === undefined) throw new Interrupted();
      return line;
    },
    waiting: () => lines.length > 0,
    end,
    close: () => reader.close(),
  };
}

/** Asks for lines until an empty one or a command; `onInterrupt` ends them too. */
export async function askSeveralLines(
  streams: Streams,
  onInterrupt: (listener: () => void) => () => void,
  label: string,
  { isCommand }: LinesOptions,
): Promise<Typed> {
  const lines = readLines(streams);
  const stopListening = onInterrupt(lines.end);
  try {
    return await collectLines({
      isCommand,
      next: (first) => lines.next(first ? `${label} ` : "… "),
      async endsAtEmpty() {
        await new Promise((resolve) => setTimeout(resolve, PASTED_WITHIN_MS));
        return !lines.waiting();
      },
    });
  } finally {
    stopListening();
    lines.close();
  }
}
