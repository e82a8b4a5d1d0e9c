import type { Context } from "../context.ts";
import { EXIT, Problem } from "../problem.ts";
import type { Draft } from "../store/draftFile.ts";
import { wrap } from "../terminal/wrap.ts";
import { beginningOf } from "../text/beginning.ts";
import { dayAfter } from "../text/day.ts";
import { type Next, toType } from "../text/toType.ts";
import type { WhenWanted } from "../text/when/meant.ts";
import type { Reading, WhenRead } from "../text/when/readWhen.ts";
import { wallAt } from "../text/when/wall.ts";
import { askUntil } from "./askUntil.ts";

export type WhenNeeds = Pick<
  Context,
  "io" | "inputs" | "onTerminal" | "columns" | "draft" | "locality" | "now"
>;

/** Which day or moment is wanted. */
type Sought = Pick<WhenWanted, "kind" | "side"> & { same?: string | null };

/** What is meant by what was typed. What reads it is loaded only now. */
async function whenMeant(
  { locality, now }: Pick<WhenNeeds, "locality" | "now">,
  typed: string,
  { kind, side, same = null }: Sought,
): Promise<WhenRead> {
  const { readWhen } = await import("../text/when/readWhen.ts");
  return readWhen(typed, { now: now(), locality: locality(), kind, side, same });
}

/** A day or moment of the kind that is wanted, as it is surely understood. */
function exampleWhen(
  { locality, now }: Pick<WhenNeeds, "locality" | "now">,
  { kind, side }: Sought,
): string {
  const { day } = wallAt(now(), locality().zone);
  const other = dayAfter(day, side === "ahead" ? 7 : -1);
  return kind === "day" ? other : `${other} 14:00`;
}

/** A usual time in each part of the day. */
const USUAL = { morning: "10:00", afternoon: "15:00", evening: "19:00" };

/** A time of that day, HH:MM, that lies ahead where the day has one: a usual one, else the next full hour. */
function exampleTime(
  { locality, now }: Pick<WhenNeeds, "locality" | "now">,
  { day, during }: Reading,
): string {
  const wall = wallAt(now(), locality().zone);
  const usual = during === undefined ? "14:00" : USUAL[during];
  if (day !== wall.day || usual > wall.time) return usual;
  const hour = Number(wall.time.slice(0, 2)) + 1;
  return hour > 23 ? "23:59" : `${String(hour).padStart(2, "0")}:00`;
}

/** A reading as it can be typed again, with a time where a moment is wanted. */
function typedAgain(
  reading: Reading,
  { kind }: Sought,
  context: Pick<WhenNeeds, "locality" | "now">,
): string {
  const { day, when, said } = reading;
  const { locality } = context;
  if (when === null) return kind === "day" ? day : `${day} ${exampleTime(context, reading)}`;
  const ahead = / \((UTC.+)\)$/.exec(said)?.[1];
  return `${day} ${wallAt(new Date(when), locality().zone).time}${ahead === undefined ? "" : ` ${ahead}`}`;
}

/** The day of a reading, YYYY-MM-DD, or where a moment was wanted that, in UTC. */
function whenOf({ day, when }: Reading): string {
  return when ?? day;
}

const ANOTHER = "Something else";

/** Where the person leaves the question, by no key that stops all at once. */
function wentAway(): Problem {
  return new Problem("No day was named, so nothing was changed.", { code: EXIT.stopped });
}

/** Lets the person choose among readings; undefined: none of them. */
async function choice(
  { inputs }: Pick<WhenNeeds, "inputs">,
  why: string,
  readings: readonly Reading[],
): Promise<Reading | undefined> {
  const chosen = await inputs.choose({
    header: "Which day is meant?",
    body: (columns) => wrap(why, columns),
    choices: [...readings.map(({ said }) => said), ANOTHER],
    several: false,
    back: false,
  });
  if (chosen.is !== "chosen") throw wentAway();
  return readings[chosen.indexes[0] ?? readings.length];
}

/** A moment of which only the day was told. */
function isTimeless(reading: Reading | undefined, { kind }: Sought): boolean {
  return kind === "moment" && reading?.when === null;
}

function whenDraft({ draft }: WhenNeeds): Draft {
  return draft({ key: "when", name: "a day or a time", goOn: "meet plan" });
}

/** Whether any time may be meant. */
function hasTime(read: Exclude<WhenRead, { is: "refused" }>): boolean {
  const readings = read.is === "read" ? [read.reading] : read.readings;
  return readings.some(({ when }) => when !== null);
}

