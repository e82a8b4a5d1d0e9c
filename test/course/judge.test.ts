import { describe, expect, it } from "vitest";
import { isRight, rightAnswer } from "../../src/course/judge.ts";
import type { Question } from "../../src/course/model.ts";
import { unitFrom } from "../support/course.ts";

const [choice, several, order, short] = unitFrom().questions as [
  Question,
  Question,
  Question,
  Question,
];

const accepting = (...accepted: string[]): Question => ({
  kind: "short",
  id: "a",
  ask: "What?",
  page: "opening",
  accepted,
  reason: "So.",
});

describe("a typed answer", () => {
  const SAME = [
    ["capitals", "LinkedIn", "linkedin"],
    ["spaces between words", "hash tag", "hashtag"],
    ["spaces around it", "hashtag", "  hashtag "],
    ["a full stop", "hashtag", "hashtag."],
    ["a hyphen", "e-mail", "email"],
    ["quotation marks", "“go viral”", "go viral"],
    ["an apostrophe", "Dell's blog", "Dells blog"],
    ["a curly apostrophe", "Dell's blog", "Dell’s blog"],
    ["accents", "Nestlé", "Nestle"],
    ["accents written apart", "Nestle\u0301", "Nestl\u00e9"],
    ["a plural", "hashtags", "hashtag"],
    ["accents and a plural", "cafés", "cafe"],
    ["a plural in the middle", "terms of use", "term of use"],
    ["letters of full width", "ＡＢＣ", "abc"],
    ["the comma of a thousand", "30,000", "30000"],
    ["the space of a thousand", "1 000 000", "1000000"],
    ["the mark of a decimal", "1.5 %", "1,5"],
    ["a sign before a word", "#hashtag", "hashtag"],
  ] as const;
  const OTHER = [
    ["another word", "hashtag", "handle"],
    ["a word more", "hashtag", "a long hashtag"],
    ["a part of the word", "hashtag", "hash"],
    ["a letter wrong", "hashtag", "hashtug"],
    ["another number", "30,000", "3,000"],
    ["a number without its point", "1.5", "15"],
    ["numbers run together", "24/7", "247"],
    ["a short word's s", "us", "u"],
    ["a year", "2005", "2006"],
    ["another sign", "#", "@"],
    ["another script", "语", "話"],
  ] as const;

  it.each(SAME)("does not differ by %s: %s, %s", (_name, one, other) => {
    expect(isRight(accepting(one), [other])).toBe(true);
    expect(isRight(accepting(other), [one])).toBe(true);
  });

  it.each(OTHER)("differs by %s: %s, %s", (_name, one, other) => {
    expect(isRight(accepting(one), [other])).toBe(false);
    expect(isRight(accepting(other), [one])).toBe(false);
  });

  it("is right when it is any of those accepted, and shown as the first", () => {
    expect(isRight(short, ["Tea Leaf"])).toBe(false);
    expect(isRight(short, ["TEA LEAVES"])).toBe(true);
    expect(rightAnswer(short)).toEqual(["leaves"]);
  });

  it("that is nothing is wrong even where nothing is accepted", () => {
    expect(isRight(accepting(""), [""])).toBe(false);
    expect(isRight(accepting(""), [])).toBe(false);
  });

  it("may be a sign alone", () => {
    expect(isRight(accepting("#"), [" # "])).toBe(true);
  });
});

describe("a choice", () => {
  it.each([
    ["the right one", ["Water"], true],
    ["a wrong one", ["Cups"], false],
    ["the right and a wrong one", ["Water", "Cups"], false],
    ["something that is no choice", ["water"], false],
  ])("of %s: %j is %s", (_name, given, right) => {
    expect(isRight(choice, given)).toBe(right);
  });
});

describe("several choices", () => {
  it.each([
    ["all right ones", ["Leaves", "Hot water"], true],
    ["all right ones in another order", ["Hot water", "Leaves"], true],
    ["one right one too few", ["Leaves"], false],
    ["one right one twice", ["Leaves", "Leaves"], false],
    ["a wrong one with them", ["Leaves", "Hot water", "The cup"], false],
    ["a wrong one instead", ["Leaves", "The cup"], false],
  ])("of %s: %j is %s", (_name, given, right) => {
    expect(isRight(several, given)).toBe(right);
  });
});

describe("an order", () => {
  it.each([
    ["as it should be", ["Boil", "Pour", "Drink"], true],
    ["with two changed about", ["Pour", "Boil", "Drink"], false],
    ["with one missing", ["Boil", "Pour"], false],
    ["with one too many", ["Boil", "Pour", "Drink", "Drink"], false],
  ])("%s: %j is %s", (_name, given, right) => {
    expect(isRight(order, given)).toBe(right);
  });
});

describe.each([
  ["choice", choice],
  ["several", several],
  ["order", order],
  ["short", short],
])("a question of the kind %s", (_kind, question) => {
  it("has a right answer that is right", () => {
    expect(isRight(question, rightAnswer(question))).toBe(true);
  });

  it("is never right when nothing is given", () => {
    for (const given of [[], [""], ["  "], ["…"]]) expect(isRight(question, given)).toBe(false);
  });
});
