import { choosing } from "./inputs.ts";
import { lettersOf } from "./letters.ts";
import type { View } from "./view.ts";
import { wrap } from "./wrap.ts";

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

function keysOf({ screen, state }: View, { more, above, marked }: Situation): string[] {
  if (state.aside !== undefined) return [more ? "Enter: more" : "Enter: close"];
  const choice = choosing(screen);
  const named = ({ key, name }: { key: string; name: string }) => `${key}: ${name}`;
  const keys: string[] = [];
  if (choice === undefined) keys.push(`Enter: ${more ? "more" : (screen.next ?? "go on")}`);
  else if (more && !marked) keys.push("Enter: more");
  else if (choice.several) keys.push("Numbers mark, Enter when done");
  else keys.push("A number, then Enter");
  if (choice !== undefined && more && marked) keys.push("Arrow down: more");
  return [...keys, ...lettersOf({ ...screen, back: screen.back || above }).map(named)];
}

/** The keys in lines, none of them parted in two where that can be. */
function keyLines(keys: readonly string[], columns: number): string[] {
  const whole = keys.map((key) => key.replaceAll(" ", "\u00a0"));
  return wrap(whole.join("  "), columns).replaceAll("\u00a0", " ").split("\n");
}

/** As much of a text as one line has room for, with a sign where that is not all. */
export function headLine(text: string, columns: number): string {
  const [whole = "", ...more] = wrap(text, columns).split("\n");
  return more.length === 0 ? whole : `${wrap(text, columns - 1).split("\n")[0]}…`;
}

export function aroundOf(view: View): Around {
  const { screen, state, columns, rows, theme } = view;
  const { aside, hint } = state;
  const name = aside === undefined ? screen.header : `${aside.name} · ${screen.header}`;
  const header = [theme.title(headLine(name, columns)), ""];
  const hintLines = hint === undefined ? [] : wrap(hint, columns).split("\n");
  const footerFor = (situation: Situation) => [
    "",
    ...hintLines,
    ...keyLines(keysOf(view, situation), columns),
  ];
  return {
    header,
    footerFor,
    roomFor: (situation) => Math.max(1, rows - header.length - footerFor(situation).length),
  };
}
