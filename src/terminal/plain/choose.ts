import { cleanLine } from "../../text/clean.ts";
import type { AnyChoosing, Choosing, Chosen, Left } from "../inputs.ts";
import { meantBy } from "../letters.ts";
import { shownChoices } from "../shownChoices.ts";
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

function howToAnswer({ several, ticked, next, initial, narrows }: AnyChoosing): string {
  if (ticked !== undefined)
    return `Type the numbers of what to tick or untick, such as 1 3, and press Enter; Enter alone: ${next ?? "go on"}.`;
  if (narrows === true)
    return `Type a number and press Enter, or a word to see only the lines that have it.`;
  if (several) return "Type the numbers of all that are right, such as 1 3, and press Enter.";
  if (initial === undefined) return "Type the number of your answer and press Enter.";
  return `Type a number and press Enter; Enter alone takes ${initial + 1}.`;
}

/** A word that was typed to see fewer choices; undefined where it is something else. */
function wordIn(screen: AnyChoosing, typed: string): string | undefined {
  if (screen.narrows !== true || /^[\d\s,;]*$/.test(typed)) return undefined;
  return meantBy(screen, typed) === undefined ? cleanLine(typed.replace(/^\//, "")) : undefined;
}

/** The choices that have `narrow`, numbered, or all of them; those in `ticked` with a cross. */
function listOf(
  screen: AnyChoosing,
  narrow: string | undefined,
  columns: number,
  ticked = screen.ticked,
): string {
  const box = (index: number) =>
    ticked === undefined ? "" : ticked.includes(index) ? "[x] " : "[ ] ";
  return shownChoices(screen, narrow)
    .map((index) => {
      const heading = narrow === undefined ? screen.headings?.get(index) : undefined;
      const above = heading === undefined ? "" : `${index > 0 ? "\n" : ""}${heading}\n`;
      return above + wrapAfter(`${index + 1}. ${box(index)}`, screen.choices[index] ?? "", columns);
    })
    .join("\n");
}

/** Prints a screen with its choices numbered and asks for those chosen. */
export async function choose<Key extends string>(
  teletype: Teletype,
  screen: Choosing<Key>,
): Promise<Chosen | Left<Key>> {
  const body = (columns: number) =>
    [screen.body(columns), listOf(screen, undefined, columns)]
      .filter((text) => text !== "")
      .join("\n\n");
  let early: string | undefined;
  const shown = await printScreen(teletype, { ...screen, body }, (typed) => {
    const answers = typeof indexesOf(typed, screen) !== "string";
    if (answers || wordIn(screen, typed) !== undefined) early = typed;
    return early !== undefined;
  });
  if (shown.is !== "on") return shown;
  const what = howToAnswer(screen);
  let ask = `${what} ${keysOf(screen)}`;
  let ticked = screen.ticked;
  for (;;) {
    const typed = early ?? (await teletype.read(ask));
    early = undefined;
    if (typed === "" && ticked !== undefined)
      return { is: "chosen", indexes: ticked.toSorted((a, b) => a - b) };
    if (typed === "" && screen.initial !== undefined)
      return { is: "chosen", indexes: [screen.initial] };
    const moved = obey(teletype, screen, typed, what);
    if (moved === "again") continue;
    if (moved !== undefined) return moved;
    const indexes = indexesOf(typed, screen);
    if (typeof indexes !== "string" && ticked !== undefined) {
      const kept = ticked.filter((index) => !indexes.includes(index));
      ticked = [...kept, ...indexes.filter((index) => !ticked?.includes(index))];
      teletype.print(listOf(screen, undefined, teletype.columns(), ticked));
      ask = `${what} ${keysOf(screen)}`;
      continue;
    }
    if (typeof indexes !== "string") return { is: "chosen", indexes };
    const word = wordIn(screen, typed);
    const fewer = word === undefined ? "" : listOf(screen, word, teletype.columns());
    if (fewer !== "") teletype.print(fewer);
    else if (word !== undefined) teletype.say(`No line has “${word}”.`);
    ask = `${indexes} ${keysOf(screen)}`;
  }
}
