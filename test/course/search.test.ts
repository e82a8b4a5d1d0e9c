import { describe, expect, it } from "vitest";
import { findTerms, searchPages } from "../../src/course/search.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";

const tea = unitFrom(
  changed("Leaves are *dried*.", "Leaves are *dried* in **Nestlé**'s oven. They smell.[^boil]"),
);
const coffee = unitFrom(changed("title: Tea", "title: Coffee"), { id: "coffee" });
const course = courseOf(tea, coffee);

const found = (words: string, most = 10) =>
  searchPages(course, words, most).pages.map(({ unit, number }) => `${unit.id} ${number}`);

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

  it.each<[string, string]>([
    ["smell leaves", "all"],
    ["degreas", "nearly"],
    ["oven degrees", "most"],
    ["xyzzy", "nothing"],
    ["***", "nothing"],
  ])("for %s says that pages have %s", (words, has) => {
    expect(searchPages(course, words, 5).has).toBe(has);
  });

  it("puts a whole word before one that begins so, whichever is rarer", () => {
    const page = (text: string, id: string) =>
      unitFrom(changed("Leaves are *dried*.", text), { id });
    const posts = courseOf(
      page("A postbox.", "box"),
      page("He posted it once among many other words of a long sentence.", "posted"),
      page("Posts.", "posts"),
      page("They post it, and post it again.", "again"),
    );
    const order = searchPages(posts, "post", 9).pages.map(({ unit }) => unit.id);
    expect(order.at(-1)).toBe("box");
    expect(order).toHaveLength(4);
  });

  it("shows of those without all words only those that have most of them", () => {
    const units = courseOf(
      unitFrom(changed("Leaves are *dried*.", "Green leaves in an oven."), { id: "both" }),
      unitFrom(changed("Leaves are *dried*.", "Green paper."), { id: "one" }),
    );
    const { has, pages } = searchPages(units, "green oven kettle", 9);
    expect(has).toBe("most");
    expect(pages.map(({ unit }) => unit.id)).toEqual(["both"]);
    expect(pages[0]?.quote).toBe("Green leaves in an oven.");
  });

  it("does not take short words for some of the words that are sought", () => {
    const units = courseOf(
      unitFrom(changed("Leaves are *dried*.", "It is of an old oven."), { id: "long" }),
      unitFrom(changed("Leaves are *dried*.", "It is of an old day."), { id: "short" }),
    );
    const { has, pages } = searchPages(units, "of an old oven kettle", 9);
    expect(has).toBe("most");
    expect(pages.map(({ unit }) => unit.id)).toEqual(["long"]);
    expect(searchPages(units, "of an old kettle", 9)).toEqual({ has: "nothing", pages: [] });
  });

  it("finds no more than wanted, and quotes the sentence without its marks", () => {
    expect(found("leaves", 1)).toHaveLength(1);
    expect(searchPages(course, "smell", 5).pages[0]?.quote).toBe("They smell.");
    expect(searchPages(course, "oven", 5).pages[0]?.quote).toBe(
      "Leaves are dried in Nestlé's oven.",
    );
  });
});

describe("a word of the glossary is found", () => {
  const place = { pack: "drinks", packTitle: undefined, language: "en" };
  const terms = [
    { id: "post", word: "Post", also: [], meaning: "a message.", ...place },
    { id: "podcast", word: "Podcast", also: ["show"], meaning: "talks.", ...place },
  ];
  it.each([
    ["POST", ["Post"]],
    ["posts", ["Post"]],
    ["shows", ["Podcast"]],
    ["po", ["Post", "Podcast"]],
    ["show", ["Podcast"]],
    ["x", []],
  ])("by %s", (typed, words) => {
    expect(findTerms(terms, typed).map(({ word }) => word)).toEqual(words);
  });

  it("by its signs, where it has no letters, and by no other signs", () => {
    const signs = [{ id: "hash", word: "#", also: [], meaning: "a sign.", ...place }];
    expect(findTerms(signs, "#")).toEqual(signs);
    expect(findTerms(signs, "&")).toEqual([]);
  });
});
