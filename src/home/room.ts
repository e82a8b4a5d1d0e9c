import type { Context } from "../context.ts";
import { askUntil } from "../sitting/askUntil.ts";

/** Something to choose, and what choosing it leads to. */
export type Choice<Value> = { says: string; value: Value };

/** Lets one of these be chosen; undefined where the person goes home instead. */
export async function pick<Value>(
  { inputs }: Pick<Context, "inputs">,
  header: string,
  body: (columns: number) => string,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  const chosen = await inputs.choose({
    header,
    body,
    back: false,
    several: false,
    initial: 0,
    choices: choices.map(({ says }) => says),
  });
  return chosen.is === "chosen" ? choices[chosen.indexes[0] as number]?.value : undefined;
}

/** A line of text that is asked for; `about` tells it from others that are asked in the same words. */
type Line = { label: string; about?: string };

/**
 * Asks for a line of text until `take` makes something of it; undefined where it is left empty, or q stands
 * alone. It is a draft until then.
 */
export function askFor<Taken>(
  room: Pick<Context, "inputs" | "draft">,
  { label, about = "" }: Line,
  take: (typed: string) => Promise<Taken | undefined>,
): Promise<Taken | undefined> {
  const draft = room.draft({ key: `home ${label} ${about}`, name: "a line at home", goOn: "" });
  return askUntil(room, { label, draft }, take);
}
