import { describe, expect, it } from "vitest";
import { changed, faultsOf } from "../support/course.ts";
import { UNIT } from "../support/pack.ts";

/** A unit with one fault: what is in the small unit, what is there instead, line, what is said. */
type Broken = [name: string, from: string, to: string, line: number, what: string];

const PAGES: Broken[] = [
  ["no opening", "Tea is a drink.\n", "", 7, "there is no opening"],
  ["an empty page", "Leaves are *dried*.\n", "", 23, '"Leaves" is empty'],
  [
    "a heading that stands twice",
    "## Leaves\n",
    "## Water!\n\nMore.\n\n## Leaves\n",
    23,
    'the heading "Water!" stands twice or has no letters',
  ],
  [
    "a heading without letters",
    "## Leaves\n",
    "## …\n\nMore.\n\n## Leaves\n",
    23,
    'the heading "…" stands twice or has no letters',
  ],
  [
    "questions in two places",
    "## In your own words",
    "## Check yourself\n\n## In your own words",
    68,
    'the heading "Check yourself" stands twice or has no letters',
  ],
  [
    "a heading as long as a page",
    "## Leaves\n",
    `## ${"a".repeat(301)}\n\nMore.\n\n## Leaves\n`,
    23,
    "this heading is too long",
  ],
  [
    "a citation without a footnote",
    "degrees.[^boil]",
    "degrees.[^boil][^kettle]",
    21,
    '[^kettle] on the page "Water" has no footnote',
  ],
  [
    "a footnote that is not cited",
    "[^boil]: A. Cook",
    "[^pot]: B. Cook.\n\n[^boil]: A. Cook",
    80,
    "the footnote [^pot] is cited on no page",
  ],
  [
    "a footnote that stands twice",
    "[^boil]: A. Cook",
    "[^boil]: B. Cook.\n\n[^boil]: A. Cook",
    82,
    "the footnote [^boil] stands twice",
  ],
];

const TALK: Broken[] = [
  ["a prompt without a label", "- **For both:** Drink", "- Drink", 76, "this prompt has no label"],
  ["a label that is none", "**For both:**", "**For all:**", 76, '"For all" is not a label'],
  [
    "a label that every object has",
    "**For both:**",
    "**constructor:**",
    76,
    '"constructor" is not a label',
  ],
  [
    "a prompt without words",
    "**For both:** Drink it.",
    "**For both:**",
    76,
    "this prompt has no words",
  ],
  [
    "words that belong to no prompt",
    "## Talk it over\n",
    "## Talk it over\n\nFirst of all:\n",
    74,
    "this line belongs to no prompt",
  ],
];

describe.each([
  ["pages and sources", PAGES],
  ["what to talk over", TALK],
])("a unit's %s", (_part, table) => {
  it.each(table)("%s is named with its line", (_name, from, to, line, what) => {
    expect(faultsOf(changed(from, to))).toMatchObject([{ file: "tea.md", line, what }]);
  });
});

describe("a file", () => {
  const words = (markdown: string) => faultsOf(markdown).map(({ line, what }) => [line, what]);

  it("without front matter is told what belongs there", () => {
    const [first] = faultsOf("# Tea\n\nTea is a drink.\n");
    expect(first).toMatchObject({ line: 1, what: "the front matter is missing" });
    expect(first?.expected).toContain("title, summary, minutes and checked");
  });

  it("with front matter that does not end is told so", () => {
    expect(words("---\ntitle: Tea\n")).toEqual([[1, "the front matter has no end"]]);
  });

  it("that ends with its front matter lacks an opening in its last line", () => {
    expect(words("---\n---").at(-1)).toEqual([2, "there is no opening"]);
  });

  it("with empty front matter lacks all four settings", () => {
    expect(words("---\n---\nTea.\n").map(([, what]) => what)).toEqual([
      '"title" is missing',
      '"summary" is missing',
      '"minutes" is missing',
      '"checked" is missing',
    ]);
  });

  it("that is too long is not read at all", () => {
    expect(words(UNIT + "a".repeat(256 * 1024))).toEqual([
      [1, "this file is too long for a lesson"],
    ]);
  });

  it("that is as long as it may be is read", () => {
    const room = 256 * 1024 - UNIT.length;
    expect(words(changed("## Leaves\n", `## Leaves\n${"a".repeat(room)}`))).toEqual([]);
  });

  it("with five faults has them all, in the order of its lines", () => {
    const broken = UNIT.replace("minutes: 5", "minutes: soon")
      .replace("- [x] Water\n  > It says so.", "- [ ] Water\n  > It says so.")
      .replace("<!-- id: pot -->", "<!-- id: boils -->")
      .replace("- **For both:** Drink it.", "- Drink it.")
      .replace("degrees.[^boil]", "degrees.");
    expect(words(broken)).toEqual([
      [4, '"minutes" cannot be "soon"'],
      [29, "no choice is marked right"],
      [40, 'the id "boils" stands twice'],
      [76, "this prompt has no label"],
      [80, "the footnote [^boil] is cited on no page"],
    ]);
  });

  it("says with each fault what was expected, and what to do", () => {
    const all = [...PAGES, ...TALK].flatMap(([, from, to]) => faultsOf(changed(from, to)));
    expect(
      all.filter(({ expected, mend }) => expected.trim() === "" || mend.trim() === ""),
    ).toEqual([]);
  });
});
