import { Interrupted } from "../problem.ts";
import type { Input } from "./io.ts";

/** Pasted lines follow one another faster than anybody types. */
export const PASTED_WITHIN_MS = 30;

/** Lines from an input, one at a time, however they arrive. */
export type LineReader = {
  /** the next line without its end; undefined when there are no more */
  next(): Promise<string | undefined>;
  /** whether another line has come already, as when several were pasted */
  waiting(): Promise<boolean>;
  /** makes the current or the next wait reject with Interrupted */
  interrupt(): void;
};

/** Reads only while somebody waits, so that an open pipe does not keep the program running. */
export function lineReader(input: Input): LineReader {
  const lines: string[] = [];
  let partial = "";
  let ended = false;
  let interrupted = false;
  let wake: (() => void) | undefined;
  let started = false;

  function start(): void {
    started = true;
    input.setEncoding("utf8");
    input.on("data", (chunk: string) => {
      const pieces = (partial + chunk).split(/\r\n|\n|\r(?!$)/);
      partial = pieces.pop() as string;
      lines.push(...pieces);
      wake?.();
    });
    const end = () => {
      if (partial !== "") lines.push(partial.replace(/\r$/, ""));
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
      return lines.shift();
    },
    async waiting() {
      input.resume();
      await new Promise((resolve) => setTimeout(resolve, PASTED_WITHIN_MS));
      input.pause();
      return lines.length > 0;
    },
    interrupt() {
      interrupted = true;
      wake?.();
    },
  };
}
