import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { counted } from "../../src/text/counted.ts";
import { ID, slug } from "../../src/text/slug.ts";

describe("a heading as an id", () => {
  it.each([
    ["words", "A complaint in public", "a-complaint-in-public"],
    ["apostrophes", "Dell's & Ford’s", "dells-fords"],
    ["accents", "Nestlé über alles", "nestle-uber-alles"],
    ["signs around it", "  «What?!»  ", "what"],
    ["digits", "21 June 2005", "21-june-2005"],
    ["another script", "新しい 言葉", "新しい-言葉"],
    ["no letters", "— … —", ""],
  ])("%s", (_name, heading, id) => {
    expect(slug(heading)).toBe(id);
  });

  it("of an id is that id", () => {
    fc.assert(fc.property(fc.stringMatching(ID), (id) => slug(id) === id));
  });
});

it.each([
  ["dell", true],
  ["12-words", true],
  ["Dell", false],
  ["dell-", false],
  ["-dell", false],
  ["a--b", false],
  ["a_b", false],
  ["../a", false],
  ["", false],
])("%j as an id: %s", (id, good) => {
  expect(ID.test(id)).toBe(good);
});

it.each([
  [0, "0 pages"],
  [1, "1 page"],
  [2, "2 pages"],
])("%i is counted as %s", (count, words) => {
  expect(counted(count, "page")).toBe(words);
});

it("counts with another plural where there is one", () => {
  expect([counted(1, "reply", "replies"), counted(2, "reply", "replies")]).toEqual([
    "1 reply",
    "2 replies",
  ]);
});
