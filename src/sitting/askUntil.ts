import type { Context } from "../context.ts";
import { NoAnswer } from "../problem.ts";
import type { Draft } from "../store/draftFile.ts";
import { cleanLine } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";
import { wasInterrupted } from "./stopping.ts";
import { typingAt } from "./typing.ts";

/** Whether nobody went on, so that what was typed is not done with. */
function wasCut(error: unknown): boolean {
  return wasInterrupted(error) || error instanceof NoAnswer;
}

/**
 * Asks for a line of text until `take` makes something of it, and returns that; undefined where the line is
 * left empty, or q stands alone. What is typed is in the draft until it was taken, also while `take` asks
 * more; of what was not taken nothing is offered again.
 */
export async function askUntil<Taken>(
  { inputs }: Pick<Context, "inputs">,
  { label, draft }: { label: string; draft: Draft },
  take: (typed: string) => Promise<Taken | undefined>,
): Promise<Taken | undefined> {
  for (;;) {
    const typing = typingAt(draft, label);
    const typed = cleanLine(await inputs.text(label, typing));
    if (typed === "" || isKey(typed, KEYS.stop)) {
      draft.drop();
      return undefined;
    }
    typing.keep(typed);
    draft.settle();
    try {
      const taken = await take(typed);
      draft.drop();
      if (taken !== undefined) return taken;
    } catch (error) {
      if (!wasCut(error)) draft.drop();
      throw error;
    }
  }
}
