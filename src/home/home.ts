import { type Ending, printEnding } from "../cli/ending.ts";
import type { Context } from "../context.ts";
import { Interrupted, NoAnswer } from "../problem.ts";
import { resumable } from "../sitting/stopping.ts";
import { withCommand } from "../terminal/wrap.ts";
import { KEYS } from "../text/keys.ts";
import { type HomeKey, homeScreen, homeText, offeredIn, STOP } from "./homeScreen.ts";
import { houseOf } from "./house.ts";
import { search } from "./rooms/drawers.ts";
import { thread } from "./rooms/thread.ts";
import { HOME, type Opening, stepFrom, takeStep, visit } from "./visit.ts";
import { welcome } from "./welcome.ts";

/** Where the keys of home lead. */
const BY_KEY: Record<HomeKey, Opening> = {
  [KEYS.note.key]: (room) => takeStep(room, { name: "note" }),
  [KEYS.search.key]: search,
  [KEYS.thread.key]: thread.open,
};

function goodbye({ io, smm, columns }: Context): void {
  io.out(`${withCommand("Until next time. To come back:", smm(""), columns())}\n`);
}

/** Shows how things stand, and asks what to do next; undefined where that is to stop. */
async function chooseRoom(
  context: Context,
  changed: string | undefined,
): Promise<Opening | undefined> {
  const house = await houseOf(context);
  const chosen = await context.inputs.choose(homeScreen(house, context.smm, changed));
  if (chosen.is === "way") return BY_KEY[chosen.key];
  return chosen.is === "chosen" ? offeredIn(house)[chosen.indexes[0] as number]?.open : undefined;
}

/** Lets the person live at home, beginning in a room where one is given, until they stop. */
async function live(context: Context, first?: Opening): Promise<void> {
  let changed = first === undefined ? undefined : await visit(context, first);
  for (;;) {
    const open = await resumable(context, "", () => chooseRoom(context, changed));
    if (open === undefined) return goodbye(context);
    changed = await visit(context, open);
  }
}

/** Home: runs what is chosen there, and comes back to it until the person stops. */
export async function home(context: Context): Promise<void> {
  if (!context.onTerminal) {
    const text = homeText(await houseOf(context), context.smm, context.columns());
    context.io.out(`${text}\n`);
    return;
  }
  const firstTime = context.settings().welcomed !== true && context.record().record.events === 0;
  const stays = !firstTime || (await resumable(context, "", () => welcome(context)));
  return stays ? live(context) : goodbye(context);
}

/**
 * What comes after a sitting that was begun by a command: on a terminal what one may do next, to choose;
 * elsewhere, and where the person stopped, the commands for it.
 */
export async function after(context: Context, ending: Ending): Promise<void> {
  if (ending.stopped || !context.onTerminal) return printEnding(context, ending);
  const { header, body, steps } = ending;
  try {
    const chosen = await context.inputs.choose({
      header,
      body,
      back: false,
      several: false,
      initial: 0,
      choices: [...steps.map(({ does }) => does), HOME, STOP],
    });
    if (chosen.is !== "chosen") return goodbye(context);
    const at = chosen.indexes[0] as number;
    const step = steps[at];
    if (step !== undefined) return await live(context, (room) => stepFrom(room, step, ending));
    return at === steps.length ? await live(context) : goodbye(context);
  } catch (error) {
    if (!(error instanceof Interrupted || error instanceof NoAnswer)) throw error;
    printEnding(context, ending);
  }
}
