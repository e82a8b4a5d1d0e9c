import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { Interrupted } from "../../problem.ts";
import { cleanText } from "../../text/clean.ts";
import type { Typing } from "../inputs.ts";
import { wrap } from "../wrap.ts";
import { openTyping, type Streams } from "./typedKeys.ts";

type Config = { message: string; typing: Typing | undefined; onClosed(): void };

/** One line, which can be changed until Enter; each key of it is kept. */
const line = createPrompt<string, Config>(({ message, typing, onClosed }, done) => {
  const start = cleanText(typing?.start ?? "").replaceAll("\n", " ");
  const [value, setValue] = useState(start);
  useEffect((reader) => {
    // readline ends at Ctrl-D.
    (reader as unknown as NodeJS.EventEmitter).once("close", onClosed);
    if (start !== "") reader.write(start);
  }, []);
  useKeypress((key, reader) => {
    if (isEnterKey(key)) {
      done(value);
      return;
    }
    setValue(reader.line);
    typing?.keep(reader.line);
  });
  return `? ${message} ${value}`;
});

/** What inquirer rejects with where the person, or the program, ends a prompt. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name);
}

type Asked = {
  label: string;
  columns: number;
  typing: Typing | undefined;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

/**
 * Asks for one line of text; lines that are pasted become one. Rejects with Interrupted on Ctrl-C, on
 * Ctrl-D where nothing is typed, and when the terminal is closed.
 */
export async function askLine(
  streams: Streams,
  { label, columns, typing, onInterrupt }: Asked,
): Promise<string> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const { keys, close } = openTyping(streams, { pastedNewline: " ", onEnd: end });
  const stopListening = onInterrupt(end);
  try {
    // Two columns are for the sign before a question.
    const message = wrap(label, columns - 2);
    const context = { input: keys, output: streams.output, signal: ended.signal };
    return await line({ message, typing, onClosed: end }, context);
  } catch (error) {
    if (isExit(error)) throw new Interrupted();
    throw error;
  } finally {
    stopListening();
    close();
  }
}