/** What is meant by a time that is typed for a day; it lies in the part of the day that was told, where it can. */
async function timeMeant(
  context: WhenNeeds,
  { day, during }: Reading,
  typed: string,
  sought: Sought,
): Promise<WhenRead> {
  if (during !== undefined) {
    const read = await whenMeant(context, `${day} ${during} ${typed}`, sought);
    if (read.is === "read") return read;
  }
  return whenMeant(context, `${day} ${typed}`, sought);
}

/** The moment on a day of which no time was told. */
async function withTime(
  context: WhenNeeds,
  reading: Reading,
  sought: Sought,
): Promise<string | undefined> {
  const { io, columns } = context;
  const { during } = reading;
  const which = during === undefined ? "" : ` in the ${during}`;
  const example = exampleTime(context, reading);
  const asked = {
    label: `At what time on ${reading.said}${which}, such as ${example}?`,
    draft: whenDraft(context),
  };
  const told = await askUntil(context, asked, async (typed) => {
    const read = await timeMeant(context, reading, typed, sought);
    if (read.is !== "refused" && hasTime(read))
      return { time: await agreed(context, read, sought) };
    const isKnown = read.is === "refused" && read.known;
    const why = isKnown ? read.why : `“${beginningOf(typed)}” is no time of day.`;
    io.err(`${wrap(why, columns())}\n`);
    return undefined;
  });
  return told?.time;
}

/** What a person at a terminal agrees to have meant; undefined where it is none of that. */
async function agreed(
  context: WhenNeeds,
  read: WhenRead,
  sought: Sought,
): Promise<string | undefined> {
  const { io, inputs, columns } = context;
  if (read.is === "refused") {
    io.err(`${wrap(read.why, columns())}\n`);
    return undefined;
  }
  if (read.is === "read") {
    const { reading } = read;
    return (await inputs.confirm(`${reading.said}: is that right?`, true))
      ? whenOf(reading)
      : undefined;
  }
  const [first] = read.readings;
  const chosen =
    read.readings.length === 1 && isTimeless(first, sought)
      ? first
      : await choice(context, read.why, read.readings);
  if (chosen === undefined) return undefined;
  return isTimeless(chosen, sought) ? withTime(context, chosen, sought) : whenOf(chosen);
}

/** Why it is asked, and what may be meant. */
function withReadings({ why, readings }: WhenRead & { is: "asked" }, sought: Sought): string {
  if (readings.length === 1 && isTimeless(readings[0], sought)) return why;
  return `${why} It may be: ${readings.map(({ said }) => said).join(", or ")}.`;
}

function refused(why: string, next: Next): Problem {
  return new Problem(why, { next, code: EXIT.usage });
}

/**
 * The day (YYYY-MM-DD) or the moment (in UTC) that was typed in a command. On a terminal the person is told
 * how it was understood and agrees, or says it anew; elsewhere it is taken where there is no doubt. Throws
 * a Problem where there is, or where it is none that is wanted; `command` makes of what can be typed the
 * command to type next.
 */
export async function whenTyped(
  context: WhenNeeds,
  typed: string,
  sought: Sought,
  command: (when: string) => string,
): Promise<string> {
  const read = await whenMeant(context, typed, sought);
  if (read.is === "refused") throw refused(read.why, toType(command(exampleWhen(context, sought))));
  if (context.onTerminal) return (await agreed(context, read, sought)) ?? askWhen(context, sought);
  if (read.is === "read") return whenOf(read.reading);
  const [first] = read.readings;
  const again =
    first === undefined ? exampleWhen(context, sought) : typedAgain(first, sought, context);
  throw refused(withReadings(read, sought), toType(command(again)));
}

/**
 * The day or moment that was typed as one line of several, as {@link whenTyped}; undefined where it is to be
 * typed again, which was told then.
 */
export async function whenInLine(
  context: WhenNeeds,
  typed: string,
  sought: Sought,
): Promise<string | undefined> {
  const { io, columns, onTerminal } = context;
  const read = await whenMeant(context, typed, sought);
  if (onTerminal) return agreed(context, read, sought);
  if (read.is === "read") return whenOf(read.reading);
  io.err(`${wrap(read.is === "asked" ? withReadings(read, sought) : read.why, columns())}
`);
  return undefined;
}

/** Asks for a day or a moment until there is one. Throws a Problem where the person types q, or nothing. */
async function askWhen(context: WhenNeeds, sought: Sought): Promise<string> {
  const label = `When is it, then, such as “${exampleWhen(context, sought)}”?`;
  const asked = { label, draft: whenDraft(context) };
  const found = await askUntil(context, asked, async (typed) =>
    agreed(context, await whenMeant(context, typed, sought), sought),
  );
  if (found === undefined) throw wentAway();
  return found;
}
