import { describe, expect, it } from "vitest";
import type { Term } from "../../src/course/model.ts";
import { packWarningsFor, warningsFor, wordsIn } from "../../src/course/warnings.ts";
import { changed, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/pack.ts";

const TODAY = "2026-11-22";
const SHORT = "## In short\n\n- Boil.\n- Pour.\n- Drink.\n\n";
const FILLER = "Tea is good. ".repeat(55);

/** The small unit with enough words, pages and choices that nothing is left to say of it. */
const GOOD = [
  ["## Before you start", `${FILLER}\n\n## Before you start`],
  [
    "## Leaves\n",
    `## Pots\n\n${FILLER}\n\n## Cups\n\n${FILLER}\n\n## Spoons\n\n${FILLER}\n\n## Leaves\n`,
  ],
  ["## Check yourself", `${SHORT}## Check yourself`],
].reduce((text, [from, to]) => changed(from as string, to as string, text), UNIT);

function advice(text: string, { terms = [] as Term[], today = TODAY } = {}): string[] {
  const unit = unitFrom(text);
  const found = warningsFor({ unit, file: "tea.md", text }, terms, today);
  for (const { expected } of found) expect(expected.trim()).not.toBe("");
  return found.map(({ line, what }) => `${line}: ${what}`);
}

const like = (words: RegExp) => expect.stringMatching(words);
const turned = (from: string, to: string) => advice(changed(from, to, GOOD));
const lineWith = (text: string, words: string) =>
  text.split("\n").findIndex((line) => line.includes(words)) + 1;

describe("advice on a unit", () => {
  it("is none for a good one", () => {
    expect(advice(GOOD)).toEqual([]);
  });

  it.each<[string, string, string, RegExp]>([
    ["words", FILLER, "", /words on its pages/],
    ["the minutes", "minutes: 5", "minutes: 12", /12 minutes/],
    [
      "a long page",
      "Leaves are",
      `${"Leaves are good. ".repeat(70)}Leaves are`,
      /"Leaves" has 2\d\d words/,
    ],
    ["nothing in short", SHORT, "", /nothing in short/],
    ["no own words", "## In your own words\n\nWhy boil the water?\n\n", "", /own words/],
    ["a missing prompt", "- **For us:** Who makes our tea?\n", "", /not a prompt of each kind/],
    ["two choices", "- [ ] Cups\n  > They would break.\n", "", /has not three choices/],
    [
      "a year without a source",
      "Leaves are *dried*.",
      "In 1999 leaves were dried.",
      /without a footnote/,
    ],
    [
      "a share without a source",
      "Leaves are *dried*.",
      "Some 12 % of leaves.",
      /without a footnote/,
    ],
    ["money without a source", "Leaves are *dried*.", "It cost £5.", /without a footnote/],
    ["a source without a date", ", 1 May 2020.", ".", /a source without a date/],
    [
      "a source without an address",
      " <https://example.org/boil>",
      "",
      /a source without an address/,
    ],
    [
      "a count that moves",
      "Leaves are *dried*.",
      "The site has 3 million users.[^boil]",
      /a number that will change/,
    ],
    [
      "hard words",
      "Leaves are *dried*.",
      `${"Notwithstanding institutional considerations, comprehensive organisational communication necessitates interdisciplinary deliberation. ".repeat(90)}`,
      /years of school/,
    ],
  ])("says it of %s", (_name, from, to, words) => {
    expect(turned(from, to).join("\n")).toMatch(words);
  });

  const MORE = (right: number, wrong: number) =>
    ["x", " "]
      .flatMap((mark, at) => Array<string>(at === 0 ? right : wrong).fill(mark))
      .map((mark, at) => `- [${mark}] Spoon ${at}\n  > So.\n`)
      .join("");

  it.each<[right: number, wrong: number, said: RegExp | undefined]>([
    [0, 0, undefined],
    [0, 2, undefined],
    [2, 0, undefined],
    [0, 3, /has 6 choices, of which several are right/],
    [4, 0, /has 7 choices, of which several are right/],
  ])("lets %i more right and %i more wrong ones stand in several of three: %s", (...of) => {
    const [right, wrong, said] = of;
    const found = turned("- [ ] The cup\n", `${MORE(right, wrong)}- [ ] The cup\n`);
    expect(found).toEqual(said === undefined ? [] : [like(said)]);
  });

  it("says it of several choices that are two, and of those that are all right", () => {
    const cup = "- [ ] The cup\n  > It stands beside it.\n";
    expect(turned(cup, "")).toEqual([/has 2 choices/, /all its choices are right/].map(like));
    expect(turned(cup, cup.replace("[ ]", "[x]"))).toEqual([like(/all its choices are right/)]);
  });

  it.each<[string, string]>([
    ["a figure with its source", "In 1999 leaves were dried.[^boil]"],
    ["an undated source's own word", "It is old."],
    ["a count with its date", "As of May 2026 the site has 3 million users.[^boil]"],
    [
      "a count with its date in the sentence after it",
      "The site has 3 million users.[^boil] That was counted in 2026.[^boil]",
    ],
    [
      "a count with its date in the sentence before it",
      "It was counted in 2026.[^boil] The site has 3 million users.[^boil]",
    ],
    ["a count of the past", "In 2008 the site had 3 million users.[^boil]"],
  ])("says nothing of %s", (_name, to) => {
    expect(turned("Leaves are *dried*.", to)).toEqual([]);
  });

  it("says it of a check that is older than a year, on its line", () => {
    expect(advice(GOOD, { today: "2027-11-22" })).toEqual([]);
    expect(advice(GOOD, { today: "2027-11-23" })).toEqual([
      "5: its facts were last checked on 2026-11-22",
    ]);
  });

  it("says it on the day that the author set for another check, on its line", () => {
    const set = changed(
      "checked: 2026-11-22",
      "checked: 2026-11-22\ncheck-again: 2027-03-01",
      GOOD,
    );
    expect(advice(set, { today: "2027-02-28" })).toEqual([]);
    expect(advice(set, { today: "2027-03-01" })).toEqual([
      "6: its facts were to be checked again by 2027-03-01",
    ]);
  });

  it("names the line that it is about", () => {
    const text = changed("Leaves are *dried*.", "Leaves.\n\nIn 1999 it was so.", GOOD);
    expect(advice(text)[0]).toContain(`${lineWith(text, "In 1999")}: `);
  });

  it("says it where the right choice gives itself away", () => {
    const boils = GOOD.slice(GOOD.indexOf("### What boils?"), GOOD.indexOf("### What goes into"));
    const again = (id: string) =>
      changed("id: boils", `id: ${id}`, changed("What boils?", `What boils in ${id}?`, boils));
    const two = changed("### What goes into", `${again("may")}### What goes into`, GOOD);
    const three = changed("### What goes into", `${again("june")}### What goes into`, two);
    expect(advice(two).join()).toContain("the right choice always stands in the same place");
    const moved = changed(
      "- [x] Water\n  > It says so.\n- [ ] Leaves\n  > They are dried.\n",
      "- [ ] Leaves\n  > They are dried.\n- [x] Water\n  > It says so.\n",
      two,
    );
    expect(advice(moved).join()).not.toContain("in the same place");
    const longer = three.replaceAll("- [x] Water\n", "- [x] Water that is hot\n");
    expect(advice(longer).join()).toContain(
      `${lineWith(longer, "What boils?")}: the right choice is among the longest in 3 of 3`,
    );
  });

  it("says of a whole pack where form tells", () => {
    const unit = unitFrom(GOOD.replaceAll("- [x] Water\n", "- [x] H2O\n"));
    expect(packWarningsFor([unit], "pack.yaml")).toEqual([]);
    const units = Array.from({ length: 4 }, (_, index) => ({ ...unit, id: `tea-${index}` }));
    expect(packWarningsFor(units, "pack.yaml")[0]).toMatchObject({
      file: "pack.yaml",
      line: 1,
      what: expect.stringContaining("the right choice is the shortest in 100 % of 4 questions"),
    });
  });
});

describe("a word of the glossary", () => {
  const terms: Term[] = [
    { id: "samovar", word: "Samovar", also: [], meaning: "a heated metal vessel for water." },
    { id: "page", word: "Page", also: [], meaning: "a sheet." },
  ];
  const with_ = (sentence: string) =>
    advice(changed("Leaves are *dried*.", sentence, GOOD), { terms });

  it.each(["Bring the samovar to the table now.", "Samovars stand in many of our houses."])(
    "is to be explained where it first stands: %s",
    (sentence) => {
      expect(with_(sentence).join()).toContain('"Samovar" is used before it is explained');
    },
  );

  it.each([
    "A *samovar*, a big urn, stands there. The samovar sings.",
    "A samovar is an urn.",
    "It comes from an urn (a samovar).",
    "They use what is called a samovar there.",
    "The samovar stands there. It is a heated metal thing.",
    "There is no such thing here. One page follows another page.",
  ])("is explained by: %s", (sentence) => {
    expect(with_(sentence)).toEqual([]);
  });
});

describe("words", () => {
  it.each([
    ["**Bold** and *slanted* words", 4],
    ["A fact.[^source] Another.", 3],
    ["> [!WARNING] Often told\n> Not so.", 4],
    ["- one\n- two", 2],
    ["", 0],
  ])("of %j are %i", (markdown, count) => {
    expect(wordsIn(markdown)).toBe(count);
  });
});
