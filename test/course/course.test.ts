import { describe, expect, it } from "vitest";
import { citationsIn, numberCitations, withoutCitations } from "../../src/course/citations.ts";
import {
  headingOf,
  nearestName,
  partsNamed,
  unitAt,
  unitsCalled,
  unitsNamed,
} from "../../src/course/course.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";

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
