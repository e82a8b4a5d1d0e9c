import { createInterface } from "node:readline";
import { Interrupted } from "../../problem.ts";
import { cleanText } from "../../text/clean.ts";
import { collectLines } from "../collectLines.ts";
import { type LinesOptions, lastLineOf, type Typed } from "../inputs.ts";
import { openTyping, type Streams } from "./typedKeys.ts";

type Line = { text: string; pasted: boolean };

/** Lines as they come from a terminal, until `close`. */
type Lines = {
  /** the next line, asked for with `prompt` and begun with `start`; rejects with Interrupted */
  next(prompt: string, start: string): Promise<Line>;
  /** lets no more lines come */
  end(): void;
  close(): void;
};

// One reader for all lines, since a new one for each would lose those that were pasted after it.
function readLines(streams: Streams, onTyped: (line: string) => void): Lines {
  const pasted: boolean[] = [];
  const typing = openTyping(streams, {
    pastedNewline: "\r",
    onNewline: (each) => pasted.push(each),
    onEnd: () => end(),
  });
  const reader = createInterface({
    input: typing.keys,
    output: streams.output,
    terminal: true,
    historySize: 0,
  });
  const lines: Line[] = [];
  let ended = false;
  let wake = () => {};
  const end = () => {
    ended = true;
    wake();
  };
  reader.on("line", (text) => {
    lines.push({ text: text.trim(), pasted: pasted.shift() === true });
    wake();
  });
  reader.on("SIGINT", end);
  reader.on("close", end);
  typing.keys.on("keypress", () => {
    if (lines.length === 0) onTyped(reader.line);
  });
  return {
    async next(prompt, start) {
      reader.setPrompt(prompt);
      if (lines.length === 0) {
        reader.prompt();
        if (start !== "") reader.write(start);
      }
      while (lines.length === 0 && !ended)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const line = lines.shift();
      if (line === undefined) throw new Interrupted();
      return line;
    },
    end,
    close() {
      reader.close();
      typing.close();
    },
  };
}

/** Asks for lines until an empty one or a command; `onInterrupt` ends them too. */
export async function askSeveralLines(
  streams: Streams,
  onInterrupt: (listener: () => void) => () => void,
  label: string,
  { isCommand, typing }: LinesOptions,
): Promise<Typed> {
  const { whole, begun } = lastLineOf(cleanText(typing?.start ?? ""));
  const so = [...whole];
  const text = (last: string) => [...so, last].join("\n");
  const lines = readLines(streams, (last) => typing?.keep(text(last)));
  const stopListening = onInterrupt(lines.end);
  const promptFor = (first: boolean) => (first ? `${label} ` : "… ");
  let start = begun;
  for (const [at, line] of whole.entries()) streams.output.write(`${promptFor(at === 0)}${line}\n`);
  try {
    return await collectLines({
      isCommand,
      before: whole,
      async next(first) {
        const line = await lines.next(promptFor(first), start);
        start = "";
        return line;
      },
      onLine(line) {
        so.push(line);
        typing?.keep(text(""));
      },
    });
  } finally {
    stopListening();
    lines.close();
  }
}
