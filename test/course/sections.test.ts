import { describe, expect, it } from "vitest";
import { headingIn } from "../../src/course/sections.ts";
import { changed, faultsOf, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/pack.ts";

const footnote = /^\[\^boil\]:.*$/m;
const leaves = (markdown: string) =>
  unitFrom(changed("Leaves are *dried*.", markdown)).pages.at(-1)?.markdown;

describe("a heading", () => {
  it.each([
    ["## Water", "Water"],
    ["##   Water  ", "Water"],
    ["## Water ##", "Water"],
    ["## C#", "C#"],
    ["## The # sign", "The # sign"],
    ["##Water", undefined],
    ["### Water", undefined],
    ["# Water", undefined],
    [" text ## Water", undefined],
    ["## ##", undefined],
  ])("%j is %j", (line, words) => {
    expect(headingIn(line, 2)).toBe(words);
  });
});

describe("a footnote", () => {
  it.each([
    ["on one line", "[^boil]: A. Cook, 2020. <https://a.example/b>"],
    ["going on indented", "[^boil]: A. Cook,\n    2020.\n  <https://a.example/b>"],
    ["going on without indent", "[^boil]: A. Cook,\n2020.\n<https://a.example/b>"],
    ["beginning below its name", "[^boil]:\n  A. Cook, 2020. <https://a.example/b>"],
    ["with its address in the middle", "[^boil]: A. Cook, <https://a.example/b> 2020."],
    ["before the last page", "[^boil]: A. Cook, 2020. <https://a.example/b>\n\n## More\n\nTea."],
    [
      "with a heading right below",
      "[^boil]: A. Cook, 2020. <https://a.example/b>\n## More\n\nTea.",
    ],
  ])("%s is one source", (_name, written) => {
    expect(unitFrom(UNIT.replace(footnote, written)).sources).toEqual([
      { id: "boil", text: "A. Cook, 2020.", url: "https://a.example/b" },
    ]);
  });

  it("needs no address", () => {
    const { sources } = unitFrom(UNIT.replace(footnote, "[^boil]: A. Cook, a letter."));
    expect(sources).toEqual([{ id: "boil", text: "A. Cook, a letter.", url: undefined }]);
  });

  it("has only an address of the web", () => {
    const { sources } = unitFrom(UNIT.replace(footnote, "[^boil]: A. <javascript:alert(1)>"));
    expect(sources[0]?.url).toBeUndefined();
  });

  it("ends where the next one begins", () => {
    const two = changed("*dried*.", "*dried*.[^dry]", `${UNIT}[^dry]: B. Cook.\n`);
    expect(unitFrom(two).sources.map(({ id }) => id)).toEqual(["boil", "dry"]);
  });
});

it("sources stand in the order in which they are first cited, not in which they are written", () => {
  const opening = changed("Tea is a drink.", "Tea is a drink.[^c][^boil]");
  const leaves = changed("*dried*.", "*dried*.[^a][^c]", opening);
  const { sources } = unitFrom(`${leaves}[^a]: A.\n[^c]: C.\n`);
  expect(sources.map(({ id }) => id)).toEqual(["c", "boil", "a"]);
});

describe("a block of code", () => {
  it.each([
    ["with a heading", "```\n## Not a page\n```"],
    ["with a footnote", "```\n[^boil]: Not this.\n```"],
    ["in tildes, with the other fence inside", "~~~\n```\n## Not a page\n~~~"],
    ["in four marks, with three inside", "````\n```\n## Not a page\n````"],
    ["with a line that looks like another beginning", "```\n```js\n## Not a page\n```"],
    ["of a language, indented a little", "  ```md\n## Not a page\n  ```"],
  ])("%s stays on its page", (_name, code) => {
    expect(leaves(`See:\n\n${code}\n\nDone.`)).toBe(`See:\n\n${code}\n\nDone.`);
  });

  it("does not begin with code inside a line", () => {
    const { pages } = unitFrom(
      changed("Leaves are *dried*.", "```a``` is code.\n\n## More\n\nTea."),
    );
    expect(pages.map(({ id }) => id)).toEqual(["opening", "water", "leaves", "more"]);
  });
});

describe("front matter without an end", () => {
  it("is told with what to do", () => {
    const [fault] = faultsOf(UNIT.replace(/\n---\n/, "\n"));
    expect(fault).toMatchObject({
      line: 1,
      what: "the front matter has no end",
      expected: "a second line `---` after it",
      mend: "Put a line with `---` alone below the last setting.",
    });
  });
});
