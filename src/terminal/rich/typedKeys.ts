import { EventEmitter } from "node:events";
import { StringDecoder } from "node:string_decoder";
import { type Input, setRaw } from "../io.ts";
import { PASTED_WITHIN_MS } from "../lines.ts";
import { pasteReader } from "./pasted.ts";

const PASTES_IN_BRACKETS = "\u001b[?2004h";
const PASTES_AS_TYPED = "\u001b[?2004l";

export type Streams = { input: Input; output: NodeJS.WritableStream };

/** What a terminal gives while text is typed on it, for readline to read, until `close`. */
type TypedKeys = { keys: NodeJS.ReadableStream; close(): void };

type Reading = {
  /** what the end of a pasted line comes as, so that it never ends what is asked for */
  pastedNewline: string;
  /** Hears of each end of a line that comes as one. */
  onNewline?(pasted: boolean): void;
  /** Hears that nothing more will come: the terminal is gone. */
  onEnd(): void;
};

/** Opens a terminal for typing. */
export function openTyping(
  { input, output }: Streams,
  { pastedNewline, onNewline, onEnd }: Reading,
): TypedKeys {
  const decoder = new StringDecoder("utf8");
  const read = pasteReader();
  let held: NodeJS.Timeout | undefined;
  const keys = new EventEmitter();
  const give = (text: string) => keys.emit("data", text);
  const newline = (pasted: boolean) => {
    const text = pasted ? pastedNewline : "\r";
    if (text === "\r") onNewline?.(pasted);
    give(text);
  };
  // Held for a moment, since the rest of what was pasted may come in another chunk.
  const release = (pasted: boolean) => {
    if (held === undefined) return;
    clearTimeout(held);
    held = undefined;
    newline(pasted);
  };
  const onData = (chunk: Buffer | string) => {
    for (const piece of read(typeof chunk === "string" ? chunk : decoder.write(chunk))) {
      release(true);
      if (piece.is === "text") give(piece.text);
      else if (piece.pasted) newline(true);
      else held = setTimeout(() => release(false), PASTED_WITHIN_MS);
    }
  };
  const ends = ["end", "close", "error"] as const;
  input.on("data", onData);
  for (const end of ends) input.on(end, onEnd);
  output.write(PASTES_IN_BRACKETS);
  input.resume();
  return {
    keys: Object.assign(keys, {
      resume: () => keys,
      // The terminal is read until all is asked; readline would pause it after Ctrl-Z too.
      pause: () => keys,
      setRawMode: (raw: boolean) => setRaw(input, raw),
    }) as unknown as NodeJS.ReadableStream,
    close() {
      clearTimeout(held);
      input.off("data", onData);
      for (const end of ends) input.off(end, onEnd);
      input.pause();
      setRaw(input, false);
      output.write(PASTES_AS_TYPED);
    },
  };
}
