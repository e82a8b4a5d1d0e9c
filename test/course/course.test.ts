import { describe, expect, it } from "vitest";
import { citationsIn, numberCitations, withoutCitations } from "../../src/course/citations.ts";
import {
  headingOf,
  nearestName,
  partsNamed,
  shelfOf,
  sideBySide,
  termsFor,
  termsOf,
  unitAt,
  unitsCalled,
  unitsNamed,
} from "../../src/course/course.ts";
import type { Pack } from "../../src/course/model.ts";
import { changed, courseOf, packOfUnits, unitFrom } from "../support/course.ts";

const tea = unitFrom();
const coffee = unitFrom(changed("minutes: 5", "minutes: 5\nwas: [mocha, tea]"), {
  id: "coffee",
  part: "strong",
});
const course = courseOf(tea, coffee);

describe("in a course", () => {
  it.each([
    ["a unit", "tea", "tea"],
    ["a unit that was called otherwise", "mocha", "coffee"],
    ["no unit", "milk", undefined],
  ])("%s is found by its id", (_name, id, found) => {
    expect(unitsNamed(course, id).map((unit) => unit.id)).toEqual(
      found === undefined ? [] : [found],
    );
    expect(unitAt(course, { pack: tea.pack, unit: id })?.id).toBe(found);
  });

  it("parts and headings are found by their ids", () => {
    expect(partsNamed(course, "strong").map(({ units }) => units)).toEqual([["coffee"]]);
    expect(partsNamed(course, "tea")).toEqual([]);
    expect(headingOf(tea, "leaves")).toBe("Leaves");
    expect(headingOf(tea, "no-page")).toBe("Tea");
  });

  it.each([
    ["cofee", "coffee"],
    ["STRONG", "strong"],
    ["elephant", undefined],
  ])("%s was meant to be %s", (typed, meant) => {
    expect(nearestName(course, typed)).toBe(meant);
  });
});

describe("a unit is meant by", () => {
  const titled = (id: string, title: string) =>
    unitFrom(changed("title: Tea", `title: "${title}"`), { id });
  const units = courseOf(
    titled("one", "Green tea"),
    titled("two", "Green tea in the morning"),
    titled("three", "Black tea"),
    titled("four", "one"),
  );

  it.each([
    ["its id, however it is written", " THREE ", "three"],
    ["its id before another's title", "one", "one"],
    ["its whole title", "green TEA", "one"],
    ["the beginning of its title", "Bla", "three"],
    ["a beginning that is whole but for the end", "green tea in", "two"],
    ["no beginning of two titles", "green", undefined],
    ["no words from the middle", "tea", undefined],
    ["nothing at all", "  ", undefined],
  ])("%s", (_name, typed, id) => {
    expect(unitsCalled(units, typed).map((unit) => unit.id)).toEqual(id === undefined ? [] : [id]);
  });

  it("nothing at all where there is one unit alone", () => {
    expect(unitsCalled(courseOf(tea), "")).toEqual([]);
    expect(unitsCalled(courseOf(tea), "t").map(({ id }) => id)).toEqual(["tea"]);
  });
});

describe("citations", () => {
  const text = "Hot.[^b] Dry.[^a][^b] [a link](x) [^ c] [^]";

  it("are found in order, each once", () => {
    expect(citationsIn(text)).toEqual(["b", "a"]);
  });

  it("become the numbers of their sources; one without a source stays", () => {
    const sources = ["a", "b"].map((id) => ({ id, text: id, url: undefined }));
    expect(numberCitations("Hot.[^b][^a][^c]", sources)).toBe("Hot.\\[2\\]\\[1\\][^c]");
  });

  it("can be left out", () => {
    expect(withoutCitations("Hot.[^b] Dry.[^a]")).toBe("Hot. Dry.");
  });
});

describe("words and shelves of two packs", () => {
  const packOf = (pack: string, words: string[]) => {
    const own = packOfUnits([unitFrom(undefined, { pack })]);
    const terms = words.map((id) => ({ id, word: id, also: [], meaning: `of ${pack}` }));
    const shelf = [{ title: `The book of ${pack}`, about: "a book", url: undefined, why: "So." }];
    return { ...own, terms, shelf } as unknown as Pack;
  };
  const two = sideBySide([packOf("one", ["feed", "post"]), packOf("two", ["post", "reel"])]);

  it("name the pack that is beside the first", () => {
    expect(termsOf(two).map(({ id, packTitle }) => [id, packTitle])).toEqual([
      ["feed", undefined],
      ["post", undefined],
      ["post", "Drinks of two"],
      ["reel", "Drinks of two"],
    ]);
    expect(shelfOf(two).map(({ title, pack }) => [title, pack])).toEqual([
      ["The book of one", "one"],
      ["The book of two", "two"],
    ]);
  });

  it("are in a unit those of its pack before others", () => {
    const [one, other] = two.units;
    if (one === undefined || other === undefined) throw new Error("There are two units.");
    const meanings = (unit: typeof one) =>
      termsFor(two, unit).map(({ id, meaning }) => `${id} ${meaning}`);
    expect(meanings(one)).toEqual(["feed of one", "post of one", "reel of two"]);
    expect(meanings(other)).toEqual(["post of two", "reel of two", "feed of one"]);
  });
});
