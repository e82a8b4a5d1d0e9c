import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citationsIn } from "../../../src/course/citations.ts";
import { pageTold, piecesOf, wordsOfPage } from "../../../src/course/figures/pieces.ts";
import { figureTold } from "../../../src/course/figures/told.ts";
import { searchPages } from "../../../src/course/search.ts";
import { warningsFor, wordsIn } from "../../../src/course/warnings.ts";
import { changed, courseOf, faultsOf, unitFrom } from "../../support/course.ts";
import {
  ALL_FIGURES,
  BARS,
  FEED,
  figureFrom,
  POST,
  REVIEW,
  TIMELINE,
} from "../../support/figures.ts";

/** The small unit with a block on its page "Leaves"; the block begins in this line. */
const FIRST = 25;
const withBlock = (block: string) => changed("Leaves are *dried*.\n", `${block}\n`);

describe("a figure", () => {
  it.each(Object.entries(ALL_FIGURES))("may be all that stands on a page: %s", (_, block) => {
    expect(faultsOf(withBlock(block))).toEqual([]);
  });

  it.each([
    [
      TIMELINE,
      [
        '21 June 2005: Jeff Jarvis writes "Dell lies. Dell sucks."',
        "August 2005: He gets his money back.",
        "2006: Its own blog opens.",
      ],
    ],
    [
      BARS,
      [
        "Sales through Twitter, in millions.",
        "June 2009: 2.",
        "December 2009: 6.5.",
        "Counted by the company.",
      ],
    ],
    [
      POST,
      [
        "Post, by Northwater (invented), 08:10.",
        "(1) who speaks.",
        "It says: A main has burst in Mill Lane. Water is off for 40 houses. We will be back here at 10.",
        "(2) what, where, for whom.",
        "Below it: 31 like · 12 comments.",
      ],
    ],
    [
      FEED,
      [
        "The feed of Ruth (invented).",
        "Post 1 of 2, by Mill Lane School.",
        "It says: We are closed today.",
        "It shows: a dry tap.",
        "Why it is there: she follows the school.",
        "Post 2 of 2, by Northwater.",
        "It says: Work for us!",
        "Why it is there: paid for.",
      ],
    ],
    [
      REVIEW,
      [
        "Review, by Sam P. (invented).",
        "Stars: 2 of 5.",
        "It says: Nobody could say when the water comes back.",
        "Answer, by Northwater.",
        "It says: Now it stands on our page.",
        "(1) what has changed.",
      ],
    ],
  ])("is told in sentences", (block, told) => {
    expect(figureTold(figureFrom(block))).toEqual(told);
  });

  it("stands between the words of its page, and is found by its own", () => {
    const page = `Before.\n\n${TIMELINE}\n\nAfter.\n\n\`\`\`\ncode\n\`\`\``;
    expect(piecesOf(page).map((piece) => piece.is)).toEqual(["words", "figure", "words"]);
    expect(wordsOfPage(page)).toBe("Before.\n\nAfter.\n\n```\ncode\n```");
    expect(pageTold(page)).toContain("Before.\n\n21 June 2005: Jeff");
    const course = courseOf(unitFrom(withBlock(TIMELINE)));
    expect(searchPages(course, "blog", 5).pages.map(({ quote }) => quote)).toEqual([
      "2006: Its own blog opens.",
    ]);
  });

  it("names sources, which count as cited, in their order", () => {
    expect(citationsIn(`Words.[^one]\n\n${TIMELINE}\n\nMore.[^two][^boil]`)).toEqual([
      "one",
      "boil",
      "two",
    ]);
  });

  it("does not count as words of its page", () => {
    expect(wordsIn(`Three words here.\n\n${POST}`)).toBe(3);
    const warnings = (block: string) => {
      const text = withBlock(block);
      return warningsFor({ unit: unitFrom(text), file: "tea.md", text }, [], "2026-11-26").map(
        ({ what }) => what,
      );
    };
    expect(warnings(TIMELINE)).toEqual(
      warnings("Leaves are dried.").map((what) =>
        what.replace(/^(\d+)(?= words on)/, (count) => String(Number(count) - 3)),
      ),
    );
    expect(warnings("```timelin\n2005  Dried\n```")).toContain(
      'a block of "timelin" is shown as it stands',
    );
  });
});

/** A block with one fault: what is in it, what is there instead, its line in the block, what is said. */
type Broken = [block: string, from: string, to: string, line: number, what: string];

