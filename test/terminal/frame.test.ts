import { describe, expect, it } from "vitest";
import { firstFrame, resized, rowsOf } from "../../src/terminal/frame.ts";
import type { Choosing, Screen } from "../../src/terminal/inputs.ts";
import { press } from "../../src/terminal/press.ts";
import { KEYS } from "../../src/text/keys.ts";
import { canvasOf } from "../support/screens.ts";

const WIDE = { columns: 60, rows: 12 };
const NARROW = { columns: 30, rows: 12 };

/** A screen that counts how often it is laid out. */
function counted(choices?: Partial<Choosing>) {
  let layouts = 0;
  const body = () => {
    layouts += 1;
    return "tea\n".repeat(30);
  };
  const asides = [{ ...KEYS.sources, body }];
  const screen: Screen | Choosing = { header: "Tea", body, back: true, asides, ...choices };
  return { screen, layouts: () => layouts };
}

const ONE = { choices: ["Water", "Milk", "Honey"], several: false };
const SEVERAL = { ...ONE, several: true };

describe("a screen is laid out once", () => {
  it.each<[string, Partial<Choosing> | undefined, string[]]>([
    ["a page", undefined, ["enter", "enter", "b", "down", "up", "x", "s", "enter", "q"]],
    ["help", undefined, ["?", "enter"]],
    ["choices", ONE, ["enter", "x", "2", "down", "down", "up", "9", "?", "enter", "enter"]],
    ["several", SEVERAL, ["1", "2", "2", "down", "space", "up", "9", "enter"]],
  ])("for each key on %s", (_name, choices, keys) => {
    const { screen, layouts } = counted(choices);
    let frame = firstFrame(screen, canvasOf(WIDE));
    rowsOf(frame);
    expect(layouts()).toBe(1);
    for (const key of keys) {
      const before = layouts();
      const outcome = press(frame, key);
      if (outcome.is === "still") frame = outcome.frame;
      rowsOf(frame);
      expect(layouts() - before, key).toBeLessThanOrEqual(1);
    }
  });

  it("and not again for a key that changes nothing", () => {
    const { screen, layouts } = counted();
    const frame = firstFrame(screen, canvasOf(WIDE));
    for (const key of ["up", "left", "pageup"])
      expect(press(frame, key)).toEqual({ is: "still", frame });
    expect(layouts()).toBe(1);
  });

  it("and a few times more where the terminal changes its size", () => {
    const { screen, layouts } = counted(ONE);
    const frame = firstFrame(screen, canvasOf(WIDE));
    resized(frame, canvasOf(NARROW));
    expect(layouts()).toBeLessThanOrEqual(3);
  });
});
