import { describe, expect, it } from "vitest";
import { sizeOf, textColumns } from "../../src/terminal/size.ts";

describe("a terminal's size", () => {
  it.each([
    [
      { columns: 100, rows: 30 },
      { columns: 100, rows: 30 },
    ],
    [
      { columns: 5, rows: 2 },
      { columns: 20, rows: 6 },
    ],
    [
      { columns: 0, rows: 0 },
      { columns: 80, rows: 24 },
    ],
    [{ columns: undefined }, { columns: 80, rows: 24 }],
  ])("that says %j is taken for %j", (said, size) => {
    expect(sizeOf(said)).toEqual(size);
  });
});

describe("the columns that text may use", () => {
  it.each([
    ["on a wide terminal", { columns: 120, rows: 24 }, undefined, 72],
    ["on a narrow one, of which one is kept free", { columns: 40, rows: 24 }, undefined, 39],
    ["as many as are wanted", { columns: 120, rows: 24 }, 100, 100],
    ["fewer than are wanted", { columns: 80, rows: 24 }, 100, 79],
    ["without a terminal", undefined, undefined, 72],
    ["as many as are wanted without a terminal", undefined, 200, 200],
  ])("are, %s", (_name, size, width, columns) => {
    expect(textColumns(size, width)).toBe(columns);
  });
});
