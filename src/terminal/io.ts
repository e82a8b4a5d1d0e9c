import { errorCode, OutputClosed, Problem } from "../problem.ts";
import { type Size, sizeOf } from "./size.ts";

/** Standard input, as far as keys and lines need it. */
export type Input = NodeJS.ReadableStream & {
  isTTY?: boolean | undefined;
  setRawMode?(raw: boolean): unknown;
};

function setMode(input: Input, raw: boolean): void {
  try {
    input.setRawMode?.(raw);
  } catch {
    // Its window was closed.
  }
}

/** Terminals that are to give lines again as soon as nothing reads them. */
const leaving = new WeakSet<Input>();

/** Sets the terminal's mode, unless the terminal is gone: that is noticed by what reads it. */
export function setRaw(input: Input, raw: boolean, platform = process.platform): void {
  if (platform !== "win32") {
    setMode(input, raw);
    return;
  }
  // Node stops reading a little later than it is told to. Where Windows is to give lines until then, it takes
  // the next key for the beginning of one, and no screen hears of it.
  leaving.delete(input);
  if (raw) setMode(input, true);
  else {
    leaving.add(input);
    setImmediate(() => leaving.delete(input) && setMode(input, false));
  }
}

/** A stream to write text to: process.stdout, or a test's buffer. */
export type Output = {
  write(text: string): unknown;
  /** what is written was taken, or an error told, when `write` returns */
  isDirect?: true;
  isTTY?: boolean | undefined;
  columns?: number | undefined;
  rows?: number | undefined;
  on?(event: "error" | "resize", listener: (error: Error) => void): unknown;
  off?(event: "error" | "resize", listener: (error: Error) => void): unknown;
};

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

/** What systems say of a pipe or a terminal that has no other end any more. */
const NOBODY_READS = new Set(["EPIPE", "EIO", "EOF"]);

/** Writing to a stream that nobody reads any more throws OutputClosed; to a full disk, a Problem. */
export function ioOf(stdout: Output, stderr: Output): Io {
  const closed = new Set<Output>();
  let broken: Error | undefined;
  const watch = (stream: Output) =>
    stream.on?.("error", (error) => {
      if (NOBODY_READS.has(errorCode(error) ?? "")) closed.add(stream);
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
      const isTaken = stdout.isDirect && stderr.isDirect;
      if (!isTaken) await new Promise((resolve) => setImmediate(resolve));
      checkWritten();
    },
    size: () => (stdout.isTTY === true ? sizeOf(stdout) : undefined),
    onResize(listener) {
      stdout.on?.("resize", listener);
      return () => stdout.off?.("resize", listener);
    },
  };
}
