import { describe, expect, it } from "vitest";
import { type Figure, shapesOf } from "../../../src/course/figures/figures.ts";
import { figureFrom } from "../../support/figures.ts";

const timeline = (...lines: string[]): Figure =>
  figureFrom(["```timeline", ...lines, "source: boil", "```"].join("\n"));
const momentsOf = (figure: Figure) =>
  shapesOf(figure).flatMap((shape) => (shape.is === "rail" ? shape.moments : []));

describe("the rows of a timeline that stand for the time between", () => {
  it.each<[string, string[], number[]]>([
    ["none for two dates", ["2005", "2006"], [0, 0]],
    [
      "one for twice the usual time, none for less than it",
      ["2005-01-01", "2005-01-02", "2005-01-04", "2005-01-08"],
      [0, 0, 0, 1],
    ],
    [
      "the same in whatever order the times come",
      ["2005-01-01", "2005-01-05", "2005-01-06", "2005-01-08"],
      [0, 1, 0, 0],
    ],
    [
      "none of what happened on one day",
      ["2005-06-01", "2005-06-01", "2005-06-01", "2005-06-09", "2005-06-25"],
      [0, 0, 0, 0, 1],
    ],
    ["none where a day stands after its month", ["2005-06", "2005-06-01", "2005-07"], [0, 0, 0]],
    [
      "three for any time that is much longer",
      ["2005-01-01", "2005-01-02", "2005-01-03", "2105-01-03"],
      [0, 0, 0, 3],
    ],
  ])("are %s", (_name, dates, rows) => {
    const moments = momentsOf(timeline(...dates.map((date) => `${date}  It happened`)));
    expect(moments.map(({ gap }) => gap)).toEqual(rows);
  });
});

it("what happened may go on in the next line", () => {
  const moments = momentsOf(timeline("2005  He writes", "  a post", "", "2006  He is read"));
  expect(moments.map(({ text }) => text)).toEqual(["He writes a post", "He is read"]);
});
