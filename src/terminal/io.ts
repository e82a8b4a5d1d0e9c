import { errorCode, OutputClosed } from "../problem.ts";

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
  /** of the terminal; undefined when stdout is none */
  size(): Size | undefined;
  /** Calls back when the terminal changes its size; returns how to stop that. */
  onResize(listener: () => void): () => void;
};

const SMALLEST: Size = { columns: 20, rows: 6 };

/** Writing to a stream that nobody reads any more throws OutputClosed. */
export function ioOf(stdout: Output, stderr: Output): Io {
  const closed = new Set<Output>();
  const watch = (stream: Output) =>
    stream.on?.("error", (error) => {
      if (errorCode(error) !== "EPIPE" && errorCode(error) !== "EIO") throw error;
      closed.add(stream);
    });
  watch(stdout);
  watch(stderr);
  const write = (stream: Output, text: string) => {
    if (closed.has(stream)) throw new OutputClosed();
    stream.write(text);
  };
  return {
    out: (text) => write(stdout, text),
    err: (text) => write(stderr, text),
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
