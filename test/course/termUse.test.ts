import { expect, it } from "vitest";
import type { Term } from "../../src/course/model.ts";
import { termsIn } from "../../src/course/termUse.ts";

const terms: Term[] = ["Feed", "QR code", "AI", "C++ (old)"].map((word) => {
  return { id: word, word, also: [], meaning: "a word." };
});

it.each<[string, string[]]>([
  ["Two feeds.", ["Feed"]],
  ["A feedback on a newsfeed.", []],
  ["Scan the QR codes with ai.", ["QR code", "AI"]],
  ["C++ (old)", ["C++ (old)"]],
  ["", []],
])("%j has the terms %j", (text, words) => {
  expect(termsIn(terms, text).map(({ word }) => word)).toEqual(words);
});
