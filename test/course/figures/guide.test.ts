import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { FIGURE_NAMES } from "../../../src/course/figures/figures.ts";
import { piecesOf } from "../../../src/course/figures/pieces.ts";
import { changed, faultsOf } from "../../support/course.ts";
import { BUNDLED } from "../../support/world.ts";

const guide = readFileSync(join(BUNDLED, "README.md"), "utf8");
const examples = [...guide.matchAll(/^````markdown\n([\s\S]*?)^````$/gm)].map(
  ([, example = ""]) => example,
);
const figureOf = (example: string) => {
  const [piece] = piecesOf(example);
  return piece?.is === "figure" ? piece.figure : undefined;
};

describe("the guide for authors", () => {
  it("shows every kind of figure", () => {
    expect(examples.map((example) => figureOf(example)?.kind).sort()).toEqual(
      [...FIGURE_NAMES].sort(),
    );
  });

  it.each(examples)("shows a figure as it is written: %s", (example) => {
    const markdown = changed(
      "Leaves are *dried*.\n",
      `${example}\nAnd so it was.[^jarvis]\n`,
    ).concat("\n[^jarvis]: Jeff Jarvis, 2005.\n");
    expect(faultsOf(markdown)).toEqual([]);
  });
});
