import type { Context } from "../context.ts";
import { EXIT, Interrupted, NoAnswer, Problem } from "../problem.ts";
import { toType } from "../text/toType.ts";

/** Whether what was done is kept, as a sentence. */
export function keptOrNot({ record }: Pick<Context, "record">): string {
  return record().keeps ? "What you did is kept." : "What you did could not be kept.";
}

/** Whether this says that the person stopped, as {@link resumable} does. */
export function wasStopped(error: unknown): boolean {
  return error instanceof Problem && error.code === EXIT.stopped;
}

/** Whether what ended a sitting was that the person stopped the program at once, and no key that leads back. */
export function wasInterrupted(error: unknown): boolean {
  if (error instanceof Interrupted) return true;
  return error instanceof Problem && wasInterrupted(error.cause);
}

/**
 * Runs what asks a person, and says how to go on when the asking was cut short: by Ctrl-C, or
 * because the input ended before the end was reached. `goOn` is the command for that.
 */
export async function resumable<T>(
  { inputs, record }: Pick<Context, "inputs" | "record">,
  goOn: string,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Interrupted)
      throw new Problem(`Stopped. ${keptOrNot({ record })}`, {
        next: toType(goOn),
        code: EXIT.stopped,
        cause: error,
      });
    if (error instanceof NoAnswer)
      throw new Problem(
        inputs.canAsk
          ? `The input ended before the end. ${keptOrNot({ record })}`
          : "This asks as it goes, and --no-input forbids that.",
        { next: toType(goOn), code: EXIT.usage },
      );
    throw error;
  }
}
