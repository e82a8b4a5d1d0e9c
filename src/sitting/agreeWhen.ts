import type { Context } from "../context.ts";
import { EXIT, Problem } from "../problem.ts";
import type { Draft } from "../store/drafts.ts";
import { wrap } from "../terminal/wrap.ts";
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

/** A reading as it can be typed again. */
function typedAgain(
  { day, when, said }: Reading,
  { locality }: Pick<WhenNeeds, "locality">,
): string {
  if (when === null) return day;
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

/** The moment on a day of which no time was told. */
async function withTime(
  context: WhenNeeds,
  { day, said }: Reading,
  sought: Sought,
): Promise<string | undefined> {
  const asked = { label: `At what time on ${said}?`, draft: whenDraft(context) };
  const told = await askUntil(context, asked, async (typed) => ({
    time: await agreed(context, await whenMeant(context, `${day} ${typed}`, sought), sought),
  }));
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
  if (context.onTerminal)
    return (await agreed(context, read, sought)) ?? askWhen(context, "When is it, then?", sought);
  if (read.is === "read") return whenOf(read.reading);
  const [first] = read.readings;
  const again = first === undefined ? exampleWhen(context, sought) : typedAgain(first, context);
  throw refused(
    withReadings(read, sought),
    toType(command(isTimeless(first, sought) ? `${again} 14:00` : again)),
  );
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
async function askWhen(context: WhenNeeds, label: string, sought: Sought): Promise<string> {
  const asked = { label, draft: whenDraft(context) };
  const found = await askUntil(context, asked, async (typed) =>
    agreed(context, await whenMeant(context, typed, sought), sought),
  );
  if (found === undefined) throw wentAway();
  return found;
}
