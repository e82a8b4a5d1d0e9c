import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Screen } from "../../src/terminal/inputs.ts";
import { draw, type ViewState } from "../../src/terminal/layout.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { resized } from "../../src/terminal/view.ts";
import { widthOf, wrap } from "../../src/terminal/wrap.ts";
import {
  anyScreen,
  keys,
  numberedScreen,
  numbersIn,
  readThrough,
  size,
  stateAfter,
  statesOf,
  width,
} from "../support/screens.ts";

const theme = themeOf(0);

describe("a screen of any size", () => {
  it("has no more rows than the terminal and no row that is wider", () => {
    fc.assert(
      fc.property(anyScreen, keys, size, width, (screen, pressed, on, most) => {
        for (const state of statesOf(screen, pressed, on, most)) {
          const rows = draw(screen, state, on, most, theme);
          expect(rows.length).toBeLessThanOrEqual(on.rows);
          for (const row of rows) expect(widthOf(row)).toBeLessThan(on.columns);
        }
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
        const { states, shown } = readThrough(screen, on);
        let state = states.at(-1) as ViewState;
        for (const rows of shown.slice(0, -1).reverse()) {
          state = stateAfter(screen, state, "b", on);
          expect(draw(screen, state, on, undefined, theme)).toEqual(rows);
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
      fc.property(anyScreen, keys, size, (screen, pressed, on) => {
        const marked = statesOf(screen, [...pressed, "x", "1"], on).at(-1) as ViewState;
        if (!("choices" in screen) || marked.at < 0 || marked.aside !== undefined) return;
        const rows = draw(screen, marked, on, undefined, theme);
        expect(rows.filter((row) => row.startsWith(`> ${marked.at + 1}. `))).toHaveLength(1);
      }),
    );
  });
});

describe("a change of size", () => {
  it("keeps the line that one was reading on the screen", () => {
    fc.assert(
      fc.property(numberedScreen, size, size, fc.nat(), (screen, before, after, pick) => {
        const { states, shown } = readThrough(screen, before);
        const at = pick % states.length;
        const state = resized(screen, states[at] as ViewState, before, after, undefined, theme);
        const [top] = numbersIn([shown[at]?.[2] as string]);
        if (top === undefined) return;
        expect(numbersIn(draw(screen, state, after, undefined, theme))).toContain(top);
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
    const middle = statesOf(screen, ["enter", "enter", "enter"], wide).at(-1) as ViewState;
    const [word] = numbersIn(draw(screen, middle, wide, undefined, theme)) as [number];
    const state = resized(screen, middle, wide, narrow, undefined, theme);
    const seen = numbersIn(draw(screen, state, narrow, undefined, theme));
    expect(Math.min(...seen.map((each) => Math.abs(each - word)))).toBeLessThan(seen.length);
    expect(seen[0]).toBeGreaterThan(0);
  });

  it("keeps an aside open and the page behind it where it was", () => {
    fc.assert(
      fc.property(numberedScreen, size, size, (screen, before, after) => {
        const end = readThrough(screen, before).states.at(-1) as ViewState;
        const opened = stateAfter(screen, end, "?", before);
        const changed = resized(screen, opened, before, after, undefined, theme);
        expect(changed.aside?.name).toBe("help");
        const closed = stateAfter(screen, { ...changed, top: 1000 }, "x", after);
        const { top } = resized(screen, end, before, after, undefined, theme);
        expect([closed.aside, closed.top]).toEqual([undefined, top]);
      }),
    );
  });
});
