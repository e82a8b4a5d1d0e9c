import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapesOf } from "../../../src/course/figures/figures.ts";
import type { Shape } from "../../../src/course/figures/shapes.ts";
import { drawFigure } from "../../../src/terminal/figures/draw.ts";
import { SIGNS } from "../../../src/terminal/figures/look.ts";
import { themeOf } from "../../../src/terminal/theme.ts";
import { widthOf } from "../../../src/terminal/wrap.ts";
import { BARS, FEED, figureFrom, POST, REVIEW, TIMELINE } from "../../support/figures.ts";
import { someText } from "../../support/words.ts";

type Look = keyof typeof SIGNS;

function drawn(shapes: readonly Shape[], columns: number, look: Look = "boxes", level: 0 | 1 = 0) {
  return drawFigure(shapes, { columns, theme: themeOf(level), signs: SIGNS[look] });
}

const lines = (block: string, columns: number, look?: Look) =>
  drawn(shapesOf(figureFrom(block)), columns, look).split("\n");

describe("a timeline", () => {
  it("has a line for each date, and more space where more time went by", () => {
    const block = TIMELINE.replace("2006  ", "2009-03-05");
    expect(lines(block, 60)).toEqual([
      '2005  21 Jun ●  Jeff Jarvis writes "Dell lies. Dell sucks."',
      "         Aug ●  He gets his money back",
      "             ┊",
      "             ┊",
      "             ┊",
      "2009   5 Mar ●  Its own blog opens",
    ]);
  });

  it("has no gap where the time between its dates is about the same", () => {
    const block = "```timeline\n2005  One\n2006  Two\n2007  Three\n2008  Four\nsource: a\n```";
    expect(lines(block, 60)).toEqual([
      "2005 ●  One",
      "2006 ●  Two",
      "2007 ●  Three",
      "2008 ●  Four",
    ]);
  });

  it("goes on below its words at 40 columns, and sets dates above them at 24", () => {
    expect(lines(TIMELINE, 40).slice(0, 3)).toEqual([
      '2005  21 Jun ●  Jeff Jarvis writes "Dell',
      '             │  lies. Dell sucks."',
      "         Aug ●  He gets his money back",
    ]);
    expect(lines(TIMELINE, 24).slice(0, 3)).toEqual([
      "● 21 June 2005",
      "│ Jeff Jarvis writes",
      '│ "Dell lies. Dell',
    ]);
  });
});

describe("bars", () => {
  it("are as long as their numbers, beside their names or below them", () => {
    expect(lines(BARS, 40)).toEqual([
      "Sales through Twitter, in millions",
      "June 2009      ██████ 2",
      "December 2009  █████████████████████ 6.5",
      "Counted by the company.",
    ]);
    expect(lines(BARS, 24).slice(2, 6)).toEqual([
      "June 2009",
      "██████ 2",
      "December 2009",
      "████████████████████ 6.5",
    ]);
  });
});

describe("a post", () => {
  it("has a frame, and numbers beside what is remarked on", () => {
    expect(lines(POST, 40, "ascii")).toEqual([
      "+--------------------------------------+",
      "| (N) Northwater (invented) · 08:10  1 |",
      "|                                      |",
      "| A main has burst in Mill Lane.       |",
      "| Water is off for 40 houses. We       |",
      "| will be back here at 10.           2 |",
      "|                                      |",
      "| 31 like · 12 comments                |",
      "+--------------------------------------+",
      "1  who speaks",
      "2  what, where, for whom",
    ]);
  });

  it("stands with others in a feed, each with why it is there", () => {
    const feed = lines(FEED, 60);
    expect(feed[0]).toBe("The feed of Ruth (invented)");
    expect(feed.filter((line) => line.startsWith("┌"))).toHaveLength(2);
    expect(feed.join("\n")).toContain("│ [picture: a dry tap]");
    expect(feed.join("\n")).toContain("│ Why it is there: paid for");
  });

  it("of a review has stars, drawn and counted", () => {
    expect(lines(REVIEW, 60).join("\n")).toContain("★★☆☆☆  2 of 5 stars");
    expect(lines(REVIEW, 60, "ascii").join("\n")).toContain("**...  2 of 5 stars");
  });
});

const text = someText.map((words) => words.replace(/\s+/g, " ").trim() || "x");
const mark = fc.record({ number: fc.integer({ min: 1, max: 6 }), text });
const row = fc.record({
  part: fc.constantFrom("who", "stars", "words", "picture", "below", "why"),
  text,
  marks: fc.array(mark, { maxLength: 6 }),
});
const date = fc
  .tuple(
    fc.integer({ min: 1900, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, day, length]) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`.slice(0, length),
  );
const shape: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({ is: fc.constantFrom("caption", "note"), text }),
  fc.record({
    is: fc.constant("card"),
    name: text,
    rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({
    is: fc.constant("rail"),
    moments: fc.array(fc.record({ date, text, gap: fc.integer({ min: 0, max: 3 }) }), {
      minLength: 1,
      maxLength: 6,
    }),
  }),
  fc.record({
    is: fc.constant("bars"),
    bars: fc.array(
      fc.record({
        label: text,
        number: fc.stringMatching(/^\d{1,14}$/),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  }),
) as fc.Arbitrary<Shape>;
const shapes = fc.array(shape, { minLength: 1, maxLength: 4 });
const columns = fc.integer({ min: 20, max: 90 });
const look = fc.constantFrom<Look>("boxes", "ascii");

describe("any figure", () => {
  it("is never wider than the terminal, whatever its words are", () => {
    fc.assert(
      fc.property(shapes, columns, look, (all, most, how) => {
        for (const line of drawn(all, most, how).split("\n"))
          expect(widthOf(line)).toBeLessThanOrEqual(most);
      }),
    );
  });

  it("has frames with straight edges", () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), columns, (rows, most) => {
        const framed = drawn([{ is: "card", name: "Post", rows }], most)
          .split("\n")
          .filter((line) => /^[┌│└]/.test(line));
        expect(new Set(framed.map((line) => widthOf(line))).size).toBe(1);
      }),
      // A wide sign after an initial, with next to no room beside many remarks.
      {
        examples: [
          [[{ part: "who", text: "1️⃣", marks: Array(6).fill({ number: 1, text: "x" }) }], 20],
        ],
      },
    );
  });

  it("is the same with colour and without", () => {
    fc.assert(
      fc.property(shapes, columns, look, (all, most, how) => {
        expect(stripVTControlCharacters(drawn(all, most, how, 1))).toBe(drawn(all, most, how));
      }),
    );
  });

  it("without box characters needs none", () => {
    const all = [TIMELINE, BARS, POST, FEED, REVIEW].flatMap((block) => lines(block, 60, "ascii"));
    expect(all.join("\n").replaceAll("·", "")).toMatch(/^[\n\x20-\x7e]+$/);
  });
});
