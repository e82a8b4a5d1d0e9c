import { fstatSync, type Stats, statSync, writeSync } from "node:fs";
import { errorCode } from "../problem.ts";
import { pause } from "../store/pause.ts";
import type { Input, Output } from "../terminal/io.ts";

const PAUSE_MS = 20;

/** Whether this is where the system drops what is written, and where nothing is to be read. */
function isNothing(found: Stats): boolean {
  if (!found.isCharacterDevice()) return false;
  const nothing = statSync("/dev/null");
  return nothing.isCharacterDevice() && nothing.rdev === found.rdev;
}

/** Whether this is a terminal: asked of Node's `tty`, which takes long to load, only where it may be one. */
export function isTerminal(file: number): boolean {
  try {
    const found = fstatSync(file);
    if (found.isFile() || found.isFIFO() || found.isSocket() || isNothing(found)) return false;
  } catch {
    // Not every system can tell.
  }
  return process.getBuiltinModule("node:tty").isatty(file);
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    try {
      const taken = writeSync(file, bytes, written);
      if (taken === 0) pause(PAUSE_MS);
      written += taken;
    } catch (error) {
      // A pipe that is full is read on some time, as from a pager.
      if (errorCode(error) !== "EAGAIN") throw error;
      pause(PAUSE_MS);
    }
}

/** Writes to what is no terminal, and tells as a stream does what went wrong. */
function plainOutput(file: number): Output {
  const listeners: ((error: Error) => void)[] = [];
  return {
    isDirect: true,
    write(text) {
      try {
        writeWhole(file, Buffer.from(text));
      } catch (error) {
        for (const listener of listeners) listener(error as Error);
      }
    },
    on: (event, listener) => event === "error" && listeners.push(listener),
  };
}

/** Standard output (1) or error (2). Node's streams take long to load, and only a terminal needs one. */
export function outputOf(file: 1 | 2): Output {
  if (!isTerminal(file)) return plainOutput(file);
  return file === 1 ? process.stdout : process.stderr;
}

/** Standard input, which takes long to open: `opened` is it where somebody asked for it. */
export function inputWhenAsked(): {
  readonly input: Input;
  readonly opened: typeof process.stdin | undefined;
} {
  let opened: typeof process.stdin | undefined;
  return {
    get input() {
      opened ??= process.stdin;
      return opened;
    },
    get opened() {
      return opened;
    },
  };
}
