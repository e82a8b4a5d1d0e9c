import type { AnyChoosing, AnyScreen, Aside } from "./inputs.ts";
import { type Size, textColumns } from "./size.ts";
import type { Theme } from "./theme.ts";
import { wrap, wrapAfter } from "./wrap.ts";

/** What is looked at just now. */
export type ViewState = {
  /** the first line shown */
  top: number;
  /** the marked choice; -1 for none */
  at: number;
  chosen: ReadonlySet<number>;
  aside: Aside | undefined;
  /** the first line shown again when the aside is closed */
  under: number;
  /** a sentence about the last key */
  hint: string | undefined;
};

/** The screen, if it is one with choices. */
export function choosing(screen: AnyScreen | AnyChoosing): AnyChoosing | undefined {
  return "choices" in screen ? screen : undefined;
}

/** A screen in lines, for a size and what is looked at. */
export type Layout = {
  lines: string[];
  /** of each choice: its first line and the one after its last */
  spans: [number, number][];
  /** the first lines of the screenfuls */
  breaks: number[];
  /** the first line of what comes after this screenful; undefined at the end */
  next: number | undefined;
  height: number;
  header: string[];
  footer: string[];
};

/**
 * Where the screenful after the one that begins at `top` begins. One ends early, at a blank line or
 * before one of `starts`, where that costs at most a third of it.
 */
function nextScreenful(
  lines: readonly string[],
  top: number,
  height: number,
  starts: ReadonlySet<number>,
): number | undefined {
  if (top + height >= lines.length) return undefined;
  const isBlank = (at: number) => lines[at]?.trim() === "";
  let end = top + height;
  const least = top + Math.ceil((height * 2) / 3);
  while (end > least && !isBlank(end) && !starts.has(end)) end--;
  if (!isBlank(end) && !starts.has(end)) end = top + height;
  while (isBlank(end)) end++;
  return end < lines.length ? end : undefined;
}

/** The first lines of all screenfuls. */
export function screenfuls(
  lines: readonly string[],
  height: number,
  starts: ReadonlySet<number> = new Set(),
): number[] {
  const breaks: number[] = [];
  for (
    let top: number | undefined = 0;
    top !== undefined;
    top = nextScreenful(lines, top, height, starts)
  )
    breaks.push(top);
  return breaks;
}

/** What the line of keys depends on: whether there is more, something above, and a marked choice. */
type Situation = { more: boolean; above: boolean; marked: boolean };

const BOTH = [true, false];
const SITUATIONS: Situation[] = BOTH.flatMap((more) =>
  BOTH.flatMap((above) => BOTH.map((marked) => ({ more, above, marked }))),
);

function keysOf(
  screen: AnyScreen | AnyChoosing,
  aside: Aside | undefined,
  { more, above, marked }: Situation,
): string[] {
  if (aside !== undefined) return [more ? "Enter: more" : "Enter: close"];
  const choice = choosing(screen);
  const keys: string[] = [];
  if (choice === undefined) keys.push(`Enter: ${more ? "more" : (screen.next ?? "go on")}`);
  else if (more && !marked) keys.push("Enter: more");
  else if (choice.several) keys.push("Numbers mark, Enter when done");
  else keys.push("A number, then Enter");
  if (choice !== undefined && more && marked) keys.push("Arrow down: more");
  if (screen.back || above) keys.push("b: back");
  for (const { key, name } of [...(screen.asides ?? []), ...(screen.ways ?? [])])
    keys.push(`${key}: ${name}`);
  keys.push("q: stop", "?: help");
  return keys;
}

/** The keys in lines, none of them parted in two where that can be. */
function keyLines(keys: readonly string[], columns: number): string[] {
  const whole = keys.map((key) => key.replaceAll(" ", "\u00a0")).join("  ");
  return wrap(whole, columns).replaceAll("\u00a0", " ").split("\n");
}

function choiceLines(screen: AnyChoosing, state: ViewState, columns: number, theme: Theme) {
  const lines: string[] = [];
  const spans: [number, number][] = [];
  screen.choices.forEach((choice, index) => {
    const marker = index === state.at ? "> " : "  ";
    const box = screen.several ? (state.chosen.has(index) ? "[x] " : "[ ] ") : "";
    const text = wrapAfter(`${marker}${index + 1}. ${box}`, choice, columns);
    const first = lines.length;
    const paint = index === state.at ? theme.chosen : (line: string) => line;
    lines.push(...text.split("\n").map((line) => paint(line)));
    spans.push([first, lines.length]);
  });
  return { lines, spans };
}

/** As much of a text as one line has room for, with a sign where that is not all. */
export function headLine(text: string, columns: number): string {
  const [whole = "", ...more] = wrap(text, columns).split("\n");
  return more.length === 0 ? whole : `${wrap(text, columns - 1).split("\n")[0]}…`;
}

/** Lays a screen out. */
export function layoutOf(
  screen: AnyScreen | AnyChoosing,
  state: ViewState,
  size: Size,
  width: number | undefined,
  theme: Theme,
): Layout {
  const columns = textColumns(size, width);
  const choice = choosing(screen);
  const body = (state.aside?.body ?? screen.body)(columns).split("\n");
  const lines = [...body];
  let spans: [number, number][] = [];
  if (choice !== undefined && state.aside === undefined) {
    lines.push("");
    const listed = choiceLines(choice, state, columns, theme);
    spans = listed.spans.map(([from, to]) => [from + lines.length, to + lines.length]);
    lines.push(...listed.lines);
  }
  const name = state.aside === undefined ? screen.header : `${state.aside.name} · ${screen.header}`;
  const header = [theme.title(headLine(name, columns)), ""];
  const footerFor = (situation: Situation) => [
    "",
    ...(state.hint === undefined ? [] : wrap(state.hint, columns).split("\n")),
    ...keyLines(keysOf(screen, state.aside, situation), columns),
  ];
  const room = (footer: string[]) => Math.max(1, size.rows - header.length - footer.length);
  const marked = state.at >= 0;
  const whole = footerFor({ more: false, above: false, marked });
  if (state.top === 0 && lines.length <= room(whole))
    return {
      lines,
      spans,
      breaks: [0],
      next: undefined,
      height: room(whole),
      header,
      footer: whole,
    };
  // The same wherever one is, so that going back leads to where one was.
  const height = Math.min(...SITUATIONS.map((situation) => room(footerFor(situation))));
  const starts = new Set(spans.map(([first]) => first));
  const next = nextScreenful(lines, state.top, height, starts);
  return {
    lines,
    spans,
    breaks: screenfuls(lines, height, starts),
    next,
    height,
    header,
    footer: footerFor({ more: next !== undefined, above: state.top > 0, marked }),
  };
}

/** The rows of the terminal, at most as many as it has. */
export function draw(
  screen: AnyScreen | AnyChoosing,
  state: ViewState,
  size: Size,
  width: number | undefined,
  theme: Theme,
): string[] {
  const { lines, next, height, header, footer } = layoutOf(screen, state, size, width, theme);
  const shown = lines.slice(state.top, Math.min(state.top + height, next ?? lines.length));
  return [...header, ...shown, ...footer].slice(0, size.rows);
}
