import type { Context } from "../context.ts";
import { heldBack } from "./heldBack.ts";

/** Asks with `said`, where there is any, above the first screen that is shown then. */
export async function saidAbove<
  Needs extends Pick<Context, "io" | "inputs" | "rich" | "smm">,
  Answer,
>(needs: Needs, said: string | undefined, ask: (needs: Needs) => Promise<Answer>): Promise<Answer> {
  if (said === undefined) return ask(needs);
  const { context, held } = heldBack(needs);
  context.io.out(`${said}\n\n`);
  try {
    return await ask({ ...context, smm: needs.smm });
  } finally {
    held.print();
  }
}
