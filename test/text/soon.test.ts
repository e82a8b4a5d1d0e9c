import { describe, expect, it } from "vitest";
import { soon } from "../../src/text/soon.ts";

describe("soon", () => {
  it.each([
    [-20, "now"],
    [0, "now"],
    [1, "tomorrow"],
    [2, "in a few days"],
    [4, "in a few days"],
    [5, "in about a week"],
    [10, "in about a week"],
    [14, "in about two weeks"],
    [21, "in about three weeks"],
    [35, "in about a month"],
    [60, "in about 2 months"],
    [365, "in about 12 months"],
  ])("%i days are %s", (days, words) => {
    expect(soon(days)).toBe(words);
  });
});
