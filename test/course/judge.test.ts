import { describe, expect, it } from "vitest";
import { rightAnswer, whyNot, whyRight } from "../../src/course/answer.ts";
import { isRight as judged } from "../../src/course/judge.ts";
import type { Question } from "../../src/course/model.ts";
import { changed, unitFrom } from "../support/course.ts";

const [choice, several, order, short] = unitFrom().questions as [
  Question,
  Question,
  Question,
  Question,
];

const isRight = (question: Question, given: readonly string[]) =>
  judged(question, given, { english: true, isWord: (word) => word === "cups" });

describe("a short answer", () => {
  it("is right when it is any of those accepted, and shown as the first", () => {
    expect(isRight(short, ["Tea Leaf"])).toBe(true);
    expect(isRight(short, ["TEA LEAVES"])).toBe(true);
    expect(isRight(short, ["stalks"])).toBe(false);
    expect(rightAnswer(short)).toEqual(["leaves"]);
  });
});

describe("a choice that is typed", () => {
  const [typed] = unitFrom(
    changed("  > They would break.\n", "  > They would break.\n\n= hot water\n"),
  ).questions as [Question];

  it.each([
    ["an accepted answer", "Hot Water!", true],
    ["the text of the right choice", "water", true],
    ["the text of a wrong choice", "Cups", false],
    ["a wrong choice in small letters", " cups.", false],
    ["something else", "tea", false],
    ["nothing", "", false],
  ])("%s: %s is %s", (_name, text, right) => {
    expect(isRight(typed, [text])).toBe(right);
  });

  it("is not answered by typing where no typed answer is accepted but the choice's own", () => {
    expect(isRight(choice, ["hot water"])).toBe(false);
    expect(isRight(choice, ["WATER"])).toBe(true);
  });
});

describe("the reasons of a question", () => {
  it("are those of what is right, and of what was wrongly chosen", () => {
    expect(whyRight(several)).toBe("Of course. That too.");
    expect(whyNot(several, ["Leaves", "The cup"])).toEqual(["It stands beside it."]);
    expect(whyRight(order)).toBe("Cold tea has its friends, but this is hot.");
    expect(whyNot(short, ["stalks"])).toEqual([]);
  });
});

describe("a choice", () => {
  it.each([
    ["the right one", ["Water"], true],
    ["a wrong one", ["Cups"], false],
    ["the right and a wrong one", ["Water", "Cups"], false],
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
