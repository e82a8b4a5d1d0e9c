import type { Aside, Choosing, Screen } from "./inputs.ts";
import type { Size } from "./io.ts";
import type { Theme } from "./theme.ts";
import { MOST_COLUMNS, wrap, wrapAfter } from "./wrap.ts";

/** A key that was pressed, by its name or the character that it writes. */
export type Key =
  | "enter"
  | "up"
  | "down"
  | "left"
  | "right"
  | "pageup"
  | "pagedown"
  | "home"
  | "end"
  | "escape"
  | "ctrl-c"
  | "ctrl-d"
  | (string & {});

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

export type Outcome =
  | { is: "still"; state: ViewState }
  | { is: "on" | "back" | "stop" | "interrupted" }
  | { is: "chosen"; indexes: number[] };

export function startOf(screen: Screen | Choosing): ViewState {
  const at = "initial" in screen && screen.initial !== undefined ? screen.initial : -1;
  return { top: 0, at, chosen: new Set(), aside: undefined, under: 0, hint: undefined };
}

function choosing(screen: Screen | Choosing): Choosing | undefined {
  return "choices" in screen ? screen : undefined;
}

/** The columns that text may use: one is kept free, since some terminals wrap at the last. */
export function textColumns(size: Size, width: number | undefined): number {
  return Math.min(width ?? MOST_COLUMNS, size.columns - 1);
}

type Layout = {
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
  screen: Screen | Choosing,
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
  for (const each of screen.asides ?? []) keys.push(`${each.key}: ${each.name}`);
  keys.push("q: stop", "?: help");
  return keys;
}

