import { describe, expect, it } from "vitest";
import { sentencesOf } from "../../src/course/plain.ts";
import { wordsIn } from "../../src/course/warnings.ts";

describe("a text in its sentences", () => {
  it.each([
    ["One. Two! Three?", ["One.", "Two!", "Three?"]],
    ["In 5 p.m. it was. 20 came.", ["In 5 p.m. it was.", "20 came."]],
    ["He said “Yes.” She did not.", ["He said “Yes.”", "She did not."]],
    ["No stop\n\nat an empty line", ["No stop", "at an empty line"]],
    ["No stop\n \t\nat a line of spaces", ["No stop", "at a line of spaces"]],
    ["e.g. this goes\non", ["e.g. this goes on"]],
    ["… – !", []],
  ])("%j", (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe("words as a reader counts them", () => {
  it.each([
    ["Two words.", 2],
    ["a – b — c", 3],
    ["5 of 10", 3],
    ["… !", 0],
    ["", 0],
  ])("%j are %d", (text, count) => {
    expect(wordsIn(text)).toBe(count);
  });
});
