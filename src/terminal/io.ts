import { errorCode, OutputClosed, Problem } from "../problem.ts";

/** A stream to write text to: process.stdout, or a test's buffer. */
export type Output = {
  write(text: string): unknown;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  rows?: number | undefined;
  on?(event: "error" | "resize", listener: (error: Error) => void): unknown;
  off?(event: "error" | "resize", listener: (error: Error) => void): unknown;
};

export type Size = { columns: number; rows: number };

/** Where text goes: results to `out`, everything else to `err`. */
export type Io = {
  out(text: string): void;
  err(text: string): void;
  /** Resolves when what was written has been taken; rejects with a Problem when it was not. */
  written(): Promise<void>;
  /** of the terminal; undefined when stdout is none */
  size(): Size | undefined;
  /** Calls back when the terminal changes its size; returns how to stop that. */
  onResize(listener: () => void): () => void;
};

const SMALLEST: Size = { columns: 20, rows: 6 };

/** Writing to a stream that nobody reads any more throws OutputClosed; to a full disk, a Problem. */
export function ioOf(stdout: Output, stderr: Output): Io {
  const closed = new Set<Output>();
  let broken: Error | undefined;
  const watch = (stream: Output) =>
    stream.on?.("error", (error) => {
      if (errorCode(error) === "EPIPE" || errorCode(error) === "EIO") closed.add(stream);
      else broken ??= error;
    });
  watch(stdout);
  watch(stderr);
  const write = (stream: Output, text: string) => {
    checkWritten();
    if (closed.has(stream)) throw new OutputClosed();
    stream.write(text);
  };
  const checkWritten = () => {
    if (broken === undefined) return;
    const why = errorCode(broken) === "ENOSPC" ? "the disk is full" : broken.message;
    const cause = broken;
    broken = undefined;
    throw new Problem(`The output cannot be written: ${why}.`, { cause });
  };
  return {
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
    async written() {
      await new Promise((resolve) => setImmediate(resolve));
      checkWritten();
    },
    size: () =>
      stdout.isTTY === true
        ? {
            columns: Math.max(SMALLEST.columns, stdout.columns || 80),
            rows: Math.max(SMALLEST.rows, stdout.rows || 24),
          }
        : undefined,
    onResize(listener) {
      stdout.on?.("resize", listener);
      return () => stdout.off?.("resize", listener);
    },
  };
}
