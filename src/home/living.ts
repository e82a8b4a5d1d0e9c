import { type Ending, printEnding } from "../cli/ending.ts";
import type { Context } from "../context.ts";
import { Interrupted, NoAnswer } from "../problem.ts";
import { resumable } from "../sitting/stopping.ts";
import { withCommand } from "../terminal/wrap.ts";
import { KEYS } from "../text/keys.ts";
import { toCommand } from "./door.ts";
import { thread } from "./doors/thread.ts";
import { toSearch } from "./drawers.ts";
import { type HomeKey, homeScreen, offeredIn, STOP } from "./homeScreen.ts";
import { houseOf } from "./house.ts";
import type { Opening } from "./opening.ts";
import { HOME, stepFrom, visit } from "./visit.ts";
import { welcome } from "./welcome.ts";

/** Where the keys of home lead. */
const BY_KEY: Record<HomeKey, Opening> = {
  [KEYS.note.key]: toCommand("note"),
  [KEYS.search.key]: toSearch,
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

/** Home on a terminal: runs what is chosen there, and comes back to it until the person stops. */
export async function liveAtHome(context: Context): Promise<void> {
  const firstTime = context.settings().welcomed !== true && context.record().record.events === 0;
  const stays = !firstTime || (await resumable(context, "", () => welcome(context)));
  return stays ? live(context) : goodbye(context);
}

/** What comes after a sitting on a terminal: what one may do next, to choose, and so on until they stop. */
export async function goOnAfter(context: Context, ending: Ending): Promise<void> {
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
