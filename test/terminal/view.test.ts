import { describe, expect, it } from "vitest";
import { firstFrame, rowsOf } from "../../src/terminal/frame.ts";
import type { Choosing, Screen } from "../../src/terminal/inputs.ts";
import type { Key } from "../../src/terminal/keypresses.ts";
import type { Outcome } from "../../src/terminal/outcome.ts";
import { press } from "../../src/terminal/press.ts";
import { canvasOf } from "../support/screens.ts";

const SIZE = { columns: 60, rows: 12 };

const tea = (count: number) => Array.from({ length: count }, (_, at) => `tea ${at + 1}`).join("\n");

const page: Screen = { header: "Tea", body: () => tea(2), back: true, next: "next page" };
const first: Screen = { ...page, back: false };
const long: Screen = { ...page, body: () => tea(20) };
const sources = { key: "s", name: "sources", body: () => "A. Cook, “Boiling”" };
const withSources: Screen = { ...page, asides: [sources] };

const one: Choosing = { ...page, choices: ["Water", "Milk", "Honey"], several: false };
const several: Choosing = { ...one, several: true };
const ticks: Choosing = { ...several, ticked: [0, 2], initial: 0, next: "the page" };
const manyTicks: Choosing = {
  ...ticks,
  choices: Array.from({ length: 12 }, (_, index) => `Tea ${index + 1}`),
};
const prepared: Choosing = { ...one, initial: 1 };
const longOne: Choosing = { ...one, body: () => tea(20) };

/** Presses these keys one after the other; the last outcome and what is then on the screen. */
function after(screen: Screen | Choosing, keys: Key[]): { outcome: Outcome; rows: string[] } {
  let frame = firstFrame(screen, canvasOf(SIZE));
  let outcome: Outcome = { is: "still", frame };
  for (const key of keys) {
    outcome = press(frame, key);
    if (outcome.is !== "still") return { outcome, rows: [] };
    frame = outcome.frame;
  }
  return { outcome, rows: rowsOf(frame) };
}

describe("a key that leaves", () => {
  it.each<[string, Screen | Choosing, Key[], Outcome]>([
    ["a page by Enter", page, ["enter"], { is: "on" }],
    ["a page by the space bar", page, ["space"], { is: "on" }],
    ["a page by b", page, ["b"], { is: "back" }],
    ["a page by q", page, ["q"], { is: "stop" }],
    ["a long page by Enter at its end", long, ["enter", "enter", "enter"], { is: "on" }],
    ["a page by Ctrl-C", page, ["ctrl-c"], { is: "interrupted" }],
    ["a page by Ctrl-D", page, ["ctrl-d"], { is: "interrupted" }],
    ["help by Ctrl-C", page, ["?", "ctrl-c"], { is: "interrupted" }],
    ["choices by b", one, ["b"], { is: "back" }],
    ["choices by q, also with a mark", one, ["2", "q"], { is: "stop" }],
    ["choices by Ctrl-C", several, ["1", "ctrl-c"], { is: "interrupted" }],
    ["with the number that was typed", one, ["2", "enter"], { is: "chosen", indexes: [1] }],
    ["with the last number typed", one, ["2", "3", "enter"], { is: "chosen", indexes: [2] }],
    ["with the arrow down", one, ["down", "down", "enter"], { is: "chosen", indexes: [1] }],
    ["with the arrow up, from below", one, ["up", "enter"], { is: "chosen", indexes: [2] }],
    ["no further up than the first", one, ["1", "up", "enter"], { is: "chosen", indexes: [0] }],
    ["no further down than the last", one, ["3", "down", "enter"], { is: "chosen", indexes: [2] }],
    ["with what was prepared", prepared, ["enter"], { is: "chosen", indexes: [1] }],
    ["with another than was prepared", prepared, ["1", "enter"], { is: "chosen", indexes: [0] }],
    ["with several, in order", several, ["3", "1", "enter"], { is: "chosen", indexes: [0, 2] }],
    ["without one unmarked", several, ["3", "1", "3", "enter"], { is: "chosen", indexes: [0] }],
    [
      "with what the space bar marked",
      several,
      ["down", "space", "down", "down", "space", "enter"],
      { is: "chosen", indexes: [0, 2] },
    ],
    ["with what was ticked before", ticks, ["enter"], { is: "chosen", indexes: [0, 2] }],
    ["with none left ticked", ticks, ["1", "3", "enter"], { is: "chosen", indexes: [] }],
    [
      "with a tick of two digits",
      manyTicks,
      ["1", "2", "2", "enter"],
      { is: "chosen", indexes: [0, 1, 2, 11] },
    ],
    [
      "without the first of twelve",
      manyTicks,
      ["1", "enter", "enter"],
      { is: "chosen", indexes: [2] },
    ],
    ["by space too", manyTicks, ["1", "space", "enter"], { is: "chosen", indexes: [2] }],
  ])("%s", (_, screen, keys, outcome) => {
    expect(after(screen, keys).outcome).toEqual(outcome);
  });
});

