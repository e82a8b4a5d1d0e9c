import { describe, expect, it } from "vitest";
import { changed, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/pack.ts";

describe("a whole unit", () => {
  const unit = unitFrom();

  it("has its front matter and its place", () => {
    expect(unit).toMatchObject({
      id: "tea",
      was: [],
      part: "hot",
      kind: "lesson",
      title: "Tea",
      summary: "How to make it.",
      minutes: 5,
      checked: "2026-11-22",
    });
  });

  it("has the opening and the headings as pages", () => {
    expect(unit.pages).toEqual([
      { id: "opening", heading: "Tea", markdown: "Tea is a drink." },
      { id: "water", heading: "Water", markdown: "Water boils at 100 degrees.[^boil]" },
      { id: "leaves", heading: "Leaves", markdown: "Leaves are *dried*." },
    ]);
  });

  it("has the guess", () => {
    expect(unit.before).toEqual({
      ask: "What comes first?",
      choices: [
        { text: "Water", right: true, reason: "Without it there is nothing to heat." },
        { text: "Milk", right: false, reason: "It comes last." },
      ],
    });
  });

  it("has a question of each of the four kinds", () => {
    expect(unit.questions.map(({ fingerprint, key, ...question }) => question)).toEqual([
      {
        kind: "choice",
        accepted: [],
        id: "boils",
        ask: "What boils?",
        page: "water",
        choices: [
          { text: "Water", right: true, reason: "It says so." },
          { text: "Leaves", right: false, reason: "They are dried." },
          { text: "Cups", right: false, reason: "They would break." },
        ],
      },
      {
        kind: "several",
        id: "pot",
        ask: "What goes into the pot?",
        page: "leaves",
        choices: [
          { text: "Leaves", right: true, reason: "Of course." },
          { text: "Hot water", right: true, reason: "That too." },
          { text: "The cup", right: false, reason: "It stands beside it." },
        ],
      },
      {
        kind: "order",
        id: "order",
        ask: "In which order?",
        page: "water",
        items: ["Boil", "Pour", "Drink"],
        reason: "Cold tea has its friends, but this is hot.",
      },
      {
        kind: "short",
        id: "dried",
        ask: "What is dried?",
        page: "leaves",
        accepted: ["leaves", "tea leaves"],
        reason: "They are dried after picking.",
      },
    ]);
  });

  it("has what to put into own words", () => {
    expect(unit.reflection).toBe("Why boil the water?");
  });

  it("has the prompts, with what to listen for", () => {
    expect(unit.prompts).toEqual([
      { id: "mentor", kind: "mentor", ask: "Make a pot.", listenFor: "the kettle." },
      { id: "both", kind: "both", ask: "Drink it.", listenFor: undefined },
      { id: "swap", kind: "swap", ask: "The learner pours.", listenFor: undefined },
      { id: "us", kind: "us", ask: "Who makes our tea?", listenFor: undefined },
    ]);
  });

  it("has its source apart from its address", () => {
    expect(unit.sources).toEqual([
      {
        id: "boil",
        text: 'A. Cook, "Boiling", The Kitchen, 1 May 2020.',
        url: "https://example.org/boil",
      },
    ]);
  });
});

describe("the same unit", () => {
  it.each([
    ["with the line ends of Windows", UNIT.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\ufeff${UNIT}`],
    ["with blank lines at its end", `${UNIT}\n\n`],
    ["with marks after its headings too", UNIT.replaceAll(/^(##+) (.*)$/gm, "$1 $2 $1")],
    ["with capital marks of right choices", UNIT.replaceAll("[x]", "[X]")],
    ["with terminal escapes in it", UNIT.replaceAll("Water", "\x1b[31mWa\u202eter\x07")],
  ])("%s is read alike", (_name, markdown) => {
    expect(unitFrom(markdown)).toEqual(unitFrom());
  });
});

it("has what it was called before", () => {
  const renamed = changed("minutes: 5", "minutes: 5\nwas: [brew, infusion]");
  expect(unitFrom(renamed).was).toEqual(["brew", "infusion"]);
});

it("needs no guess, no questions, no own words and no prompts", () => {
  const short = UNIT.replace(/## Before you start[\s\S]*?(?=## Water)/, "").replace(
    /## Check yourself[\s\S]*?(?=\[\^boil\]:)/,
    "",
  );
  expect(unitFrom(short)).toMatchObject({
    before: undefined,
    questions: [],
    reflection: undefined,
    prompts: [],
  });
});