const BROKEN: Broken[] = [
  [TIMELINE, "2005-08 ", "2005-13 ", 2, '"2005-13" is no date'],
  [TIMELINE, "2005-06-21", "2005-06-31", 1, '"2005-06-31" is no date'],
  [TIMELINE, "2006 ", "2004 ", 3, "2004 stands after 2005-08"],
  [TIMELINE, "2005-08 ", "August ", 2, "this line of the timeline begins with no date"],
  [TIMELINE, "He gets", "a".repeat(121), 2, `"${"a".repeat(30)}…" is too long for a figure`],
  [TIMELINE, "source: boil\n", "", 0, "this timeline names no source"],
  [
    TIMELINE,
    "source: boil",
    "source: boil\nsource: pot",
    5,
    'the source "pot" of a figure has no footnote',
  ],
  [TIMELINE, "source: boil", "source: boil\nsource: [^boil]", 5, '"[^boil]" names no footnote'],
  [
    TIMELINE,
    "2005-08     He gets his money back\n2006        Its own blog opens\n",
    "",
    0,
    "a timeline with 1 dates",
  ],
  [BARS, "by: the company\n", "", 0, '"by:" is missing'],
  [BARS, "2     June", "2,00  June", 3, '"2,00" is no number'],
  [BARS, "June 2009", "a".repeat(61), 3, `"${"a".repeat(30)}…" is too long for a figure`],
  [BARS, "2     June 2009", "2  June\ntwo  June", 4, "this line belongs to nothing in the figure"],
  [BARS, "2     June 2009\n6.5 ", "0  June 2009\n0 ", 0, "all numbers are 0"],
  [POST, "Northwater (invented)", "Northwater", 1, '"Northwater" is not called invented'],
  [POST, "when:", "wann:", 2, '"wann:" is not known here'],
  [POST, "when: 08:10", "who: Another (invented)", 2, '"who:" stands twice'],
  [POST, "when: 08:10", "when:", 2, '"when:" has no words'],
  [POST, "2 says", "3 says", 7, "a remark with the number 3"],
  [POST, "2 says", "2 shows", 7, 'there is no "shows:" above to say this of'],
  [
    POST,
    "1 who: who speaks",
    "1 who: who speaks\nsource: boil",
    7,
    "a post is invented, and names a source",
  ],
  [FEED, "Ruth (invented)", "Ruth", 1, '"Ruth" is not called invented'],
  [FEED, "why: paid for\n", "", 8, '"why:" is missing'],
  [FEED, "\n\nwho: Northwater\nsays: Work for us!\nwhy: paid for\n", "\n", 0, "a feed of 1 posts"],
  [REVIEW, "stars: 2", "stars: 6", 2, "6 stars"],
  [REVIEW, "Sam P. (invented)", "Sam P.", 1, '"Sam P." is not called invented'],
  [REVIEW, "by: Northwater\n", "", 0, '"by:" is missing'],
];

describe("what is wrong in a figure", () => {
  it.each(BROKEN)("is named with its line: %#", (block, from, to, line, what) => {
    const faults = faultsOf(withBlock(changed(from, to, block)));
    expect(faults).toMatchObject([{ file: "tea.md", line: FIRST + line, what }]);
    expect(faults[0]?.expected).not.toBe("");
  });

  it("is that it has no end", () => {
    const faults = faultsOf(withBlock(POST.slice(0, -4)));
    expect(faults).toMatchObject([{ line: FIRST, what: "this post has no end" }]);
  });

  it("is that it is longer than a screen or two", () => {
    const block = changed("who: M", `${"\n".repeat(60)}who: M`, FEED);
    expect(faultsOf(withBlock(block)).map(({ line, what }) => [line, what])).toEqual([
      [FIRST, "a figure of 70 lines"],
    ]);
  });

  it("is that it stands where no page is", () => {
    const faults = faultsOf(changed("Why boil the water?", `Why?\n\n${POST}`));
    expect(faults).toMatchObject([{ line: 72, what: 'a post in "In your own words"' }]);
  });

  it("is told of anything at all without a crash", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(...Object.values(ALL_FIGURES).flatMap((block) => block.split("\n"))),
      fc.constantFrom("9999-99-99  x", "1 who: x", "999999 %  x", "who: ", "source:", "~~~feed"),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const page = lines.join("\n");
        for (const piece of piecesOf(page)) if (piece.is === "figure") figureTold(piece.figure);
        faultsOf(withBlock(page));
      }),
      { numRuns: 300 },
    );
  });
});
