import type { Context } from "../context.ts";
import { EXIT, Interrupted, NoAnswer, Problem } from "../problem.ts";

/**
 * Runs what asks a person, and says how to go on when the asking was cut short: by Ctrl-C, or
 * because the input ended before the end was reached.
 */
export async function sitting<T>(
  { inputs }: Pick<Context, "inputs">,
  goOn: string,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Interrupted)
      throw new Problem("Stopped. What you did is kept.", { next: goOn, code: EXIT.stopped });
    if (error instanceof NoAnswer)
      throw new Problem(
        inputs.canAsk
          ? "The input ended before the end. What you did is kept."
          : "This asks as it goes, and --no-input forbids that.",
        { next: goOn, code: EXIT.usage },
      );
    throw error;
  }
}