function choiceLines(screen: Choosing, state: ViewState, columns: number, theme: Theme) {
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

function layoutOf(
  screen: Screen | Choosing,
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
  const header = [theme.title(wrap(name, columns).split("\n")[0] ?? ""), ""];
  const footerFor = (situation: Situation) => [
    "",
    ...(state.hint === undefined ? [] : wrap(state.hint, columns).split("\n")),
    ...wrap(keysOf(screen, state.aside, situation).join("  "), columns).split("\n"),
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
  screen: Screen | Choosing,
  state: ViewState,
  size: Size,
  width: number | undefined,
  theme: Theme,
): string[] {
  const { lines, next, height, header, footer } = layoutOf(screen, state, size, width, theme);
  const shown = lines.slice(state.top, Math.min(state.top + height, next ?? lines.length));
  return [...header, ...shown, ...footer].slice(0, size.rows);
}

function help(screen: Screen | Choosing): Aside {
  const choice = choosing(screen);
  const rows =
    choice === undefined
      ? [`Enter or space: ${screen.next ?? "go on"}`]
      : [
          choice.several
            ? "A number: mark that answer, or unmark it. Several can be right."
            : "A number: mark that answer.",
          "Arrow up, arrow down: move between the answers.",
          choice.several ? "Space: mark. Enter: done." : "Enter: take the marked answer.",
        ];
  if (screen.back) rows.push("b: go back to what was before");
  for (const aside of screen.asides ?? []) rows.push(`${aside.key}: ${aside.name}`);
  rows.push("q: stop here. Everything is kept; next time it goes on here.");
  rows.push("?: this help");
  return {
    key: "?",
    name: "help",
    body: (columns) => rows.map((row) => wrapAfter("- ", row, columns)).join("\n"),
  };
}

function scrolled(state: ViewState, layout: Layout, by: 1 | -1): ViewState | undefined {
  const top = by > 0 ? layout.next : layout.breaks.findLast((first) => first < state.top);
  return top === undefined ? undefined : { ...state, top, hint: undefined };
}

function marked(state: ViewState, layout: Layout, at: number): ViewState {
  const [first, end] = layout.spans[at] ?? [0, 0];
  let { top } = state;
  if (first < top) top = first;
  if (end > top + layout.height) top = Math.min(first, end - layout.height);
  return { ...state, at, top, hint: undefined };
}

function toggled(state: ViewState, index: number): ViewState {
  const chosen = new Set(state.chosen);
  if (!chosen.delete(index)) chosen.add(index);
  return { ...state, chosen, hint: undefined };
}

function pressedOnChoices(
  screen: Choosing,
  state: ViewState,
  layout: Layout,
  key: Key,
): Outcome | undefined {
  const last = screen.choices.length - 1;
  const still = (next: ViewState): Outcome => ({ is: "still", state: next });
  if (/^[1-9]$/.test(key)) {
    const index = Number(key) - 1;
    if (index > last)
      return still({ ...state, hint: `There are ${last + 1} answers, numbered 1 to ${last + 1}.` });
    const next = marked(state, layout, index);
    return still(screen.several ? toggled(next, index) : next);
  }
  switch (key) {
    case "down":
      return still(marked(state, layout, Math.min(last, state.at + 1)));
    case "up":
      return still(marked(state, layout, Math.max(0, state.at < 0 ? last : state.at - 1)));
    case "space":
      if (screen.several && state.at >= 0) return still(toggled(state, state.at));
      return undefined;
    case "enter": {
      const more = scrolled(state, layout, 1);
      if (screen.several) {
        if (state.chosen.size > 0)
          return { is: "chosen", indexes: [...state.chosen].sort((a, b) => a - b) };
        return still(more ?? { ...state, hint: "Mark one answer or more by its number first." });
      }
      if (state.at >= 0) return { is: "chosen", indexes: [state.at] };
      return still(more ?? { ...state, hint: "Type the number of your answer first." });
    }
    default:
      return undefined;
  }
}

function opened(state: ViewState, aside: Aside): ViewState {
  return { ...state, aside, top: 0, under: state.top, hint: undefined };
}

/** What a key does. */
export function press(
  screen: Screen | Choosing,
  state: ViewState,
  key: Key,
  size: Size,
  width: number | undefined,
  theme: Theme,
): Outcome {
  if (key === "ctrl-c" || key === "ctrl-d") return { is: "interrupted" };
  const layout = layoutOf(screen, state, size, width, theme);
  const still = (next: ViewState | undefined): Outcome => ({ is: "still", state: next ?? state });
  if (state.aside !== undefined) {
    const goesOn = ["enter", "space", "right", "down", "pagedown"].includes(key);
    const more = goesOn ? scrolled(state, layout, 1) : undefined;
    return still(more ?? { ...state, aside: undefined, top: state.under });
  }
  const choice = choosing(screen);
  const chosen = choice && pressedOnChoices(choice, state, layout, key);
  if (chosen !== undefined) return chosen;
  const aside = (screen.asides ?? []).find((each) => each.key === key);
  if (aside !== undefined) return still(opened(state, aside));
  switch (key) {
    case "q":
      return { is: "stop" };
    case "?":
      return still(opened(state, help(screen)));
    case "b":
    case "left":
    case "pageup":
    case "up": {
      const before = scrolled(state, layout, -1);
      if (before !== undefined) return still(before);
      return key === "b" && screen.back ? { is: "back" } : still(undefined);
    }
    case "enter":
    case "space":
    case "right":
    case "pagedown":
    case "down": {
      const more = scrolled(state, layout, 1);
      if (more !== undefined) return still(more);
      const leaves = choice === undefined && (key === "enter" || key === "space");
      return leaves ? { is: "on" } : still(undefined);
    }
    default:
      return still({ ...state, hint: "That key does nothing here. ? shows the keys." });
  }
}

/** The state after the terminal has changed its size: about the same place in the text. */
export function resized(
  screen: Screen | Choosing,
  state: ViewState,
  before: Size,
  after: Size,
  width: number | undefined,
  theme: Theme,
): ViewState {
  const place = (looked: ViewState): number => {
    const old = layoutOf(screen, looked, before, width, theme);
    const { lines, breaks } = layoutOf(screen, { ...looked, top: 0 }, after, width, theme);
    const wanted = Math.round((looked.top / Math.max(1, old.lines.length)) * lines.length);
    return breaks.findLast((first) => first <= wanted) ?? 0;
  };
  const next = { ...state, top: place(state) };
  if (state.aside !== undefined)
    return { ...next, under: place({ ...state, aside: undefined, top: state.under }) };
  if (state.at < 0) return next;
  return marked(next, layoutOf(screen, next, after, width, theme), state.at);
}
