import { describe, expect, it } from "vitest";
import { changed, faultsOf } from "../support/course.ts";

/** A unit with one fault: what is in the small unit, what is there instead, line, what is said. */
type Broken = [name: string, from: string, to: string, line: number, what: string];

const GUESS: Broken[] = [
  ["two right choices", "- [ ] Milk", "- [x] Milk", 12, "a guess has one right choice"],
  ["no question", "What comes first?\n\n", "", 12, "there is no question above the choices"],
  [
    "no choices",
    "- [x] Water\n  > Without it there is nothing to heat.\n- [ ] Milk\n  > It comes last.\n",
    "",
    10,
    "there is no choice to guess",
  ],
];

const ABOUT: Broken[] = [
  ["without an id", "<!-- id: boils -->\n", "", 29, "this question has no id"],
  ["with an id in capitals", "id: boils", "id: Boils", 29, '"Boils" cannot be an id'],
  [
    "with a very long id",
    "id: boils",
    `id: ${"a".repeat(101)}`,
    29,
    `"${"a".repeat(101)}" cannot be an id`,
  ],
  ["with the id of another", "id: pot", "id: boils", 40, 'the id "boils" stands twice'],
  [
    "without a page",
    "<!-- page: Water -->\n\n- [x]",
    "\n- [x]",
    29,
    "this question names no page to read again",
  ],
  ["with a page that is not there", "page: Water", "page: Milk", 29, 'there is no page "Milk"'],
  [
    "with a page that is no page",
    "page: Water",
    "page: Check yourself",
    29,
    'there is no page "Check yourself"',
  ],
  [
    "with an unknown setting",
    "<!-- id: boils -->",
    "<!-- id: boils -->\n<!-- level: 1 -->",
    31,
    '"level" is not known here',
  ],
  [
    "after words that are none",
    "## Check yourself\n",
    "## Check yourself\n\nNow you.\n",
    29,
    "this line stands before the first question",
  ],
];

const CHOICES: Broken[] = [
  [
    "none right",
    "- [x] Water\n  > It says",
    "- [ ] Water\n  > It says",
    29,
    "no choice is marked right",
  ],
  ["one without a reason", "  > They are dried.\n", "", 35, "this choice has no reason"],
  ["one without words", "- [ ] Cups", "- [ ]  ", 37, "this choice is empty"],
  ["two alike", "- [ ] Cups", "- [ ] WATER", 29, "two choices are the same"],
  [
    "and a numbered list",
    "- [ ] Cups\n  > They would break.",
    "1. Cups",
    29,
    "this question mixes two kinds",
  ],
  [
    "and a stray line",
    "  > It says so.\n",
    "  > It says so.\nReally.\n",
    35,
    "this line belongs to no choice",
  ],
  [
    "of which there is one",
    "- [ ] Leaves\n  > They are dried.\n- [ ] Cups\n  > They would break.\n",
    "",
    29,
    "this question has 1 choice",
  ],
];

const TYPED: Broken[] = [
  [
    "a typed answer that is a wrong choice but for its case",
    "  > They would break.\n",
    "  > They would break.\n\n= cups!\n",
    29,
    '"cups!" is as good as a wrong choice',
  ],
  ["a typed answer that is a key", "= tea leaves", "= q", 60, '"q" is a key of the program'],
];

const OTHERS: Broken[] = [
  ["one thing to put in order", "1. Boil\n2. Pour\n3. Drink", "1. Boil", 51, "1 to put in order"],
  [
    "ten things to put in order",
    "3. Drink",
    [3, 4, 5, 6, 7, 8, 9, 10].map((n) => `${n}. Cup ${n}`).join("\n"),
    51,
    "10 to put in order",
  ],
  [
    "an order without a reason",
    "> Cold tea has its friends, but this is hot.\n",
    "",
    51,
    "this question has no reason",
  ],
  ["an accepted answer without words", "= tea leaves", "=", 60, "an accepted answer is empty"],
  [
    "a short answer without a reason",
    "> They are dried after picking.\n",
    "",
    60,
    "this question has no reason",
  ],
  ["no answers at all", "= leaves\n= tea leaves\n", "", 60, "this question has no answers"],
];

describe.each([
  ["a guess with", GUESS],
  ["a question", ABOUT],
  ["choices,", CHOICES],
  ["a question with", OTHERS],
  ["a question with", TYPED],
])("%s", (_part, table) => {
  it.each(table)("%s is named with its line", (_name, from, to, line, what) => {
    expect(faultsOf(changed(from, to))).toMatchObject([{ file: "tea.md", line, what }]);
  });
});

it("the headings are offered where a page is not there", () => {
  expect(faultsOf(changed("page: Water", "page: Milk"))[0]?.expected).toContain("Water; Leaves");
});
