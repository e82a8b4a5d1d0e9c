import { describe, expect, it } from "vitest";
import { changed, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/pack.ts";

describe("a question's words", () => {
  it("run over several lines", () => {
    const { questions } = unitFrom(
      changed("### What boils?\n", "### What boils,\nwhen it is hot\nenough?\n"),
    );
    expect(questions[0]?.ask).toBe("What boils, when it is hot enough?");
  });

  it("keep a sign at their end", () => {
    expect(unitFrom(changed("### What boils?", "### Who writes C#")).questions[0]?.ask).toBe(
      "Who writes C#",
    );
  });

  it("may be a heading in the guess too", () => {
    const { before } = unitFrom(changed("What comes first?", "### What comes first?"));
    expect(before?.ask).toBe("What comes first?");
  });
});

describe("a choice", () => {
  const first = (markdown: string) => {
    const question = unitFrom(markdown).questions[0];
    return question?.kind === "choice" ? question.choices[0] : undefined;
  };

  it("runs over several lines, as does its reason", () => {
    const long = "- [x] Water\n  from the tap\n\n  > It says\n  > so,\n  > twice.\n";
    expect(first(changed("- [x] Water\n  > It says so.\n", long))).toEqual({
      text: "Water from the tap",
      right: true,
      reason: "It says so, twice.",
    });
  });

  it("has its words without marks, for they are shown where nothing is rendered, and its reason as it is", () => {
    expect(first(changed("- [x] Water\n  > It says", "- [x] *Water*\n  > It **says**"))).toEqual({
      text: "Water",
      right: true,
      reason: "It **says** so.",
    });
  });
});

it("an item to put in order runs over several lines, and its mark may be a bracket", () => {
  const { questions } = unitFrom(changed("1. Boil\n2. Pour", "1) Boil\n   the water\n2) Pour"));
  expect(questions[2]).toMatchObject({ items: ["Boil the water", "Pour", "Drink"] });
});

it("spaces at the end of a line are no part of what is chosen, put in order or typed", () => {
  const spaced = UNIT.replace("- [x] Water\n  > It", "- [x] Water  \n  > It")
    .replace("1. Boil\n", "1. Boil  \n")
    .replace("= leaves\n", "= leaves  \n");
  expect(unitFrom(spaced).questions).toEqual(unitFrom().questions);
});

it("the one reason of an order may run over several lines", () => {
  const { questions } = unitFrom(changed("> Cold tea", "> Hot tea\n> is hot.\n\n> Cold tea"));
  expect(questions[2]).toMatchObject({
    reason: "Hot tea is hot. Cold tea has its friends, but this is hot.",
  });
});

it("an accepted answer may itself have an equals sign", () => {
  const { questions } = unitFrom(changed("= tea leaves", "= a = b"));
  expect(questions[3]).toMatchObject({ accepted: ["leaves", "a = b"] });
});

it("a question is a key one where it is marked so, in any place below it", () => {
  const marked = changed("<!-- id: boils -->", "<!--key-->\n<!-- id: boils -->");
  expect(unitFrom(marked).questions.map(({ key }) => key)).toEqual([true, false, false, false]);
  const meanings = (markdown?: string) =>
    unitFrom(markdown).questions.map(({ fingerprint }) => fingerprint);
  expect(meanings(marked)).toEqual(meanings());
});

describe("the id and the page of a question", () => {
  it.each([
    ["right below it", "<!-- id: boils -->\n<!-- page: Water -->"],
    ["in the other order", "<!-- page: Water -->\n<!-- id: boils -->"],
    ["after an empty line", "\n<!-- id: boils -->\n\n<!-- page: Water -->"],
    ["without spaces", "<!--id:boils-->\n<!--page:Water-->"],
    ["with the heading in other capitals", "<!-- id: boils -->\n<!-- page: WATER -->"],
  ])("%s are found", (_name, written) => {
    const markdown = changed("<!-- id: boils -->\n<!-- page: Water -->", written);
    expect(unitFrom(markdown).questions[0]).toMatchObject({ id: "boils", page: "water" });
  });
});

it("an accepted answer runs over lines, and may stand under its choices", () => {
  const { questions } = unitFrom(changed("= tea leaves", "= tea\n  leaves"));
  expect(questions[3]).toMatchObject({ ask: "What is dried?", accepted: ["leaves", "tea leaves"] });
  const choice = changed("  > They would break.\n", "  > They would break.\n  = hot water\n");
  expect(unitFrom(choice).questions[0]).toMatchObject({ accepted: ["hot water"] });
});
