import { describe, expect, it } from "vitest";
import { findTerms, searchPages } from "../../src/course/search.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";

const tea = unitFrom(
  changed("Leaves are *dried*.", "Leaves are *dried* in **Nestlé**'s oven. They smell.[^boil]"),
);
const coffee = unitFrom(changed("title: Tea", "title: Coffee"), { id: "coffee" });
const course = courseOf(tea, coffee);

const found = (words: string, most = 10) =>
  searchPages(course, words, most).map(({ unit, number }) => `${unit.id} ${number}`);

describe("a search", () => {
  it.each<[string, string, string[]]>([
    ["a word of a page", "oven", ["tea 3"]],
    ["a word without its accent", "nestle", ["tea 3"]],
    ["the beginning of a word", "degr", ["tea 2", "coffee 2"]],
    ["all words, in any order", "smell leaves", ["tea 3"]],
    ["a heading", "water", ["tea 2", "coffee 2"]],
    ["a title", "coffee", ["coffee 1"]],
    ["a misspelt word", "degreas", ["tea 2", "coffee 2"]],
    ["words that stand on no page together", "oven degrees", ["tea 3", "tea 2", "coffee 2"]],
    ["nothing", "  ", []],
    ["signs", "***", []],
  ])("for %s finds its pages: %s", (_name, words, pages) => {
    expect(found(words)).toEqual(pages);
  });

  it("finds no more than wanted, and quotes the sentence without its marks", () => {
    expect(found("leaves", 1)).toHaveLength(1);
    expect(searchPages(course, "smell", 5)[0]?.quote).toBe("They smell.");
    expect(searchPages(course, "oven", 5)[0]?.quote).toBe("Leaves are dried in Nestlé's oven.");
  });
});

describe("a word of the glossary is found", () => {
  const terms = [
    { id: "post", word: "Post", also: [], meaning: "a message." },
    { id: "podcast", word: "Podcast", also: ["show"], meaning: "talks." },
  ];
  it.each([
    ["POST", ["Post"]],
    ["po", ["Post", "Podcast"]],
    ["show", ["Podcast"]],
    ["x", []],
  ])("by %s", (typed, words) => {
    expect(findTerms(terms, typed).map(({ word }) => word)).toEqual(words);
  });
});
