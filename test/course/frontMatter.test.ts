import { describe, expect, it } from "vitest";
import { changed, faultsOf, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/drinks.ts";

/** A unit with one fault: what is in the small unit, what is there instead, line, what is said. */
type Broken = [name: string, from: string, to: string, line: number, what: string];

const FAULTS: Broken[] = [
  ["no title", "title: Tea\n", "", 2, '"title" is missing'],
  ["a title with nothing behind it", "title: Tea", "title:", 2, '"title" is empty'],
  ["a title of spaces", "title: Tea", 'title: "  "', 2, '"title" is empty'],
  ["a very long title", "title: Tea", `title: ${"a".repeat(301)}`, 2, '"title" is too long'],
  ["a title that is a list", "title: Tea", "title: [Tea]", 2, '"title" cannot be Array'],
  ["no minutes left", "minutes: 5", "minutes: 0", 4, '"minutes" cannot be 0'],
  ["minutes in words", "minutes: 5", "minutes: five", 4, '"minutes" cannot be "five"'],
  ["too many minutes", "minutes: 5", "minutes: 61", 4, '"minutes" cannot be 61'],
  ["a day that is none", "2026-11-22", "2026-02-30", 5, '"checked" cannot be "2026-02-30"'],
  ["a day in another order", "2026-11-22", "22.11.2026", 5, '"checked" cannot be "22.11.2026"'],
  [
    "work of no kind that is known",
    "minutes: 5",
    "for: [sales]\nminutes: 5",
    4,
    '"for" cannot be "sales"',
  ],
  [
    "a day to check again that is none",
    "minutes: 5",
    "check-again: soon\nminutes: 5",
    4,
    '"check-again" cannot be "soon"',
  ],
  ["a key that is not known", "minutes: 5", "minutes: 5\nlevel: 1", 5, '"level" is not known here'],
  ["a key of signs", "minutes: 5", "minutes: 5\n(: 1", 5, '"(" is not known here'],
  [
    "an old id with capitals",
    "minutes: 5",
    "was: [a, Old]\nminutes: 5",
    4,
    '"was" cannot be "Old"',
  ],
  ["one old id, not a list", "minutes: 5", "was: old\nminutes: 5", 4, '"was" cannot be "old"'],
  [
    "a key that stands twice",
    "minutes: 5",
    "minutes: 5\nminutes: 6",
    5,
    "this is not YAML: Map keys must be unique",
  ],
  [
    "a title with a colon but no quotation marks",
    "title: Tea",
    "title: Tea: how",
    2,
    "this is not YAML: Nested mappings are not allowed in compact mappings",
  ],
  ["an alias", "title: Tea", "title: &t Tea\nwas: [*t]", 3, "aliases (*) are not read here"],
  [
    "a list as a key",
    "title: Tea",
    "title: Tea\n? [a, b]\n: c",
    3,
    "a list or another block cannot be a key",
  ],
  [
    "a very long block",
    "title: Tea",
    `title: Tea\n#${" ".repeat(16 * 1024)}`,
    2,
    "this block is too long",
  ],
];

describe("front matter", () => {
  it.each(FAULTS)("with %s is named with its line", (_name, from, to, line, what) => {
    expect(faultsOf(changed(from, to))).toMatchObject([{ file: "tea.md", line, what }]);
  });

  it("has the line of a setting in quotation marks too", () => {
    expect(faultsOf(changed("minutes: 5", '"minutes": 0'))).toMatchObject([{ line: 4 }]);
  });

  it("says what each setting should be", () => {
    const broken = changed("title: Tea", "titel: Tea", changed("minutes: 5", "minutes: 0"));
    expect(faultsOf(broken).map(({ expected }) => expected)).toEqual([
      "title: one line of text, at most 300 characters",
      "only title, summary, minutes, checked, was, read-first, read-next, for, check-again",
      "minutes: a whole number from 1 to 60",
    ]);
  });

  it("names whose work it is for, and the day by which to check it again", () => {
    expect(unitFrom()).toMatchObject({ for: [], checkAgain: undefined });
    const told = "for: [law, public-service]\ncheck-again: 2027-06-01\nminutes: 5";
    expect(unitFrom(changed("minutes: 5", told))).toMatchObject({
      for: ["law", "public-service"],
      checkAgain: "2027-06-01",
    });
  });

  it("may have comments, and titles with quotation marks or over several lines", () => {
    const title = 'title: >\n  Tea:\n  how to make it # in "hot" water';
    expect(unitFrom(changed("title: Tea", title)).title).toBe(
      'Tea: how to make it # in "hot" water',
    );
  });

  it.each([
    ["an escape", '"\\e[31mTea\\e[0m"'],
    ["a character that nobody sees", '"Te\\u200ba\\n"'],
    ["an override of the direction", '"\\u202eTea"'],
  ])("cannot smuggle %s in through its own spelling", (_name, title) => {
    expect(unitFrom(changed("title: Tea", `title: ${title}`)).title).toBe("Tea");
  });

  it.each([
    ["in a value", 'checked: "\\e[31m"'],
    ["in a key", '"\\e[31m": 1\nchecked: 2026-11-22'],
  ])("cannot smuggle an escape into what is said about it, %s", (_name, settings) => {
    const said = faultsOf(changed("checked: 2026-11-22", settings)).map(({ what }) => what);
    expect(said.join("")).not.toContain("\x1b");
    expect(said).toHaveLength(1);
  });

  it.each([
    ["lists in lists", `title: ${"[".repeat(5000)}`],
    ["keys in keys", `? `.repeat(5000)],
    ["aliases of aliases", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]"],
  ])("with %s is refused", (_name, settings) => {
    expect(faultsOf(changed("title: Tea", settings)).length).toBeGreaterThan(0);
  });
});

describe("what to do about a setting", () => {
  it.each([
    [
      "a word that is not known",
      "minutes: 5",
      "minutes: 5\nlevel: 1",
      "Mend the word before the colon, or remove the line.",
    ],
    ["one that is missing", "title: Tea\n", "", "Add a line with it."],
    [
      "a value that cannot be",
      "minutes: 5",
      "minutes: five",
      "Write another value behind the colon.",
    ],
  ])("is said: %s", (_, from, to, mend) => {
    expect(faultsOf(changed(from, to)).map((fault) => fault.mend)).toContain(mend);
  });

  it.each(["tea", "5"])("where it is no list of them, that is said: %j", (written) => {
    const { 0: settings = "" } = /(?<=^---\n)[\s\S]*?(?=---)/.exec(UNIT) ?? [];
    const [fault] = faultsOf(changed(settings, `${written}\n`));
    expect(fault).toMatchObject({ line: 2, what: "this is not a list of settings" });
    expect(fault?.expected).toContain("only title, summary");
  });
});
