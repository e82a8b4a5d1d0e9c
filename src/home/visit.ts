import type { Ending, Step } from "../cli/ending.ts";
import { COMMANDS } from "../commands/all.ts";
import type { Context } from "../context.ts";
import { Problem } from "../problem.ts";
import { heldBack } from "../sitting/heldBack.ts";
import { resumable, wasInterrupted } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { toType } from "../text/toType.ts";
import type { Opening } from "./opening.ts";

/** The choice that leads back home. */
export const HOME = "Home";

/** Characters of what is said at home of a room; more than that is read before. */
const MOST_SAID = 240;

/**
 * The context of a room: nothing has to be typed there, to stop leads home, and what is said stands above what
 * is asked next.
 */
function roomOf(context: Context): { room: Context; said(): string } {
  const { context: room, held } = heldBack(context, (screen) => {
    return { ...screen, out: screen.out ?? "home" };
  });
  return { room: { ...room, fromHome: true }, said: held.said };
}

/** Does what a step says. */
export function takeStep(
  room: Context,
  { name, words = [], flags = {} }: Omit<Step, "does">,
): Promise<Ending | undefined> {
  const command = COMMANDS.find((each) => each.name === name);
  if (command === undefined) throw new Error(`No command is called ${name}.`);
  return command.run(room, { words, flags });
}

/** A room in which what is only shown leads back to what was chosen from, and not home. */
function leadingBack(room: Context): Context {
  const { inputs } = room;
  return {
    ...room,
    inputs: {
      ...inputs,
      page: (screen) =>
        inputs.page(screen.next === "home" ? { ...screen, next: "back", out: "back" } : screen),
    },
  };
}

/** Does a step out of an ending. One that has no ending of its own leads back to that. */
export async function stepFrom(
  room: Context,
  step: Omit<Step, "does">,
  ending: Ending,
): Promise<Ending> {
  return (await takeStep(leadingBack(room), step)) ?? ending;
}

/**
 * Asks what comes after an ending, and does it, until that is to go home. Resolves to what changed last.
 */
async function goOnFrom(room: Context, first: Ending): Promise<string | undefined> {
  let changed = first.changed;
  for (let ending = first; !ending.stopped; ) {
    const { header, body, steps } = ending;
    const chosen = await room.inputs.choose({
      header,
      body,
      back: false,
      several: false,
      initial: 0,
      choices: [...steps.map(({ does }) => does), HOME],
    });
    const step = chosen.is === "chosen" ? steps[chosen.indexes[0] as number] : undefined;
    if (step === undefined) return changed;
    ending = await stepFrom(room, step, ending);
    changed = ending.changed ?? changed;
  }
  return changed;
}

/**
 * Lets the person into a room and back home. Resolves to what is to be said of it there: what changed, what
 * was said last, or what went wrong. Rejects where the person stopped for good.
 */
export async function visit(context: Context, open: Opening): Promise<string | undefined> {
  const { room, said } = roomOf(context);
  try {
    return await resumable(context, "", async () => {
      const came = await open(room);
      const changed = typeof came === "object" ? await goOnFrom(room, came) : came;
      const last = said();
      if (last.length <= MOST_SAID && last.split("\n").length <= 3)
        return [changed ?? "", last].filter((text) => text !== "").join(" ") || undefined;
      const body = (columns: number) => wrap(last, columns);
      await room.inputs.page({ header: "What was said", body, back: false, next: "home" });
      return changed;
    });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (!wasInterrupted(error))
      return [said(), error.message].filter((text) => text !== "").join(" ");
    throw new Problem(error.message, { next: toType(""), code: error.code, cause: error });
  }
}
