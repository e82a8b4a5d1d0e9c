import { expect, it } from "vitest";
import { WORLDS } from "../support/forgetting.ts";
import { STRATEGIES, simulate } from "../support/simulation.ts";

const worlds = Object.keys(WORLDS) as (keyof typeof WORLDS)[];

/** Points of a hundred by which key questions, and all, are remembered better than with the ladder. */
function againstLadder(course: { learners: number; units: number; world: keyof typeof WORLDS }) {
  const used = simulate(STRATEGIES.used, course);
  const ladder = simulate(STRATEGIES.ladder, course);
  const none = simulate(STRATEGIES.none, course);
  expect(used.asked).toBeLessThanOrEqual(ladder.asked + 1);
  expect(none.asked).toBe(0);
  expect(ladder.recall).toBeGreaterThan(none.recall + 0.05);
  const points = (share: number) => 100 * share;
  return {
    keys: points(used.ofKeys - ladder.ofKeys),
    all: points(used.recall - ladder.recall),
  };
}

it("key ideas are remembered much better than with a ladder, and all nearly as well, without more questions", () => {
  const { keys, all } = againstLadder({ learners: 300, units: 40, world: "traces" });
  expect(keys).toBeGreaterThanOrEqual(12);
  expect(all).toBeGreaterThanOrEqual(-2);
}, 120_000);

it.each(worlds)(
  "the same holds, about, where people forget by %s",
  (world) => {
    const { keys, all } = againstLadder({ learners: 60, units: 40, world });
    expect(keys).toBeGreaterThanOrEqual(9);
    expect(all).toBeGreaterThanOrEqual(-3);
  },
  120_000,
);
