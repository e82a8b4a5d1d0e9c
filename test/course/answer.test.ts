import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  betterAnswer,
  givenIn,
  isRight as judged,
  rightAnswer,
  rightGiven,
  typedAs,
  whyNot,
  whyRight,
  wordsOf,
} from "../../src/course/answer.ts";
import type { Given } from "../../src/course/kinds/kind.ts";
import type { Question } from "../../src/course/model.ts";
import { judgingIn } from "../../src/course/typed/judging.ts";
import { changed, unitFrom } from "../support/course.ts";

const [choice, several, order, short] = unitFrom().questions as [
  Question,
  Question,
  Question,
  Question,
];

const typed = (text: string): Given => ({ is: "typed", text });
const chosen = (...indexes: number[]): Given => ({ is: "chosen", indexes });
const ordered = (...indexes: number[]): Given => ({ is: "ordered", indexes });

const isRight = (question: Question, given: Given) =>
  judged(question, given, judgingIn({ language: "en", isWord: (word) => word === "cups" }));

describe("a short answer", () => {
  it("is right when it is any of those accepted, and shown as the first", () => {
    expect(isRight(short, typed("Tea Leaf"))).toBe(true);
    expect(isRight(short, typed("TEA LEAVES"))).toBe(true);
    expect(isRight(short, typed("stalks"))).toBe(false);
    expect(rightAnswer(short)).toEqual(["leaves"]);
  });
});

describe("a choice that is typed", () => {
  const [typable] = unitFrom(
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
    expect(isRight(typable, typed(text))).toBe(right);
  });

  it("is not answered by typing where no typed answer is accepted but the choice's own", () => {
    expect(isRight(choice, typed("hot water"))).toBe(false);
    expect(isRight(choice, typed("WATER"))).toBe(true);
  });

  it("is asked so only where typed answers are accepted", () => {
    expect(typedAs(typable)).toEqual({ as: "text", accepted: ["hot water", "Water"] });
    expect([choice, several, order, short].map(typedAs)).toEqual(Array(4).fill(undefined));
  });
});

describe("the reasons of a question", () => {
  it("are those of what is right, and of what was wrongly chosen", () => {
    expect(whyRight(several)).toBe("Of course. That too.");
    expect(whyNot(several, chosen(0, 2))).toEqual(["It stands beside it."]);
    expect(whyRight(order)).toBe("Cold tea has its friends, but this is hot.");
    expect(whyNot(order, ordered(1, 0, 2))).toEqual([]);
    expect(whyNot(short, typed("stalks"))).toEqual([]);
    expect(whyNot(choice, { is: "not known" })).toEqual([]);
  });

  it("are those of a wrong choice too that was typed in its words", () => {
    expect(whyNot(choice, typed("cups!"))).toEqual(["They would break."]);
    expect(whyNot(choice, typed("saucers"))).toEqual([]);
  });

  it("stand behind the right answer", () => {
    expect(betterAnswer(several)).toBe("Leaves; Hot water. Of course. That too.");
    expect(betterAnswer(order)).toBe(
      "Boil; Pour; Drink. Cold tea has its friends, but this is hot.",
    );
  });
});

describe("a choice", () => {
  it.each<[string, Given, boolean]>([
    ["the right one", chosen(0), true],
    ["a wrong one", chosen(2), false],
    ["the right and a wrong one", chosen(0, 2), false],
    ["none", chosen(), false],
  ])("of %s: %j is %s", (_name, given, right) => {
    expect(isRight(choice, given)).toBe(right);
  });
});

describe("several choices", () => {
  it.each<[string, Given, boolean]>([
    ["all right ones", chosen(0, 1), true],
    ["all right ones in another order", chosen(1, 0), true],
    ["one right one too few", chosen(0), false],
    ["one right one twice", chosen(0, 0), false],
    ["all right ones, one of them twice", chosen(0, 1, 0), false],
    ["a wrong one with them", chosen(0, 1, 2), false],
    ["a wrong one instead", chosen(0, 2), false],
    ["words in the place of choices", typed("Leaves; Hot water"), false],
  ])("of %s: %j is %s", (_name, given, right) => {
    expect(isRight(several, given)).toBe(right);
  });
});

describe("an order", () => {
  it.each<[string, Given, boolean]>([
    ["as it should be", ordered(0, 1, 2), true],
    ["with two changed about", ordered(1, 0, 2), false],
    ["with one missing", ordered(0, 1), false],
    ["with one too many", ordered(0, 1, 2, 2), false],
    ["as a set", chosen(0, 1, 2), false],
  ])("%s: %j is %s", (_name, given, right) => {
    expect(isRight(order, given)).toBe(right);
  });
});

const KINDS: [string, Question][] = [
  ["choice", choice],
  ["several", several],
  ["order", order],
  ["short", short],
];

describe.each(KINDS)("a question of the kind %s", (_kind, question) => {
  it("has a right answer that is right", () => {
    expect(isRight(question, rightGiven(question))).toBe(true);
  });

  it("is never right when nothing is given", () => {
    const nothing = ["", "  ", "…"].map(typed);
    for (const given of [{ is: "not known" } as const, ...nothing])
      expect(isRight(question, given)).toBe(false);
  });

  it("knows its right answer again in the words in which it is kept", () => {
    expect(givenIn(question, rightAnswer(question))).toEqual(rightGiven(question));
    expect(givenIn(question, [])).toEqual({ is: "not known" });
    expect(wordsOf(question, { is: "not known" })).toEqual([]);
  });
});

describe("an answer in words", () => {
  it("is known again, whatever was chosen or in which order", () => {
    const indexes = fc.shuffledSubarray([0, 1, 2], { minLength: 1 });
    fc.assert(
      fc.property(indexes, (some) => {
        expect(givenIn(several, wordsOf(several, chosen(...some)))).toEqual(chosen(...some));
        expect(givenIn(order, wordsOf(order, ordered(...some)))).toEqual(ordered(...some));
      }),
    );
  });

  it("is known again where case or punctuation was mended since", () => {
    expect(givenIn(several, ["hot water!", "LEAVES"])).toEqual(chosen(1, 0));
    expect(givenIn(order, ["Pour", "boil", "Drink."])).toEqual(ordered(1, 0, 2));
  });

  it("was typed where it stands nowhere among the choices, or could be two of them", () => {
    expect(givenIn(choice, ["The water"])).toEqual(typed("The water"));
    expect(givenIn(several, ["Sand", "Leaves"])).toEqual(typed("Sand; Leaves"));
    const doubled = unitFrom(changed("- [ ] Leaves\n", "- [ ] Cups!\n")).questions[0] as Question;
    expect(givenIn(doubled, ["cups"])).toEqual(typed("cups"));
    expect(givenIn(doubled, ["Cups!"])).toEqual(chosen(1));
  });

  it.each(["I don't know yet", "I don't know"])("is no lack of one where it is: %s", (text) => {
    const honest = unitFrom(changed("- [x] Water\n  > It says", `- [x] ${text}\n  > It says`));
    const question = honest.questions[0] as Question;
    expect(wordsOf(question, chosen(0))).toEqual([text]);
    expect(givenIn(question, [text])).toEqual(chosen(0));
    expect(isRight(question, chosen(0))).toBe(true);
  });
});
