import type { AnyChoosing, AnyScreen } from "./inputs.ts";
import { type Layout, layoutOf } from "./layout.ts";
import type { Canvas, View, ViewState } from "./view.ts";

/** A view laid out, once for all that is drawn of it and that a key has to know of it. */
export type Frame = View & { layout: Layout };

function frameOf(view: View): Frame {
  return { ...view, layout: layoutOf(view) };
}

/** A screen as it is seen first. */
export function firstFrame(screen: AnyScreen | AnyChoosing, canvas: Canvas): Frame {
  const at = "initial" in screen && screen.initial !== undefined ? screen.initial : -1;
  const chosen = new Set("ticked" in screen ? screen.ticked : []);
  const state = { top: 0, at, chosen, aside: undefined, under: 0 };
  const typed = { narrow: undefined, digits: "", hint: undefined };
  const frame = frameOf({ ...canvas, screen, state: { ...state, ...typed } });
  // A list begins at the marked one of its lines; elsewhere what stands above the choices is read first.
  const isList = "narrows" in screen && screen.narrows === true;
  return isList && at > 0 ? changed(frame, markedAt(frame, at)) : frame;
}

/** The same screen looked at otherwise; without what was said of the key before, unless it is changed. */
export function changed(frame: Frame, changes: Partial<ViewState>): Frame {
  return frameOf({ ...frame, state: { ...frame.state, hint: undefined, digits: "", ...changes } });
}

/** The screenful after this one, or the one before; undefined where there is none. */
export function scrolled(frame: Frame, to: "next" | "before"): Frame | undefined {
  const { state, layout } = frame;
  const top = to === "next" ? layout.next : layout.breaks.findLast((first) => first < state.top);
  return top === undefined ? undefined : changed(frame, { top });
}

/** What is changed by marking a choice: it comes into sight, its beginning first. */
export function markedAt({ state, layout }: Frame, at: number): Partial<ViewState> {
  const [first, end] = layout.spans[at] ?? [0, 0];
  const top = Math.min(first, state.top);
  return { at, top: end > top + layout.height ? Math.min(first, end - layout.height) : top };
}

/** The rows of the terminal, at most as many as it has. */
export function rowsOf({ state: { top, at }, layout }: Frame): string[] {
  const { lines, next, height, header, footer, spans } = layout;
  const end = top + height;
  const [marked = -1] = spans[at] ?? [];
  // A screenful that ends early must not hide what was just marked.
  const endsEarly = next !== undefined && !(marked >= next && marked < end);
  const shown = lines.slice(top, endsEarly ? Math.min(end, next) : end);
  return [...header, ...shown, ...footer];
}

/** The frame after the terminal has changed: about the same place in the text. */
export function resized(frame: Frame, canvas: Canvas): Frame {
  const { state } = frame;
  const placeOf = (before: Frame): number => {
    const { lines, breaks } = layoutOf({
      ...before,
      ...canvas,
      state: { ...before.state, top: 0 },
    });
    const share = before.state.top / Math.max(1, before.layout.lines.length);
    return breaks.findLast((first) => first <= Math.round(share * lines.length)) ?? 0;
  };
  const placed = frameOf({ ...frame, ...canvas, state: { ...state, top: placeOf(frame) } });
  if (state.aside === undefined)
    return state.at < 0 ? placed : changed(placed, markedAt(placed, state.at));
  const under = frameOf({ ...frame, state: { ...state, aside: undefined, top: state.under } });
  return { ...placed, state: { ...placed.state, under: placeOf(under) } };
}
