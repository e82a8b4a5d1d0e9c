import type { AnyChoosing, AnyScreen, Aside } from "./inputs.ts";
import { choosing, type Layout, layoutOf, type ViewState } from "./layout.ts";
import type { Size } from "./size.ts";
import type { Theme } from "./theme.ts";
import { wrapAfter } from "./wrap.ts";

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

export type Outcome =
  | { is: "still"; state: ViewState }
  | { is: "on" | "back" | "stop" | "interrupted" }
  | { is: "way"; key: string }
  | { is: "chosen"; indexes: number[] };

export function startOf(screen: AnyScreen | AnyChoosing): ViewState {
  const at = "initial" in screen && screen.initial !== undefined ? screen.initial : -1;
  return { top: 0, at, chosen: new Set(), aside: undefined, under: 0, hint: undefined };
}

function help(screen: AnyScreen | AnyChoosing): Aside {
  const choice = choosing(screen);
  const rows =
    choice === undefined
      ? ["Enter or space: go on"]
      : [
          choice.several
            ? "A number: mark that line, or unmark it. Several can be right."
            : "A number: mark that line.",
          "Arrow up, arrow down: move between the lines.",
          choice.several ? "Space: mark. Enter: done." : "Enter: take the marked line.",
        ];
  if (screen.back) rows.push("b: go back to what was before");
  for (const aside of screen.asides ?? []) rows.push(`${aside.key}: ${aside.name}`);
  for (const way of screen.ways ?? []) rows.push(`${way.key}: ${way.name}`);
  rows.push("q: stop here. What you did is kept.");
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

function toggled(screen: AnyChoosing, state: ViewState, index: number): ViewState {
  const chosen = new Set(state.chosen);
  for (const other of state.chosen)
    if (index === screen.alone ? other !== index : other === screen.alone) chosen.delete(other);
  if (!chosen.delete(index)) chosen.add(index);
  return { ...state, chosen, hint: undefined };
}

function pressedOnChoices(
  screen: AnyChoosing,
  state: ViewState,
  layout: Layout,
  key: Key,
): Outcome | undefined {
  const last = screen.choices.length - 1;
  const still = (next: ViewState): Outcome => ({ is: "still", state: next });
  if (/^[1-9]$/.test(key)) {
    const index = Number(key) - 1;
    if (index > last)
      return still({
        ...state,
        hint: `There are ${last + 1} lines to choose from, numbered 1 to ${last + 1}.`,
      });
    const next = marked(state, layout, index);
    return still(screen.several ? toggled(screen, next, index) : next);
  }
  switch (key) {
    case "down":
      return still(marked(state, layout, Math.min(last, state.at + 1)));
    case "up":
      return still(marked(state, layout, Math.max(0, state.at < 0 ? last : state.at - 1)));
    case "space":
      if (screen.several && state.at >= 0) return still(toggled(screen, state, state.at));
      return undefined;
    case "enter": {
      const more = scrolled(state, layout, 1);
      if (screen.several) {
        if (state.chosen.size > 0)
          return { is: "chosen", indexes: [...state.chosen].sort((a, b) => a - b) };
        return still(more ?? { ...state, hint: "Mark one answer or more by its number first." });
      }
      if (state.at >= 0) return { is: "chosen", indexes: [state.at] };
      return still(more ?? { ...state, hint: "Type a number first." });
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
  screen: AnyScreen | AnyChoosing,
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
  if (screen.ways?.some((way) => way.key === key) === true) return { is: "way", key };
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
  screen: AnyScreen | AnyChoosing,
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
