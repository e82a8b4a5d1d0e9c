import { type Ending, printEnding } from "../cli/ending.ts";
import type { Context } from "../context.ts";
import { Interrupted, NoAnswer } from "../problem.ts";
import { wasAway } from "../sitting/schedule.ts";
import { resumable } from "../sitting/stopping.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { localDay, weekdayOf } from "../text/day.ts";
import { KEYS, type KeyOf } from "../text/keys.ts";
import { type House, houseOf } from "./house.ts";
import { newsOf } from "./news.ts";
import type { Room } from "./room.ts";
import { DRAWERS } from "./rooms/drawers.ts";
import { ROOMS } from "./rooms.ts";
import { HOME, type Opening, takeStep, visit } from "./visit.ts";
import { welcome } from "./welcome.ts";

type Offered = Room & { says: string };

const STOP = "Stop";

/** The rooms that are there now. */
function offeredIn(house: House): Offered[] {
  return ROOMS.flatMap((room) => {
    const says = room.offer(house);
    return says === undefined ? [] : [{ ...room, says }];
  });
}

/** What is typed for each of the rooms and for what lies in the drawers. */
function commandLines({ smm }: Context, house: House, columns: number): string[] {
  const line = (command: string, says: string) =>
    wrapAfter("- ", `${smm(command)}: ${says}`, columns);
  return [
    ...offeredIn(house)
      .filter(({ command }) => !DRAWERS.some((drawer) => drawer.command === command))
      .map(({ command, says }) => line(command, says)),
    ...DRAWERS.map(({ command, says }) => line(command, says)),
    line("--help", "all commands"),
  ];
}

function greeting(context: Context): string {
  const { name } = context.settings();
  const hello = wasAway(context) ? "Welcome back" : "Hello";
  return name === undefined ? `${hello}.` : `${hello}, ${name}.`;
}

/** Who is greeted, and what is new: a line for each thing. */
function newsText(context: Context, house: House, columns: number): string {
  return [greeting(context), ...newsOf(house)].map((line) => wrap(line, columns)).join("\n");
}

/** Home where nobody can be asked. */
function homeText(context: Context, house: House): string {
  const columns = context.columns();
  const [first] = offeredIn(house);
  const [, ...others] = commandLines(context, house, columns);
  return [
    newsText(context, house, columns),
    "",
    wrapAfter("Next: ", `${first?.says}`, columns),
    withCommand("To do that:", context.smm(`${first?.command}`), columns),
    "",
    "You can also type:",
    ...others,
  ].join("\n");
}

function goodbye({ io, smm, columns }: Context): void {
  io.out(`${withCommand("Until next time. To come back:", smm(""), columns())}\n`);
}

/** Shows how things stand, and asks what to do next; undefined where that is to stop. */
async function chooseRoom(
  context: Context,
  changed: string | undefined,
): Promise<Opening | undefined> {
  const house = await houseOf(context);
  const offered = offeredIn(house);
  const today = localDay(house.now);
  const chosen = await context.inputs.choose<KeyOf<"note" | "search">>({
    header: `smm · home · ${weekdayOf(today)}`,
    back: false,
    several: false,
    initial: 0,
    choices: [...offered.map(({ says }) => says), STOP],
    ways: [KEYS.note, KEYS.search],
    asides: [
      { ...KEYS.commands, body: (columns) => commandLines(context, house, columns).join("\n") },
    ],
    body: (columns) =>
      [
        ...(changed === undefined ? [] : [wrap(changed, columns)]),
        newsText(context, house, columns),
      ].join("\n\n"),
  });
  if (chosen.is === "way") {
    const name = chosen.key === KEYS.note.key ? "note" : "search";
    return name === "note"
      ? (room) => takeStep(room, { name })
      : DRAWERS.find(({ command }) => command === name)?.value;
  }
  return chosen.is === "chosen" ? offered[chosen.indexes[0] as number]?.open : undefined;
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
    context.io.out(`${homeText(context, await houseOf(context))}\n`);
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
    if (step !== undefined) return await live(context, (room) => takeStep(room, step));
    return at === steps.length ? await live(context) : goodbye(context);
  } catch (error) {
    if (!(error instanceof Interrupted || error instanceof NoAnswer)) throw error;
    printEnding(context, ending);
  }
}
