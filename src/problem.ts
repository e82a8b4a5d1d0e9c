import { beginningOf } from "./text/beginning.ts";
import { type Next, toType } from "./text/toType.ts";

export const EXIT = { done: 0, failed: 1, usage: 2, stopped: 130 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Something that the person should know, in a sentence or two: what is wrong and where, then what
 * to do next. The only error that commands throw on purpose; `run` prints it and exits with `code`.
 */
export class Problem extends Error {
  readonly next: Next | undefined;
  readonly code: ExitCode;

  constructor(what: string, options: { next?: Next; code?: ExitCode; cause?: unknown } = {}) {
    super(what, { cause: options.cause });
    this.name = "Problem";
    this.next = options.next;
    this.code = options.code ?? EXIT.failed;
  }
}

/** A word that names nothing here: what it should name, the nearest that does, a command to type. */
export function unknownWord(
  kind: string,
  typed: string,
  meant: string | undefined,
  command: string,
): Problem {
  const guess = meant === undefined ? "" : ` Did you mean “${meant}”?`;
  return new Problem(`There is no ${kind} “${beginningOf(typed)}”.${guess}`, {
    next: toType(command),
    code: EXIT.usage,
  });
}

/** A word that packs side by side each have a thing for; `meant` are those things, by what is typed for them. */
export function severalMeant(
  kind: string,
  typed: string,
  meant: readonly { name: string }[],
): Problem {
  const names = meant.map(({ name }) => name);
  return new Problem(`Several packs have a ${kind} “${beginningOf(typed)}”.`, {
    next: `the same again with one of these instead: ${names.join(", ")}`,
    code: EXIT.usage,
  });
}

/** The person pressed Ctrl-C, or closed the input with Ctrl-D. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}

/** Something had to be asked, but there is nobody to answer: the input ended, or was switched off. */
export class NoAnswer extends Error {
  override readonly name = "NoAnswer";
}

/** Nobody reads the output any more, as in `smm list | head -1`. */
export class OutputClosed extends Error {
  override readonly name = "OutputClosed";
}

/** The system's code of an error, such as ENOENT. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "string" ? code : undefined;
}
