import type { Context } from "../context.ts";
import { cleanLine } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";
import type { House } from "./house.ts";
import type { Opening } from "./visit.ts";

/** A room of the house. One comes back home from each. */
export type Room = {
  /** what the menu says; undefined where the room is not there now */
  offer: (house: House) => string | undefined;
  /** what is typed after the program's name for the same */
  command: string;
  open: Opening;
};

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

/** Asks for a line of text; undefined where it is left empty, or q stands alone. */
export async function askFor(
  { inputs }: Pick<Context, "inputs">,
  label: string,
): Promise<string | undefined> {
  const typed = cleanLine(await inputs.text(label));
  return typed === "" || isKey(typed, KEYS.stop) ? undefined : typed;
}
