import { expect, it } from "vitest";
import { SCHEDULERS, simulate } from "../support/simulation.ts";

it("a course is remembered best with the scheduler that is used, and without more questions", () => {
  const course = { learners: 300, units: 40 };
  const [used, ladder, none] = Object.values(SCHEDULERS).map((each) => simulate(each, course));
  expect(used?.recall).toBeGreaterThan(ladder?.recall ?? 1);
  expect(used?.asked).toBeLessThanOrEqual((ladder?.asked ?? 0) + 1);
  expect(ladder?.recall).toBeGreaterThan((none?.recall ?? 1) + 0.1);
  expect(none?.asked).toBe(0);
}, 60_000);
