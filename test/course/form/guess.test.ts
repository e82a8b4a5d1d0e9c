import { describe, expect, it } from "vitest";
import {
  chanceOf,
  guessesBy,
  isMoreThanLuck,
  seenIn,
  shareRight,
  type Trick,
} from "../../../src/course/form/guess.ts";
import { lookOf } from "../../../src/course/form/look.ts";
import { type Texts, unitAsking } from "../../support/form.ts";

const share = (trick: Trick, ...questions: Texts[]) =>
  shareRight(guessesBy(trick, seenIn([unitAsking("tea", questions)])));

describe("what is seen of a choice", () => {
  it.each([
    ["Hot water", { length: 9 }],
    ["*Hot* water", { length: 9 }],
    ["It may help, or not", { length: 19, hedges: 1, commas: 1 }],
    ["Some often seem likely", { hedges: 4 }],
    ["About 40 of them", { hedges: 1 }],
    ["What it was about", { hedges: 0 }],
    ["Never tell anybody, at any time", { absolutes: 3, commas: 1 }],
    ["Leave it, since nobody reads it", { reasons: 1, absolutes: 1, commas: 1 }],
    ["Wait, so that it passes", { reasons: 1, commas: 1 }],
    ["That it failed because it rained", { reasons: 1 }],
    ["Down since eight", { reasons: 0 }],
    ["On the page, as well as the blog", { reasons: 0, commas: 1 }],
    ["“Who? When?”", { questionMarks: 2 }],
  ])("%s", (text, expected) => {
    expect(lookOf(text)).toMatchObject(expected);
  });
});

describe("somebody who goes by one thing", () => {
  it.each<[Trick, number, Texts]>([
    ["shortest", 1, ["*aa", "aaaa", "aaa"]],
    ["shortest", 0, ["aa", "*aaaa", "aaa"]],
    ["longest", 1, ["aa", "*aaaa", "aaa"]],
    ["longest", 0, ["*aa", "aaaa", "aaa"]],
    ["most hedged", 1, ["It is", "*It may be", "It is not"]],
    ["most hedged", 0, ["It may be", "*It is", "It is not"]],
    ["first", 1, ["*a", "b", "c"]],
    ["first", 0, ["a", "*b", "c"]],
  ])("by the %s is right %d of the time", (trick, right, texts) => {
    expect(share(trick, texts)).toBe(right);
  });

  it("guesses among those that look alike", () => {
    expect(share("shortest", ["*aa", "bb", "ccc"])).toBe(1 / 2);
    expect(share("shortest", ["aa", "bb", "*ccc"])).toBe(0);
    expect(share("most hedged", ["*aa", "bb", "ccc", "dd"])).toBe(1 / 4);
    expect(share("shortest", ["*a", "bb"], ["a", "*bb"])).toBe(1 / 2);
    expect(share("shortest")).toBe(0);
  });

  it("has a chance that depends on how many choices there are", () => {
    const seen = seenIn([
      unitAsking("tea", [
        ["*a", "b"],
        ["*a", "b", "c", "d"],
        ["*a", "*b", "c"],
      ]),
    ]);
    expect(seen).toHaveLength(2);
    expect(chanceOf(seen)).toBe((1 / 2 + 1 / 4) / 2);
    expect(chanceOf([])).toBe(0);
  });
});

describe("more than luck", () => {
  /** So many of so many questions, each with so many choices, in which the shortest is right. */
  const lucky = (right: number, all: number, choices: number) => {
    const lengths = Array.from({ length: choices }, (_, place) => "a".repeat(place + 1));
    const star = (at: number) => lengths.map((text, place) => (place === at ? `*${text}` : text));
    const questions = Array.from({ length: all }, (_, index) => star(index < right ? 0 : 1));
    return isMoreThanLuck(guessesBy("shortest", seenIn([unitAsking("tea", questions)])));
  };

  it.each([
    [1, 1, false],
    [2, 2, false],
    [3, 3, true],
    [3, 4, false],
    [4, 4, true],
    [3, 5, false],
    [4, 5, true],
    [51, 142, false],
    [60, 142, true],
  ])("%i of %i with three choices: %s", (right, all, expected) => {
    expect(lucky(right, all, 3)).toBe(expected);
  });

  it("agrees with the binomial, which says how often chance alone would do it", () => {
    for (const choices of [2, 3, 4, 5])
      for (let all = 1; all <= 12; all++) {
        // From the most right ones down: how likely so many are, or more.
        const chance = 1 / choices;
        let tail = 0;
        for (let right = all; right >= 0; right--) {
          let ways = 1;
          for (let each = 1; each <= right; each++) ways *= (all - right + each) / each;
          tail += ways * chance ** right * (1 - chance) ** (all - right);
          if (tail < 0.03 || tail > 0.07)
            expect(lucky(right, all, choices), `${right} of ${all}, ${choices}`).toBe(tail < 0.05);
        }
      }
  });

  it("is not seen where all choices look alike, however many questions there are", () => {
    const questions = Array.from({ length: 50 }, () => ["*aa", "bb", "cc"]);
    expect(isMoreThanLuck(guessesBy("shortest", seenIn([unitAsking("tea", questions)])))).toBe(
      false,
    );
  });
});
