import { describe, expect, it } from "vitest";
import { adviceOnPack, adviceOnUnit } from "../../../src/course/form/advice.ts";
import { countsTold, ticksIn } from "../../../src/course/form/several.ts";
import { type Texts, unitAsking } from "../../support/form.ts";

const SHORT: Texts = ["bbbb", "*aa", "aaa"];
const MIDDLE: Texts = ["bbbb", "aa", "*aaa"];
const LONG: Texts = ["*bbbb", "aa", "aaa"];
const TIED: Texts = ["*aa", "aa", "bbbb"];
const HEDGED: Texts = ["It is so", "*It may be", "It is not so"];

const times = <T>(count: number, each: T): T[] => Array.from({ length: count }, () => each);
const onUnit = (...questions: Texts[]) =>
  adviceOnUnit(unitAsking("tea", questions)).map(({ what }) => what);
const onPack = (...units: Texts[][]) =>
  adviceOnPack(units.map((each, index) => unitAsking(`u${index}`, each)));

describe("advice on the form of a unit's choices", () => {
  it.each<[string, Texts[], string]>([
    ["shortest in three of three", times(3, SHORT), "among the shortest in 3 of 3 questions"],
    [
      "longest in four of five",
      [...times(4, LONG), SHORT],
      "among the longest in 4 of 5 questions",
    ],
    ["most hedged in all", times(3, HEDGED), "among the most hedged in 3 of 3 questions"],
    [
      "most hedged in all that hedge",
      [...times(3, HEDGED), ...times(2, MIDDLE)],
      "among the most hedged in 3 of 3 questions",
    ],
    ["alone or not", [...times(3, SHORT), TIED], "among the shortest in 4 of 4 questions"],
  ])("is given where the right one is %s", (_name, questions, words) => {
    expect(onUnit(...questions).join()).toContain(words);
  });

  it.each<[string, Texts[]]>([
    ["two of two", times(2, SHORT)],
    ["three of four", [...times(3, SHORT), LONG]],
    ["one of each", [SHORT, MIDDLE, LONG]],
    ["two alike", times(3, TIED)],
    ["none", []],
  ])("is not given for %s", (_name, questions) => {
    expect(onUnit(...questions)).toEqual([]);
  });

  it("names the questions, stands at the first, and says what to do", () => {
    expect(adviceOnUnit(unitAsking("tea", [LONG, ...times(4, SHORT)]))).toEqual([
      {
        near: "Question 1?",
        what: "the right choice is among the shortest in 4 of 5 questions whose choices differ in that (tea-1, tea-2, tea-3, tea-4)",
        expected: "about one in three: say more in a right choice, or less in a wrong one",
      },
    ]);
  });
});

describe("advice on the form of a pack's choices", () => {
  it("names the first questions, counts the rest, and says what form tells", () => {
    const [shortest, model, ...more] = onPack(...times(6, [SHORT, SHORT, MIDDLE]));
    expect(shortest?.what).toMatch(
      /^the right choice is the shortest in 67 % of 18 questions \(by chance 33 %\): u0\/u0-0, u0\/u0-1, .*u4\/u4-1 and 2 more$/,
    );
    expect(shortest?.expected).toBe(
      "42 % at most: say more in a right choice, or less in a wrong one",
    );
    expect(model?.what).toMatch(/^form alone tells the right choice in \d+ % of 18 questions/);
    expect(model?.what).toContain("right ones are seldom the longest");
    expect(more).toEqual([]);
  });

  it("is none where each length is right as often, and none for a pack too small to tell", () => {
    expect(onPack(...times(10, [SHORT, MIDDLE, LONG, ["a", "bb", "*cc"]]))).toEqual([]);
    expect(onPack([SHORT, LONG], [SHORT, MIDDLE])).toEqual([]);
    expect(onPack()).toEqual([]);
  });
});

describe("how many of several are right", () => {
  const two: Texts = ["*a", "*b", "c"];
  const twoOfFour: Texts = ["*a", "*b", "c", "d"];
  const threeOfFour: Texts = ["*a", "*b", "*c", "d"];

  it("is counted for each number of choices", () => {
    const ticks = ticksIn([
      unitAsking("tea", [threeOfFour, two, SHORT, two, twoOfFour, threeOfFour]),
    ]);
    expect(ticks).toEqual([
      { choices: 3, right: 2, questions: 2 },
      { choices: 4, right: 2, questions: 1 },
      { choices: 4, right: 3, questions: 2 },
    ]);
    expect(countsTold(ticks)).toBe(4);
    expect(countsTold([])).toBe(0);
  });

  it.each<[string, Texts[], boolean]>([
    ["always two of three", times(6, two), true],
    ["five of them", times(5, two), false],
    ["two and three of four in turn", [...times(3, twoOfFour), ...times(3, threeOfFour)], false],
    ["mostly told", [...times(4, two), ...times(2, twoOfFour), threeOfFour], true],
  ])("is advised on: %s", (_name, questions, expected) => {
    const advice = onPack(questions).map(({ what }) => what);
    expect(advice.some((what) => what.startsWith("how many choices there are tells"))).toBe(
      expected,
    );
  });
});
