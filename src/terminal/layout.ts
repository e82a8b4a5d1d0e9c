import { aroundOf, SITUATIONS } from "./around.ts";
import { choosing } from "./inputs.ts";
import { nextScreenful, screenfuls } from "./screenfuls.ts";
import { shownChoices } from "./shownChoices.ts";
import type { View } from "./view.ts";
import { wrap, wrapAfter } from "./wrap.ts";

/** The text of a view in lines; of each choice that is shown its first line and the one after its last. */
type Lines = { lines: string[]; spans: [first: number, end: number][] };

/** A view in lines and screenfuls. */
export type Layout = Lines & {
  /** the first lines of the screenfuls */
  breaks: number[];
  /** the first line of what comes after this screenful; undefined at the end */
  next: number | undefined;
  /** the rows of a screenful */
  height: number;
  /** whether a choice is marked and in sight, which Enter then takes */
  marked: boolean;
  header: string[];
  footer: string[];
};

function linesOf({ screen, state, columns, theme }: View): Lines {
  const lines = (state.aside?.body ?? screen.body)(columns).split("\n");
  const spans: Lines["spans"] = [];
  const choice = choosing(screen);
  if (choice === undefined || state.aside !== undefined) return { lines, spans };
  lines.push("");
  for (const index of shownChoices(choice, state.narrow)) {
    const text = choice.choices[index] ?? "";
    const heading = state.narrow === undefined ? choice.headings?.get(index) : undefined;
    if (heading !== undefined) {
      if (index > 0) lines.push("");
      lines.push(
        ...wrap(heading, columns)
          .split("\n")
          .map((line) => theme.heading(line)),
      );
    }
    const isMarked = index === state.at;
    const box = choice.several ? (state.chosen.has(index) ? "[x] " : "[ ] ") : "";
    const wrapped = wrapAfter(`${isMarked ? "> " : "  "}${index + 1}. ${box}`, text, columns);
    const first = lines.length;
    lines.push(...wrapped.split("\n").map((line) => (isMarked ? theme.chosen(line) : line)));
    spans[index] = [first, lines.length];
  }
  return { lines, spans };
}

/** Lays a view out. */
export function layoutOf(view: View): Layout {
  const { lines, spans } = linesOf(view);
  const { header, footerFor, roomFor } = aroundOf(view);
  const { top, at } = view.state;
  const whole = { more: false, above: false, marked: at >= 0 };
  if (top === 0 && lines.length <= roomFor(whole)) {
    const footer = footerFor(whole);
    const height = roomFor(whole);
    const { marked } = whole;
    return { lines, spans, breaks: [0], next: undefined, height, marked, header, footer };
  }
  // The same wherever one is, so that going back leads to where one was.
  const height = Math.min(...SITUATIONS.map(roomFor));
  const starts = new Set(spans.map(([first]) => first));
  const breaks = screenfuls(lines, height, starts);
  const next = nextScreenful(lines, top, height, starts);
  const [first = 0] = spans[at] ?? [];
  const marked = at >= 0 && first < top + height;
  const footer = footerFor({ more: next !== undefined, above: top > 0, marked });
  return { lines, spans, breaks, next, height, marked, header, footer };
}
