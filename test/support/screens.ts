import fc from "fast-check";
import { type Frame, firstFrame, rowsOf } from "../../src/terminal/frame.ts";
import type { AnyChoosing, AnyScreen, Aside, Way } from "../../src/terminal/inputs.ts";
import { press } from "../../src/terminal/press.ts";
import { type Size, textColumns } from "../../src/terminal/size.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import type { Canvas } from "../../src/terminal/view.ts";
import { wrap } from "../../src/terminal/wrap.ts";
import { KEYS } from "../../src/text/keys.ts";
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
  asides: fc.constantFrom<Aside[][]>([], [{ ...KEYS.sources, body: () => "none" }]),
  ways: fc.constantFrom<Way<string>[]>(
    [],
    [KEYS.undo, KEYS.note],
    [KEYS.skip, KEYS.undo, KEYS.note],
  ),
};

// No wider than the smallest terminal, so that they are the same lines on every one.
const numberedLines = fc
  .array(fc.constantFrom("", "", " tea", " tea", " black tea", " a cup"), { maxLength: 70 })
  .map((lines) => lines.map((line, at) => (line === "" ? "" : `§${at}§${line}`)));

/** A page of which every line that is not blank has its own number. */
export const numberedScreen: fc.Arbitrary<AnyScreen> = fc
  .record({ ...around, lines: numberedLines })
  .map(({ lines, ...rest }) => ({ ...rest, body: () => lines.join("\n") }));

/** A question of which every word has its own number, as those of its choices have. */
export const numberedQuestion: fc.Arbitrary<AnyChoosing> = fc
  .record({
    ...around,
    several: fc.boolean(),
    words: fc.integer({ min: 1, max: 20 }),
    choices: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 6 }),
  })
  .map(({ words, choices, ...rest }) => {
    let last = 0;
    const numbered = (count: number) =>
      Array.from({ length: count }, () => `§${last++}§`).join(" ");
    const text = numbered(words);
    return {
      ...rest,
      body: (columns) => wrap(text, columns),
      choices: choices.map(numbered),
    };
  });

/** The numbers in these rows. */
export const numbersIn = (rows: string[]) =>
  rows.flatMap((row) => [...row.matchAll(/§(\d+)§/g)].map((match) => Number(match[1])));

const choice = someText.map((text) => text.replaceAll(/\s+/g, " ").trim() || "x");

/** A page or choices, with words of all kinds. */
export const anyScreen: fc.Arbitrary<AnyScreen | AnyChoosing> = fc
  .record({
    ...around,
    text: someText,
    choices: fc.option(fc.array(choice, { minLength: 1, maxLength: 6 })),
    several: fc.boolean(),
    initial: fc.constantFrom(undefined, 0),
  })
  .map(({ text, choices, several, initial, ...rest }) => {
    const screen: AnyScreen = { ...rest, body: (columns) => wrap(text, columns) };
    if (choices === null) return screen;
    return { ...screen, choices, several, ...(initial === undefined ? {} : { initial }) };
  });

/** Keys that somebody might press, also where they do nothing. */
export const keys = fc.array(
  fc.constantFrom("enter", "down", "up", "b", "space", "1", "2", "6", "9", "?", "s", "x"),
  { maxLength: 12 },
);

/** What is drawn on, on a terminal of this size. */
export function canvasOf(size: Size, width?: number): Canvas {
  return { columns: textColumns(size, width), rows: size.rows, theme };
}

/** The frames of a screen from the first on, while these keys do not leave it. */
export function framesOf(
  screen: AnyScreen | AnyChoosing,
  pressed: string[],
  on: Size,
  most?: number,
) {
  let frame = firstFrame(screen, canvasOf(on, most));
  const frames = [frame];
  for (const each of pressed) {
    const outcome = press(frame, each);
    if (outcome.is !== "still") continue;
    frame = outcome.frame;
    frames.push(frame);
  }
  return frames;
}

/** The frame after these keys, those that leave apart. */
export function frameAfter(screen: AnyScreen | AnyChoosing, pressed: string[], on: Size): Frame {
  return framesOf(screen, pressed, on).at(-1) as Frame;
}

/** The frame after a key that does not leave. */
export function pressed(frame: Frame, key: string): Frame {
  const outcome = press(frame, key);
  if (outcome.is !== "still") throw new Error(`${key} left the screen`);
  return outcome.frame;
}

/** The screenfuls of a page, read with Enter until that leaves it. */
export function readThrough(screen: AnyScreen, on: Size): { frames: Frame[]; shown: string[][] } {
  const frames = [firstFrame(screen, canvasOf(on))];
  for (;;) {
    const outcome = press(frames.at(-1) as Frame, "enter");
    if (outcome.is !== "still") break;
    frames.push(outcome.frame);
  }
  return { frames, shown: frames.map(rowsOf) };
}
