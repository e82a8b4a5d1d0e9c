import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationsIn } from "../../src/course/citations.ts";
import { plainText } from "../../src/course/plain.ts";
import { outsideCode, stretchesIn } from "../../src/course/written/code.ts";
import { withoutReferences } from "../../src/course/written/entities.ts";
import { withoutTabs } from "../../src/course/written/tabs.ts";
import { plainWords } from "../../src/course/written/words.ts";
import { changed, faultsOf, unitFrom } from "../support/course.ts";

type Told = [name: string, from: string, to: string, at: string, what: string];

const LEAVES = "Leaves are *dried*.\n";
const NOTE = "[^boil]: A. Cook";
const REASON = "- [x] Water\n  > It says so.";

const TOLD: Told[] = [
  ["words behind a comment", LEAVES, "<!-- by Kim --> Dried.\n", "25:17", "words behind a comment"],
  [
    "words behind a comment of several lines",
    LEAVES,
    "Dried.\n\n<!-- by\nKim --> Then rolled.\n",
    "28:9",
    "words behind a comment",
  ],
  [
    "a comment without an end",
    LEAVES,
    "Dried.\n\n<!-- by Kim\n",
    "27:1",
    "this comment has no end",
  ],
  ["HTML", LEAVES, "Leaves are <b>dried</b>.\n", "25:12", "HTML, which is not shown here"],
  [
    "HTML over two lines",
    LEAVES,
    'Leaves <a\nhref="x">dried.\n',
    "25:8",
    "HTML, which is not shown here",
  ],
  [
    "a checklist on a page",
    LEAVES,
    "Dried:\n\n- [x] yes\n- [ ] no\n",
    "27:3",
    'a checklist with "[x]" on a page is printed with its answers',
  ],
  [
    "a checklist in a quotation",
    LEAVES,
    "> * [X] yes\n",
    "25:1",
    'a checklist with "[x]" on a page is printed with its answers',
  ],
  [
    "an accepted answer on a page",
    LEAVES,
    "Dried.\n\n= dried\n",
    "27:1",
    'a line that begins with "=" on a page is printed as it stands',
  ],
  [
    "a checklist in words to answer",
    "Why boil the water?",
    "- [x] Why boil it?",
    "70:3",
    'a checklist with "[x]" in words to answer is printed with its answers',
  ],
  [
    "a list in words to answer",
    "Why boil the water?",
    "1. Why?",
    "70:1",
    "a list in words to answer",
  ],
  [
    "nearly a reserved heading",
    "## Talk it over",
    "## Talk it ovr",
    "72:4",
    '"Talk it ovr" is nearly "Talk it over"',
  ],
  [
    "a reserved heading at another level",
    LEAVES,
    "Dried.\n\n### In short\n\n- One.\n",
    "27:5",
    '"In short" has 3 marks of a heading',
  ],
  [
    "a heading without a space",
    LEAVES,
    "Dried.\n\n##Rolled\n\nThen.\n",
    "27:1",
    "there is no space behind the marks of a heading",
  ],
  [
    "a source in a heading",
    "## Leaves\n",
    "## Leaves[^boil]\n",
    "23:1",
    "a heading cites a source",
  ],
  ["a source in a reason", REASON, `${REASON}[^boil]`, "34:16", "[^boil] stands on no page"],
  [
    "a table in a question",
    REASON,
    `| a | b |\n|---|---|\n\n${REASON}`,
    "33:1",
    "a table in a question",
  ],
  [
    "code in a question",
    REASON,
    `\`\`\`\n### b\n\`\`\`\n\n${REASON}`,
    "33:1",
    'a block of code in "Check yourself"',
  ],
  ["a list in a reason", REASON, `${REASON}\n  > - a`, "35:3", "a list in a question"],
  ["a box without a space", "- [x] Water", "- [x]Water", "14:1", "this is no box of a checklist"],
  ["a box with nothing in it", "- [ ] Cups", "- [] Cups", "37:1", "this is no box of a checklist"],
  [
    "a box that is numbered",
    "- [x] Water",
    "1. [x] Water",
    "14:1",
    "this is no box of a checklist",
  ],
  [
    "code without an end, with the next heading in it",
    LEAVES,
    "Dried.\n\n```\nx\n",
    "27:1",
    "this block of code has no end, and takes all below it",
  ],
  [
    "a footnote in another",
    NOTE,
    "[^boil]: See `[^x]` and\n[^y]",
    "81:1",
    "[^y] stands in a footnote",
  ],
  ["a list in a footnote", NOTE, "[^boil]: A.\n\n    - one", "82:5", "a list in a footnote"],
  ["a list right in a footnote", NOTE, "[^boil]: A.\n- one", "81:1", "a list in a footnote"],
  ["code in a footnote", NOTE, "[^boil]: A.\n\n        x", "82:9", "a block of code in a footnote"],
  ["a box with a tick", "- [x] Water", "- [\u2713] Water", "14:1", "this is no box of a checklist"],
  [
    "a box with a space before its x",
    "- [x] Water",
    "- [ x] Water",
    "14:1",
    "this is no box of a checklist",
  ],
  [
    "a quotation between a question and its choices",
    "- [x] Water",
    "> Quoted.\n\n- [x] Water",
    "14:1",
    "this quotation belongs to no choice",
  ],
  [
    "a title cut by a #",
    "title: Tea",
    "title: Tea #1",
    "2:12",
    'what stands behind # is no part of "title"',
  ],
  [
    "a summary cut by a #",
    "summary: How to make it.",
    "summary: How #tea is made",
    "3:14",
    'what stands behind # is no part of "summary"',
  ],
];

