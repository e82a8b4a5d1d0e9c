import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Frame, resized, rowsOf } from "../../src/terminal/frame.ts";
import type { Screen } from "../../src/terminal/inputs.ts";
import { widthOf, wrap } from "../../src/terminal/wrap.ts";
import {
  anyScreen,
  canvasOf,
  frameAfter,
  framesOf,
  keys,
  numberedQuestion,
  numberedScreen,
  numbersIn,
  pressed,
  readThrough,
  size,
  width,
} from "../support/screens.ts";

describe("a screen of any size", () => {
  it("has no more rows than the terminal and no row that is wider", () => {
    fc.assert(
      fc.property(anyScreen, keys, size, width, (screen, typed, on, most) => {
        for (const frame of framesOf(screen, typed, on, most)) {
          const rows = rowsOf(frame);
          expect(rows.length).toBeLessThanOrEqual(on.rows);
          for (const row of rows) expect(widthOf(row)).toBeLessThan(on.columns);
        }
      }),
    );
  });

  it("names the keys that one cannot do without, each on one row", () => {
    fc.assert(
      fc.property(anyScreen, keys, size, (screen, typed, on) => {
        for (const frame of framesOf(screen, typed, on)) {
          const rows = rowsOf(frame).join("\n");
          const { aside, hint } = frame.state;
          if (aside !== undefined) expect(rows).toMatch(/Enter: (?:more|close)$/);
          else if (hint !== undefined) expect(rows).toContain(wrap(hint, on.columns - 1));
          else expect(rows).toMatch(/(?:^| {2})q: stop\s+\?: help$/m);
        }
      }),
    );
  });

  it("leaves two rows for the text at least", () => {
    fc.assert(
      fc.property(anyScreen, keys, size, (screen, typed, on) => {
        for (const { layout } of framesOf(screen, typed, on))
          expect(layout.height).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it("shows every line of a question and its choices, as one reads on with Enter", () => {
    fc.assert(
      fc.property(numberedQuestion, size, (screen, on) => {
        const shown = framesOf(screen, Array<string>(60).fill("enter"), on).map(rowsOf);
        const lines = [...screen.body(80).split("\n"), ...screen.choices];
        expect(new Set(shown.flatMap(numbersIn))).toEqual(new Set(numbersIn(lines)));
      }),
    );
  });

  it("shows every line of the choices, as one moves on with the arrow", () => {
    fc.assert(
      fc.property(numberedQuestion, size, (screen, on) => {
        const shown = framesOf(screen, Array<string>(60).fill("down"), on).map(rowsOf);
        const missing = new Set(numbersIn(screen.choices));
        for (const number of shown.flatMap(numbersIn)) missing.delete(number);
        expect([...missing]).toEqual([]);
      }),
    );
  });

  it("shows each line of a page once, in order, as one reads on with Enter", () => {
    fc.assert(
      fc.property(numberedScreen, size, (screen, on) => {
        const { shown } = readThrough(screen, on);
        expect(shown.flatMap(numbersIn)).toEqual(numbersIn(screen.body(80).split("\n")));
      }),
    );
  });

  it("shows the same on the way back", () => {
    fc.assert(
      fc.property(numberedScreen, size, (screen, on) => {
        const { frames, shown } = readThrough(screen, on);
        let frame = frames.at(-1) as Frame;
        for (const rows of shown.slice(0, -1).reverse()) {
          frame = pressed(frame, "b");
          expect(rowsOf(frame)).toEqual(rows);
        }
      }),
    );
  });

  it("says what Enter does: more, or on", () => {
    fc.assert(
      fc.property(numberedScreen, size, (screen, { columns }) => {
        const on = { columns, rows: 14 };
        const { shown } = readThrough(screen, on);
        for (const [at, rows] of shown.entries())
          expect(rows.join()).toContain(at < shown.length - 1 ? "Enter: more" : "Enter: go on");
      }),
    );
  });

  it("shows the beginning of the choice that was marked", () => {
    fc.assert(
      fc.property(anyScreen, keys, size, (screen, typed, on) => {
        const frame = frameAfter(screen, [...typed, "x", "1"], on);
        const { at, aside } = frame.state;
        if (!("choices" in screen) || at < 0 || aside !== undefined) return;
        expect(rowsOf(frame).filter((row) => row.startsWith(`> ${at + 1}. `))).toHaveLength(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a change of size", () => {
  it("keeps the line that one was reading on the screen", () => {
    fc.assert(
      fc.property(numberedScreen, size, size, fc.nat(), (screen, before, after, pick) => {
        const { frames } = readThrough(screen, before);
        const frame = frames[pick % frames.length] as Frame;
        const [top] = numbersIn([frame.layout.lines[frame.state.top] as string]);
        if (top === undefined) return;
        expect(numbersIn(rowsOf(resized(frame, canvasOf(after))))).toContain(top);
      }),
    );
  });

  it("keeps about the place in a text that is wrapped anew", () => {
    const words = Array.from({ length: 900 }, (_, at) => `§${at}§`).join(" ");
    const screen: Screen = { header: "Tea", body: (columns) => wrap(words, columns), back: false };
    const [wide, narrow] = [
      { columns: 100, rows: 20 },
      { columns: 40, rows: 20 },
    ];
    const middle = frameAfter(screen, ["enter", "enter", "enter"], wide);
    const [word] = numbersIn(rowsOf(middle)) as [number];
    const seen = numbersIn(rowsOf(resized(middle, canvasOf(narrow))));
    expect(Math.min(...seen.map((each) => Math.abs(each - word)))).toBeLessThan(seen.length);
    expect(seen[0]).toBeGreaterThan(0);
  });

  it("keeps an aside open and the page behind it where it was", () => {
    fc.assert(
      fc.property(numberedScreen, size, size, (screen, before, after) => {
        const end = readThrough(screen, before).frames.at(-1) as Frame;
        const opened = resized(pressed(end, "?"), canvasOf(after));
        expect(opened.state.aside?.name).toBe("help");
        const closed = pressed(opened, "x");
        expect(rowsOf(closed)).toEqual(rowsOf(resized(end, canvasOf(after))));
      }),
    );
  });
});
