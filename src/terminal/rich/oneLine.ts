import { createPrompt, isEnterKey, useEffect, useKeypress, useState } from "@inquirer/core";
import { Interrupted } from "../../problem.ts";
import { cleanText } from "../../text/clean.ts";
import type { Typing } from "../inputs.ts";
import { wrap } from "../wrap.ts";
import { openTyping, type Streams } from "./typedKeys.ts";

type Config = {
  message: string;
  typing: Typing | undefined;
  /** what stands above it, made again each second */
  above: (() => string) | undefined;
  onClosed(): void;
};

const SECOND_MS = 1000;

/** One line, which can be changed until Enter; each key of it is kept. */
const line = createPrompt<string, Config>(({ message, typing, above, onClosed }, done) => {
  const start = cleanText(typing?.start ?? "").replaceAll("\n", " ");
  const [value, setValue] = useState(start);
  useEffect((reader) => {
    // readline ends at Ctrl-D.
    (reader as unknown as NodeJS.EventEmitter).once("close", onClosed);
    if (start !== "") reader.write(start);
  }, []);
  const [said, setSaid] = useState(above?.() ?? "");
  useEffect(() => {
    if (above === undefined) return;
    // Drawn only where it says something else.
    const timer = setInterval(() => setSaid(above()), SECOND_MS);
    return () => clearInterval(timer);
  }, []);
  useKeypress((key, reader) => {
    if (isEnterKey(key)) {
      done(value);
      return;
    }
    setValue(reader.line);
    typing?.keep(reader.line);
  });
  return `${said === "" ? "" : `${said}\n`}? ${message} ${value}`;
});

/** What inquirer rejects with where the person, or the program, ends a prompt. */
export function isExit(error: unknown): boolean {
  return error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name);
}

type Asked = {
  label: string;
  columns: number;
  typing: Typing | undefined;
  above?: (() => string) | undefined;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

/**
 * Asks for one line of text; lines that are pasted become one. Rejects with Interrupted on Ctrl-C, on
 * Ctrl-D where nothing is typed, and when the terminal is closed.
 */
export async function askLine(
  streams: Streams,
  { label, columns, typing, above, onInterrupt }: Asked,
): Promise<string> {
  const ended = new AbortController();
  const end = () => ended.abort();
  const { keys, close } = openTyping(streams, { pastedNewline: " ", onEnd: end });
  const stopListening = onInterrupt(end);
  try {
    // Two columns are for the sign before a question.
    const message = wrap(label, columns - 2);
    const context = { input: keys, output: streams.output, signal: ended.signal };
    const said = above && (() => wrap(above(), columns));
    return await line({ message, typing, above: said, onClosed: end }, context);
  } catch (error) {
    if (isExit(error)) throw new Interrupted();
    throw error;
  } finally {
    stopListening();
    close();
  }
}