describe("what would not be shown as written", () => {
  it.each(TOLD)("%s is named with its place", (_name, from, to, at, what) => {
    const told = faultsOf(changed(from, to));
    expect(told.map((fault) => [`${fault.line}:${fault.column}`, fault.what])).toContainEqual([
      at,
      what,
    ]);
    for (const { expected, mend } of told) expect([expected.trim(), mend.trim()]).not.toContain("");
  });

  it.each([
    ["a comment on its own", LEAVES, `<!-- by Kim -->\n${LEAVES}`],
    ["a comment within words", LEAVES, "Leaves <!-- all --> are dried.\n"],
    ["HTML in code", LEAVES, "Leaves are `<b>`.\n\n```\n<b>\n- [x] a\n= b\n```\n"],
    ["a sign that is meant as such", LEAVES, "a \\<b> and 1 < 2 > 0 <https://example.org/>\n"],
    ["a list of boxes that are empty", LEAVES, "- [ ] Rinse the pot.\n- [ ] Boil.\n"],
    ["a sign before the mark of a reason", REASON, "- [x] Water, x<y\n  > It says so > that."],
    ["a sign before the next item", LEAVES, "- a <b\n- c > d\n\n## A <b\nc > d\n"],
    ["a number in quotation marks", "title: Tea", 'title: "Tea #1"'],
    ["a # within a word", "title: Tea", "title: Tea#1"],
    ["a comment behind a number", "minutes: 5", "minutes: 5   # for a newcomer"],
    ["a heading of a page in other words", LEAVES, "Dried.\n\n## In sight\n\nMore.\n"],
    ["a year at the beginning of a footnote's line", NOTE, "[^boil]: A. Cook,\n2005. X"],
    ["code with its end, and the heading in it", LEAVES, "Dried.\n\n```\n## x\n```\n"],
    ["a reason that begins with a number", REASON, "- [x] Water\n  > 100. No more."],
  ])("%s is none of it", (_name, from, to) => {
    expect(faultsOf(changed(from, to))).toEqual([]);
  });
});

const page = (markdown: string) =>
  unitFrom(changed(LEAVES, `${markdown}\n`))
    .pages.map(({ heading, markdown: text }) => [heading, text])
    .slice(2);

