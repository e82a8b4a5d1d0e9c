import type { AnyChoosing, Choosing, Chosen, Left } from "../inputs.ts";
import { wrapAfter } from "../wrap.ts";
import { keysOf, obey, printScreen } from "./screen.ts";
import type { Teletype } from "./teletype.ts";

/** The typed numbers as indexes, or what is wrong with them. */
function indexesOf(typed: string, { choices, several, alone }: AnyChoosing): number[] | string {
  const words = typed.split(/[\s,;]+/).filter((word) => word !== "");
  const indexes = words.map((word) => (/^\d+$/.test(word) ? Number(word) - 1 : -1));
  if (indexes.some((index) => index < 0 || index >= choices.length) || words.length === 0)
    return `Please type a number from 1 to ${choices.length}.`;
  if (!several && indexes.length > 1) return "Please type one number.";
  if (alone !== undefined && indexes.includes(alone) && indexes.length > 1)
    return `Please type ${alone + 1} alone, or the others.`;
  return [...new Set(indexes)].sort((a, b) => a - b);
}

function howToAnswer({ several, initial }: AnyChoosing): string {
  if (several) return "Type the numbers of all that are right, such as 1 3, and press Enter.";
  if (initial === undefined) return "Type the number of your answer and press Enter.";
  return `Type a number and press Enter; Enter alone takes ${initial + 1}.`;
}

/** Prints a screen with its choices numbered and asks for those chosen. */
export async function choose<Key extends string>(
  teletype: Teletype,
  screen: Choosing<Key>,
): Promise<Chosen | Left<Key>> {
  const list = (columns: number) =>
    screen.choices.map((choice, index) => wrapAfter(`${index + 1}. `, choice, columns)).join("\n");
  const body = (columns: number) =>
    [screen.body(columns), list(columns)].filter((text) => text !== "").join("\n\n");
  let early: number[] | undefined;
  const shown = await printScreen(teletype, { ...screen, body }, (typed) => {
    const indexes = indexesOf(typed, screen);
    if (typeof indexes !== "string") early = indexes;
    return early !== undefined;
  });
  if (early !== undefined) return { is: "chosen", indexes: early };
  if (shown.is !== "on") return shown;
  const what = howToAnswer(screen);
  let ask = `${what} ${keysOf(screen)}`;
  for (;;) {
    const typed = await teletype.read(ask);
    if (typed === "" && screen.initial !== undefined)
      return { is: "chosen", indexes: [screen.initial] };
    const moved = obey(teletype, screen, typed, what);
    if (moved === "again") continue;
    if (moved !== undefined) return moved;
    const indexes = indexesOf(typed, screen);
    if (typeof indexes !== "string") return { is: "chosen", indexes };
    ask = `${indexes} ${keysOf(screen)}`;
  }
}
