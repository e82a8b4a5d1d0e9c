import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Frame, firstFrame, rowsOf } from "../../src/terminal/frame.ts";
import type { Choosing } from "../../src/terminal/inputs.ts";
import { press } from "../../src/terminal/press.ts";
import { shownChoices } from "../../src/terminal/shownChoices.ts";
import { widthOf } from "../../src/terminal/wrap.ts";
import { canvasOf, framesOf, size } from "../support/screens.ts";

const NAMES = ["Dell", "Nestlé and a film", "Domino's", "Ford", "Midol", "Comcast Cares", "KFC"];

const list: Choosing = {
  header: "All units",
  back: false,
  several: false,
  initial: 0,
  narrows: true,
  headings: new Map([
    [0, "Cases"],
    [4, "More cases"],
  ]),
  choices: [...NAMES, ...NAMES.map((name) => `${name} again`)],
  body: () => "14 units",
};

const SIZE = { columns: 60, rows: 30 };

function after(...keys: string[]): Frame {
  return framesOf(list, keys, SIZE).at(-1) as Frame;
}

const choicesOn = (frame: Frame) =>
  rowsOf(frame).flatMap((row) => /^[> ] (\d+\. .+)$/.exec(row)?.[1] ?? []);

describe("a list that is narrowed", () => {
  it("shows only the lines that have the letters, under the numbers that they have", () => {
    expect(choicesOn(after("/", "d", "o"))).toEqual([
      "3. Domino's",
      "5. Midol",
      "10. Domino's again",
      "12. Midol again",
    ]);
    expect(choicesOn(after("/", "n", "e", "s", "t", "l", "e"))).toEqual([
      "2. Nestlé and a film",
      "9. Nestlé and a film again",
    ]);
    expect(choicesOn(after("/", "f", "o", "space", "a", "g"))).toEqual(["11. Ford again"]);
  });

  it("is begun by a letter too that means nothing else, and not by one that does", () => {
    expect(choicesOn(after("k"))).toEqual(["7. KFC", "14. KFC again"]);
    expect(press(after(), "q")).toEqual({ is: "stop" });
  });

  it("takes the marked line, the first where the one before is not among them", () => {
    expect(press(after("/", "k", "f"), "enter")).toEqual({ is: "chosen", indexes: [6] });
    expect(press(after("/", "k", "f", "down"), "enter")).toEqual({ is: "chosen", indexes: [13] });
    expect(press(after("/", "k", "f", "down", "up"), "enter")).toEqual({
      is: "chosen",
      indexes: [6],
    });
  });

  it("says where nothing has the letters, and takes one back", () => {
    const none = after("/", "k", "x");
    expect(rowsOf(none).join("\n")).toContain("Nothing here has “kx”.");
    expect(press(none, "enter").is).toBe("still");
    expect(choicesOn(after("/", "k", "x", "backspace"))).toEqual(["7. KFC", "14. KFC again"]);
  });

  it("is whole again after Escape, with its headings and the same line marked", () => {
    const rows = rowsOf(after("/", "k", "escape"));
    expect(rows).toContain("More cases");
    expect(rows).toContain("> 7. KFC");
    expect(choicesOn(after("/", "k", "backspace", "backspace"))).toHaveLength(14);
  });

  it("fits a terminal of any size, whatever is typed", () => {
    const key = fc.constantFrom(
      "/",
      "d",
      "o",
      "é",
      "1",
      "enter",
      "down",
      "up",
      "escape",
      "backspace",
      "space",
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 40 }), size, (keys, on) => {
        for (const frame of framesOf(list, keys, on)) {
          const rows = rowsOf(frame);
          expect(rows.length).toBeLessThanOrEqual(on.rows);
          for (const row of rows) expect(widthOf(row)).toBeLessThan(on.columns);
        }
      }),
    );
  });
});

describe("the number of a line", () => {
  it("has as many digits as are typed, where there are so many lines", () => {
    expect(press(after("1"), "enter")).toEqual({ is: "chosen", indexes: [0] });
    expect(press(after("1", "2"), "enter")).toEqual({ is: "chosen", indexes: [11] });
    expect(press(after("1", "0"), "enter")).toEqual({ is: "chosen", indexes: [9] });
    // There is no line 19 and none 9 of so many digits: the last digit counts alone.
    expect(press(after("1", "9"), "enter")).toEqual({ is: "chosen", indexes: [8] });
    expect(press(after("3", "1"), "enter")).toEqual({ is: "chosen", indexes: [0] });
    expect(press(after("1", "down", "2"), "enter")).toEqual({ is: "chosen", indexes: [1] });
  });
});

describe("the lines that have some words", () => {
  it("are all where nothing is typed, in their order", () => {
    expect(shownChoices(list, undefined)).toEqual(list.choices.map((_, at) => at));
    expect(shownChoices(list, "")).toHaveLength(14);
  });

  it("begin at the marked one where it is far below", () => {
    const far = firstFrame({ ...list, initial: 12 }, canvasOf({ columns: 60, rows: 9 }));
    expect(rowsOf(far)).toContain("> 13. Comcast Cares again");
  });
});