describe("what is read from a unit", () => {
  it("has a heading with a line below it as a page", () => {
    expect(page("Dried.\n\nThen\nrolled\n------\n\nWith care.")).toEqual([
      ["Leaves", "Dried."],
      ["Then rolled", "With care."],
    ]);
  });

  it("has links by name with their addresses, wherever these stand", () => {
    const [[, text] = []] = page(
      "[a][Site] b [site][] c [SITE], `[site]` [x]\n\n[site]: https://a.example/x 'T'",
    );
    expect(text).toBe(
      "[a](<https://a.example/x>) b [site](<https://a.example/x>) c [SITE](<https://a.example/x>), `[site]` [x]",
    );
  });

  it("has characters by name or number as themselves, but not in code", () => {
    expect(page("a&mdash;b &#42;c&#x2a; &amp;lt; `&mdash;` &nothing;")).toEqual([
      ["Leaves", "a—b \\*c\\* \\&lt; `&mdash;` &nothing;"],
    ]);
  });

  it.each([
    ["<https://a.example/?b=1&amp;c=2>", "<https://a.example/?b=1&c=2>"],
    ["https://a.example/?b=1&amp;c=2", "https://a.example/?b=1&c=2"],
    ["www.a.example/?b=1&#38;c", "www.a.example/?b=1&c"],
    ["https://a.example/?b&lt;c", "https://a.example/?b%3Cc"],
    ["https://a.example/?b&amp;lt;c", "https://a.example/?b&amp;lt;c"],
    ["[d]\n\n[d]: https://a.example/?b=1&amp;c=2", "[d](<https://a.example/?b=1&c=2>)"],
  ])("has an address with the characters that it has: %s", (written, shown) => {
    expect(page(written)).toEqual([["Leaves", shown]]);
  });

  it("has the page of a question by its heading as that is written", () => {
    const heading = "Leaves &amp; *water*";
    const renamed = changed("## Leaves", `## ${heading}`);
    const unit = unitFrom(renamed.replaceAll("page: Leaves", `page: ${heading}`));
    expect(unit.questions.map((question) => question.page)).toContain("leaves-water");
  });

  it("has a footnote of two paragraphs as one source, and what comes after it where it was", () => {
    const unit = unitFrom(
      changed(
        "[^boil]: A. Cook",
        "[^boil]: First.\n\n    Second\n    part.\n\n[^pot]: A. Cook",
      ).replace(LEAVES, "Dried.[^pot]\n"),
    );
    expect(unit.sources.map(({ text }) => text)).toEqual([
      "First. Second part.",
      expect.stringContaining("A. Cook"),
    ]);
  });

  it("has nothing of a comment, whatever it looks like", () => {
    expect(page("Dried.\n\n<!--\n## No page\n- [x] a\n-->\n\nRolled.")).toEqual([
      ["Leaves", "Dried.\n\n\n\n\n\n\nRolled."],
    ]);
  });

  it("has tabs as they are shown", () => {
    expect(page("1. First\n\t- below\n\n\tcode?")).toEqual([
      ["Leaves", "1. First\n    - below\n\n    code?"],
    ]);
    expect(withoutTabs("a\tb\n\t\tc")).toBe("a   b\n        c");
  });

  it("has a choice, a heading and an accepted answer in plain words", () => {
    expect(
      plainWords("The **second**, or `two`, ~~one~~ [a](https://a.example) \\*b\\* snake_case_x"),
    ).toBe("The second, or two, (struck out: one) a (https://a.example) *b* snake_case_x");
    const unit = unitFrom(changed("- [ ] Cups", "- [ ] **Cups**, or `H2O`"));
    expect(unit.questions[0]).toMatchObject({ choices: [{}, {}, { text: "Cups, or H2O" }] });
  });

  it("has footnotes that are cited, and none that is code", () => {
    expect(citationsIn("a[^b] `[^c]` ``[^d]`[^e]``\n\n    [^f]\n\n```\n[^g]\n```\n[^h]")).toEqual([
      "b",
      "h",
    ]);
  });
});

describe("the words of a text without its marks", () => {
  it.each([
    ["**a** *b* _c_ `d*e`", "a b c d*e"],
    ["my_page and 5 * 3", "my_page and 5 * 3"],
    ["\\*a\\* [b](<https://c.example>) <https://d.example>", "*a* b https://d.example"],
    ["a <!-- b --> c ~~d~~", "a  c d"],
  ])("%s", (markdown, words) => {
    expect(plainText(markdown)).toBe(words);
  });
});

describe("code in a text", () => {
  const anyText = fc
    .array(
      fc.constantFrom("`", "``", "a", "\\", "\n", "    ", "- ", "> ", "```\n", "b c", "\n\n"),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join(""));

  it("is parted from what stands between without a letter lost", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(
          stretchesIn(text)
            .map((each) => each.text)
            .join(""),
        ).toBe(text);
        expect(outsideCode(text, (same) => same)).toBe(text);
      }),
    );
  });

  it("is found soon in a text of nothing but its marks", () => {
    for (const piece of ["`a", "`", "``a`b", "\\`"]) {
      const long = piece.repeat(100_000);
      expect(outsideCode(long, (same) => same)).toBe(long);
    }
  }, 5000);
});

describe("a character by its number", () => {
  it.each([
    ["&#0;", "\ufffd"],
    ["&#xD800;", "\ufffd"],
    ["&#27;[31m", "[31m"],
    ["&#x202e;", ""],
    ["&#10;", " "],
    ["\\&amp;", "\\&amp;"],
    ["&#9999999999;", "&#9999999999;"],
  ])("%s is %j", (written, shown) => {
    expect(withoutReferences(written)).toBe(shown);
  });
});