describe("a key that stays", () => {
  it.each<[string, Screen | Choosing, Key[], string]>([
    ["Enter with nothing chosen", one, ["enter"], "Type a number from 1 to 3 first."],
    ["Enter with nothing marked", several, ["enter"], "Mark one answer or more by its number"],
    ["Enter with a mark taken back", several, ["2", "2", "enter"], "Mark one answer or more"],
    ["Enter at a mark that is not set", several, ["down", "enter"], "Mark one answer or more"],
    ["a number beyond the last", one, ["4"], "There are 3 lines to choose from, numbered 1 to 3."],
    [
      "a number beyond the last of several",
      several,
      ["9"],
      "There are 3 lines to choose from, numbered 1",
    ],
    ["nought", one, ["0"], "That key does nothing here. ? shows the keys."],
    ["a letter", page, ["x"], "That key does nothing here. ? shows the keys."],
    ["b where there is nothing before", first, ["b"], "Enter: next page  q: stop  ?: help"],
    ["the arrow down at the end of a page", page, ["down"], "Enter: next page"],
    ["the space bar on choices", one, ["space"], "A number, then Enter"],
    ["the mark on one choice", one, ["2"], "> 2. Milk"],
    ["the mark on several", several, ["2", "3"], "> 3. [x] Honey"],
    ["an earlier mark on several", several, ["2", "3"], "  2. [x] Milk"],
    ["what is ticked", ticks, [], "> 1. [x] Water\n  2. [ ] Milk\n  3. [x] Honey"],
    ["how to tick", ticks, [], "Space or a number: tick  Enter: the page"],
    ["a number that may go on", manyTicks, ["1"], "1, or another digit after it; space marks."],
    ["the mark of what is prepared", prepared, [], "> 2. Milk"],
    ["the next part of a long page", long, ["enter"], "tea 9\ntea 10\n"],
    ["the part before, on a long page", long, ["enter", "b"], "tea 1\ntea 2\n"],
    ["Enter that reads on before it asks", longOne, ["enter"], "tea 8\ntea 9\n"],
    ["a number that brings its choice into view", longOne, ["3"], "> 3. Honey"],
  ])("shows %s", (_, screen, keys, words) => {
    const { outcome, rows } = after(screen, keys);
    expect(outcome.is).toBe("still");
    expect(rows.join("\n")).toContain(words);
  });

  it.each<[Screen | Choosing, Key[]]>([
    [one, ["enter", "1"]],
    [several, ["enter", "1"]],
    [several, ["down", "enter", "space"]],
    [page, ["x", "?"]],
  ])("takes the sentence about the last key away with the next (%#)", (screen, keys) => {
    expect(after(screen, keys.slice(0, -1)).rows.join()).toMatch(/first\.|nothing here/);
    expect(after(screen, keys).rows.join()).not.toMatch(/first\.|nothing here/);
  });
});

describe("help and other asides", () => {
  it.each<[string, Screen | Choosing, string[]]>([
    [
      "a page",
      page,
      [
        "Enter or space: go on",
        "Arrows, page up, page down: scroll",
        "b: go back",
        "q: stop here",
        "?: this help",
        "Ctrl and c: stop at once",
      ],
    ],
    ["choices", one, ["A number: mark that line.", "Arrow up, arrow down", "q: stop here"]],
    ["several", several, ["Several can be", "Space: mark. Enter: done."]],
    ["a page with sources", withSources, ["s: sources"]],
  ])("on %s name its keys", (_, screen, lines) => {
    const { rows } = after(screen, ["?"]);
    for (const line of lines) expect(rows.join("\n")).toContain(line);
    expect(rows.at(0)).toBe("help · Tea");
    expect(rows.at(-1)).toBe("Enter: close");
  });

  it("does not name a way back where there is none", () => {
    expect(after(first, ["?"]).rows.join()).not.toContain("b: go back");
  });

  it.each<Key>(["enter", "q", "b", "x", "escape", "?"])("are closed by %s", (key) => {
    expect(after(page, ["?", key]).rows).toEqual(after(page, []).rows);
    expect(after(one, ["2", "?", key]).rows).toEqual(after(one, ["2"]).rows);
  });

  it("open by their own key", () => {
    const { rows } = after(withSources, ["s"]);
    expect(rows.slice(0, 3)).toEqual(["sources · Tea", "", "A. Cook, “Boiling”"]);
    expect(after(page, ["s"]).rows.join()).toContain("That key does nothing here");
  });

  it("lead back to where one was reading", () => {
    expect(after(long, ["enter", "?", "enter"]).rows).toEqual(after(long, ["enter"]).rows);
  });

  it("are read to their end when they are long", () => {
    const aside = { ...sources, body: () => tea(10) };
    const screen = { ...page, asides: [aside] };
    expect(after(screen, ["s"]).rows.at(-1)).toBe("Enter: more");
    expect(after(screen, ["s", "enter"]).rows.join("\n")).toContain("tea 10");
    expect(after(screen, ["s", "enter", "enter"]).rows).toEqual(after(screen, []).rows);
  });
});

describe("a choice that is marked from the first, below a long text", () => {
  it("is not taken by Enter before one has come to it, which says so", () => {
    const screen: Choosing = { ...longOne, back: false, initial: 0 };
    let frame = firstFrame(screen, canvasOf(SIZE));
    for (let presses = 0; !rowsOf(frame).includes("> 1. Water"); presses++) {
      expect(rowsOf(frame).join("\n")).toContain("Enter: more");
      const outcome = press(frame, "enter");
      if (outcome.is !== "still" || presses > 9) throw new Error("It was taken unseen.");
      frame = outcome.frame;
    }
    expect(press(frame, "enter")).toEqual({ is: "chosen", indexes: [0] });
  });
});
