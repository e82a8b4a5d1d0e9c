import { type Ending, printEnding } from "../cli/ending.ts";
import type { Context } from "../context.ts";
import { homeText } from "./homeScreen.ts";
import { houseOf } from "./house.ts";

/** Home: on a terminal one lives there until one stops; elsewhere it is printed. */
export async function home(context: Context): Promise<void> {
  if (context.onTerminal) return (await import("./living.ts")).liveAtHome(context);
  const text = homeText(await houseOf(context), context.smm, context.columns());
  context.io.out(`${text}\n`);
}

/**
 * What comes after a sitting that was begun by a command: on a terminal what one may do next, to choose;
 * elsewhere, and where the person stopped, the commands for it.
 */
export async function after(context: Context, ending: Ending): Promise<void> {
  if (ending.stopped || !context.onTerminal) return printEnding(context, ending);
  return (await import("./living.ts")).goOnAfter(context, ending);
}
