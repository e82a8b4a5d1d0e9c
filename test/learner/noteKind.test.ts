import { expect, it } from "vitest";
import { guessKind } from "../../src/learner/noteKind.ts";

it.each([
  ["What if we answered every complaint?", "idea"],
  ["what if", "idea"],
  ["Idea: a blog of the works council", "idea"],
  ["We could ask Maria.", "idea"],
  ["We should write less.", "idea"],
  ["we might try Reddit?", "idea"],
  ["Why not answer there?", "idea"],
  ["Let's try it.", "idea"],
  ["Let’s try it.", "idea"],
  ["Let us try it.", "idea"],
  ["  What if it fails?  ", "idea"],
  ["Who decides this?", "question"],
  ["Who decides this? ", "question"],
  ["What would Dell do?", "question"],
  ["Why did it work?", "question"],
  ["Ford gave cars away.", "thought"],
  ["Is it so? I think so.", "thought"],
  ["Ideally nobody would notice.", "thought"],
  ["We couldn't do that.", "thought"],
  ["An idea came up.", "thought"],
  ["", "thought"],
])("“%s” is most likely: %s", (text, kind) => {
  expect(guessKind(text)).toBe(kind);
});
