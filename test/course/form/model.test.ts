import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenIn, shareRight } from "../../../src/course/form/guess.ts";
import { guessesByModel, tellsOf } from "../../../src/course/form/model.ts";
import { type Example, trained } from "../../../src/course/form/softmax.ts";
import { type Texts, unitAsking } from "../../support/form.ts";

const shareOf = (units: readonly Texts[][]) =>
  shareRight(guessesByModel(seenIn(units.map((each, index) => unitAsking(`u${index}`, each)))));

const SHORT: Texts = ["aaaa", "*aa", "aaa"];
const LONG: Texts = ["*aaaa", "aa", "aaa"];
const REASONED: Texts = ["Leave it, since it will pass", "*Answer it in the forum today", "Wait"];

describe("a model of form", () => {
  it("learns what tells the right choice, and guesses by it in units that it has not seen", () => {
    expect(shareOf(Array.from({ length: 12 }, () => [SHORT, SHORT]))).toBe(1);
    expect(shareOf(Array.from({ length: 12 }, () => [LONG, LONG]))).toBe(1);
  });

  it("has never seen the unit that it guesses at", () => {
    expect(
      shareOf([
        [SHORT, SHORT],
        [LONG, LONG],
      ]),
    ).toBe(0);
    expect(shareOf([[SHORT, SHORT, SHORT]])).toBeCloseTo(1 / 3);
  });

  it("says what it goes by, what tells most first", () => {
    const units = Array.from({ length: 5 }, (_, index) => unitAsking(`u${index}`, [REASONED]));
    const tells = tellsOf(seenIn(units));
    const of = (name: string) => tells.find(({ feature }) => feature === name)?.weight ?? 0;
    expect(of("reasons")).toBeLessThan(0);
    expect(of("questionMarks")).toBe(0);
    const sizes = tells.map(({ weight }) => Math.abs(weight));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it("has nothing to say of a pack without such questions", () => {
    expect(guessesByModel([])).toEqual([]);
    expect(tellsOf([]).every(({ weight }) => weight === 0)).toBe(true);
  });
});

describe("training", () => {
  const number = fc.double({ min: -3, max: 3, noNaN: true });
  const example: fc.Arbitrary<Example> = fc
    .array(fc.array(number, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 4 })
    .chain((choices) =>
      fc.record({ choices: fc.constant(choices), right: fc.nat(choices.length - 1) }),
    );

  /** How unlikely the right choices are by these weights, and what the weights cost. */
  function lossOf(examples: readonly Example[], weights: readonly number[]): number {
    const worth = (choice: readonly number[]) =>
      choice.reduce((sum, each, at) => sum + each * (weights[at] ?? 0), 0);
    const losses = examples.map(({ choices, right }) => {
      const sum = choices.reduce((all, choice) => all + Math.exp(worth(choice)), 0);
      return Math.log(sum) - worth(choices[right] ?? []);
    });
    const cost = weights.reduce((sum, weight) => sum + weight ** 2, 0);
    return losses.reduce((sum, each) => sum + each, 0) / losses.length + 0.01 * cost;
  }

  it("finds weights that no small change betters", () => {
    fc.assert(
      fc.property(fc.array(example, { minLength: 1, maxLength: 8 }), (examples) => {
        const weights = trained(examples, 3);
        const loss = lossOf(examples, weights);
        for (const at of weights.keys())
          for (const by of [-0.001, 0.001])
            expect(lossOf(examples, weights.with(at, (weights[at] ?? 0) + by))).toBeGreaterThan(
              loss,
            );
      }),
    );
  });
});
