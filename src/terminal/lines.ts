import { EXIT, Interrupted, Problem } from "../problem.ts";
import { type Input, setRaw } from "./io.ts";

/** Pasted lines follow one another faster than anybody types. */
export const PASTED_WITHIN_MS = 30;

/** A line without its end, and whether it followed the one before as only pasted ones do. */
export type ReadLine = { text: string; pasted: boolean };

/** Lines from an input, one at a time, however they arrive. */
export type LineReader = {
  /** the next line; undefined when there are no more */
  next(): Promise<ReadLine | undefined>;
  /**
   * Waits a moment for what was pasted together with the last line, and resolves to the lines of it and
   * to what was begun after them, with which the next line will begin.
   */
  rest(): Promise<{ lines: string[]; begun: string }>;
  /** makes the current or the next wait reject with Interrupted */
  interrupt(): void;
};

/** Ctrl-C, where the terminal does not make a signal of it. */
const INTERRUPT = "\u0003";

function notUtf8(): Problem {
  return new Problem("What was piped in is not in UTF-8, so that its letters cannot be told.", {
    next: "in a Windows command line, type chcp 65001, and then the same command again",
    code: EXIT.usage,
  });
}

/** Reads only while somebody waits, so that an open pipe does not keep the program running. */
export function lineReader(input: Input): LineReader {
  const lines: ReadLine[] = [];
  let partial = "";
  let ended = false;
  let interrupted = false;
  let unreadable = false;
  let wake: (() => void) | undefined;
  let started = false;
  let lastAt = Number.NEGATIVE_INFINITY;

  const take = (texts: readonly string[]) => {
    for (const text of texts) {
      const at = performance.now();
      lines.push({ text, pasted: at - lastAt < PASTED_WITHIN_MS });
      lastAt = at;
    }
  };
  function start(): void {
    started = true;
    input.setEncoding("utf8");
    input.on("data", (chunk: string) => {
      // What no UTF-8 can be becomes this sign; nobody types it.
      if (input.isTTY !== true && chunk.includes("\ufffd")) unreadable = true;
      if (chunk.includes(INTERRUPT)) interrupted = true;
      const pieces = (partial + chunk).split(/\r\n|\n|\r(?!$)/);
      partial = pieces.pop() as string;
      take(pieces);
      wake?.();
    });
    const end = () => {
      if (partial !== "") take([partial.replace(/\r$/, "")]);
      partial = "";
      ended = true;
      wake?.();
    };
    input.on("end", end);
    input.on("close", end);
    input.on("error", end);
  }

  return {
    async next() {
      if (!started) start();
      input.resume();
      try {
        while (lines.length === 0 && !ended && !interrupted)
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      } finally {
        wake = undefined;
        input.pause();
      }
      if (interrupted) throw new Interrupted();
      if (unreadable) throw notUtf8();
      return lines.shift();
    },
    async rest() {
      // A terminal keeps a line to itself until Enter, but not while its keys are read one by one. That of
      // Windows would lose it.
      const gives = process.platform !== "win32";
      if (gives) setRaw(input, true);
      input.resume();
      await new Promise((resolve) => setTimeout(resolve, PASTED_WITHIN_MS));
      input.pause();
      if (gives) setRaw(input, false);
      if (interrupted) throw new Interrupted();
      return { lines: lines.splice(0).map(({ text }) => text), begun: partial };
    },
    interrupt() {
      interrupted = true;
      wake?.();
    },
  };
}
