import fc from "fast-check";
import type { Aside, Choosing, Screen } from "../../src/terminal/inputs.ts";
import { draw, type ViewState } from "../../src/terminal/layout.ts";
import type { Size } from "../../src/terminal/size.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { press, startOf } from "../../src/terminal/view.ts";
import { wrap } from "../../src/terminal/wrap.ts";
import { someText } from "./words.ts";

const theme = themeOf(0);

/** Sizes of terminals, often the smallest. */
export const size: fc.Arbitrary<Size> = fc.record({
  columns: fc.oneof(fc.constant(20), fc.integer({ min: 20, max: 120 })),
  rows: fc.oneof(fc.constant(6), fc.integer({ min: 6, max: 40 })),
});
export const width = fc.option(fc.integer({ min: 20, max: 200 }), { nil: undefined });

const around = {
  header: fc.constantFrom("Tea", "Social media mentor: a very long name of a unit, page 3 of 12"),
  back: fc.boolean(),
  asides: fc.constantFrom<Aside[][]>([], [{ key: "s", name: "sources", body: () => "none" }]),
};

// No wider than the smallest terminal, so that they are the same lines on every one.
const numberedLines = fc
  .array(fc.constantFrom("", "", " tea", " tea", " black tea", " a cup"), { maxLength: 70 })
  .map((lines) => lines.map((line, at) => (line === "" ? "" : `§${at}§${line}`)));

/** A page of which every line that is not blank has its own number. */
export const numberedScreen: fc.Arbitrary<Screen> = fc
  .record({ ...around, lines: numberedLines })
  .map(({ lines, ...rest }) => ({ ...rest, body: () => lines.join("\n") }));

/** The numbers in these rows. */
export const numbersIn = (rows: string[]) =>
  rows.flatMap((row) => [...row.matchAll(/§(\d+)§/g)].map((match) => Number(match[1])));

const choice = someText.map((text) => text.replaceAll(/\s+/g, " ").trim() || "x");

/** A page or choices, with words of all kinds. */
export const anyScreen: fc.Arbitrary<Screen | Choosing> = fc
  .record({
    ...around,
    text: someText,
    choices: fc.option(fc.array(choice, { minLength: 1, maxLength: 6 })),
    several: fc.boolean(),
    initial: fc.constantFrom(undefined, 0),
  })
  .map(({ text, choices, several, initial, ...rest }) => {
    const screen: Screen = { ...rest, body: (columns) => wrap(text, columns) };
    if (choices === null) return screen;
    return { ...screen, choices, several, ...(initial === undefined ? {} : { initial }) };
  });

/** Keys that somebody might press, also where they do nothing. */
export const keys = fc.array(
  fc.constantFrom("enter", "down", "up", "b", "space", "1", "2", "6", "9", "?", "s", "x"),
  { maxLength: 12 },
);

/** The states of a view from its start on, while these keys do not leave it. */
export function statesOf(screen: Screen | Choosing, pressed: string[], on: Size, most?: number) {
  const states: ViewState[] = [startOf(screen)];
  for (const each of pressed) {
    const outcome = press(screen, states.at(-1) as ViewState, each, on, most, theme);
    if (outcome.is === "still") states.push(outcome.state);
  }
  return states;
}

/** The state after a key that does not leave. */
export function stateAfter(screen: Screen, state: ViewState, key: string, on: Size): ViewState {
  const outcome = press(screen, state, key, on, undefined, theme);
  if (outcome.is !== "still") throw new Error(`${key} left the screen`);
  return outcome.state;
}

/** The screenfuls of a page, read with Enter until that leaves it. */
export function readThrough(screen: Screen, on: Size): { states: ViewState[]; shown: string[][] } {
  const states = [startOf(screen)];
  for (;;) {
    const outcome = press(screen, states.at(-1) as ViewState, "enter", on, undefined, theme);
    if (outcome.is !== "still") break;
    states.push(outcome.state);
  }
  return { states, shown: states.map((state) => draw(screen, state, on, undefined, theme)) };
}
