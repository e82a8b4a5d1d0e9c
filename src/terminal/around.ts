import { KEYS } from "../text/keys.ts";
import { choosing } from "./inputs.ts";
import { lettersOf, stopOn } from "./letters.ts";
import type { View } from "./view.ts";
import { widthOf, wrap } from "./wrap.ts";

/** What the line of keys depends on: whether there is more, something above, and a marked choice. */
type Situation = { more: boolean; above: boolean; marked: boolean };

const BOTH = [true, false];
export const SITUATIONS: readonly Situation[] = BOTH.flatMap((more) =>
  BOTH.flatMap((above) => BOTH.map((marked) => ({ more, above, marked }))),
);

/** What stands above and below the text of a view, and the rows that this leaves for the text. */
type Around = {
  header: string[];
  footerFor(situation: Situation): string[];
  roomFor(situation: Situation): number;
};

/**
 * What is left away, bit by bit, where it leaves no room for the text: the blank rows, then the keys
 * without which one can still go on, stop and learn of the others.
 */
const LESS = ["no blank rows", "few keys"] as const;
type Amount = "all" | (typeof LESS)[number];

/** Of a text so many rows are seen at least. */
const LEAST_ROWS = 2;

function keysOf(
  { screen, state }: View,
  { more, above, marked }: Situation,
  amount: Amount,
): string[] {
  if (state.aside !== undefined) return [more ? "Enter: more" : "Enter: close"];
  const choice = choosing(screen);
  const named = ({ key, name }: { key: string; name: string }) => `${key}: ${name}`;
  const keys: string[] = [];
  if (choice === undefined) keys.push(`Enter: ${more ? "more" : (screen.next ?? "go on")}`);
  else if (more && !marked) keys.push("Enter: more");
  else if (choice.ticked !== undefined)
    keys.push("Space or a number: tick", `Enter: ${choice.next ?? "go on"}`);
  else if (choice.several) keys.push("Numbers mark, Enter when done");
  else keys.push("A number, then Enter");
  if (amount === "few keys") return [...keys, named(stopOn(screen)), named(KEYS.help)];
  if (choice !== undefined && more && marked) keys.push("Arrow down: more");
  if (choice?.narrows === true) keys.push(`${KEYS.search.key}: narrow`);
  return [...keys, ...lettersOf({ ...screen, back: screen.back || above }).map(named)];
}

/** The keys in lines, none of them parted in two where that can be. */
function keyLines(keys: readonly string[], columns: number): string[] {
  const whole = keys.map((key) => (widthOf(key) > columns ? key : key.replaceAll(" ", "\u00a0")));
  return wrap(whole.join("  "), columns).replaceAll("\u00a0", " ").split("\n");
}

/** As much of a text as one line has room for, with a sign where that is not all. */
export function headLine(text: string, columns: number): string {
  const [whole = "", ...more] = wrap(text, columns).split("\n");
  return more.length === 0 ? whole : `${wrap(text, columns - 1).split("\n")[0]}…`;
}

/** What stands around a view, of which `least` is the room that is left in any situation. */
function around(view: View, amount: Amount): Around & { least: number } {
  const { screen, state, columns, rows, theme } = view;
  const { aside, hint } = state;
  const blank = amount === "all" ? [""] : [];
  const name = aside === undefined ? screen.header : `${aside.name} · ${screen.header}`;
  const header = [theme.title(headLine(name, columns)), ...blank];
  const roomAbove = (footer: readonly string[]) => rows - header.length - footer.length;
  const hintLines = hint === undefined ? [] : wrap(hint, columns).split("\n");
  const keysFor = (situation: Situation) => keyLines(keysOf(view, situation, amount), columns);
  const usualFor = (situation: Situation) => [...blank, ...keysFor(situation)];
  const footerFor = (situation: Situation) => {
    const both = [...blank, ...hintLines, ...keysFor(situation)];
    if (hint === undefined || roomAbove(both) >= LEAST_ROWS) return both;
    // The keys come again with the next key. Their rows stay, so that the text stays where it is.
    const free = Math.max(0, usualFor(situation).length - hintLines.length);
    return [...Array<string>(free).fill(""), ...hintLines];
  };
  return {
    header,
    footerFor,
    roomFor: (situation) => Math.max(1, roomAbove(footerFor(situation))),
    least: Math.min(...SITUATIONS.map((each) => roomAbove(usualFor(each)))),
  };
}

/** As much around a text as leaves some rows for it. */
export function aroundOf(view: View): Around {
  let found = around(view, "all");
  for (const amount of LESS) {
    if (found.least >= LEAST_ROWS) break;
    found = around(view, amount);
  }
  return found;
}
