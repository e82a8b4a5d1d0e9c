import { expect, it } from "vitest";
import { nearest } from "../../src/text/nearest.ts";

const KNOWN = ["learn", "list", "quiz", "prompts", "progress"];

it.each([
  ["a letter left out", "prompt", "prompts"],
  ["one letter wrong", "quit", "quiz"],
  ["two letters changed about", "quzi", "quiz"],
  ["two edits in only three letters", "lsi", undefined],
  ["three edits in six letters", "lerans", undefined],
  ["capitals", "LEARN", "learn"],
  ["the beginning of one word", "prog", "progress"],
  ["the beginning of two words", "pro", undefined],
  ["too few letters to be a beginning", "qu", undefined],
  ["nothing like any of them", "elephant", undefined],
])("%s: %s is %s", (_name, typed, meant) => {
  expect(nearest(typed, KNOWN)).toBe(meant);
});

it("takes the closest of several", () => {
  expect(nearest("fords", ["force", "ford", "lords"])).toBe("ford");
});

it("has nothing to suggest where nothing is known", () => {
  expect(nearest("learn", [])).toBeUndefined();
});
