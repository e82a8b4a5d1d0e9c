import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Review, withReview } from "../../src/learner/kept/questions.ts";
import { schedulerFor, USUAL_GAP } from "../../src/learner/memory.ts";
import { dayAfter, daysBetween } from "../../src/text/day.ts";

type Reviews = [Review, ...Review[]];

const FIRST = "2026-09-07";
const usual = schedulerFor();

/** Reviews that lie so many days apart. */
function reviews(...steps: [gap: number, right: boolean][]): Reviews {
  let day = FIRST;
  return steps.map(([gap, right]) => {
    day = dayAfter(day, gap);
    return { day, right };
  }) as Reviews;
}

const someReviews = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.boolean()), { minLength: 1, maxLength: 12 })
  .map((steps) => reviews(...steps));

const wait = (all: Reviews, scheduler = usual, seed = "tea/boils") => {
  const { last, due } = scheduler.memoryOf(all, seed);
  return daysBetween(last, due);
};

describe("what is remembered of a question", () => {
  it("is the same for the same reviews and seed", () => {
    fc.assert(
      fc.property(someReviews, fc.string(), (all, seed) => {
        expect(schedulerFor().memoryOf(all, seed)).toEqual(usual.memoryOf(all, seed));
      }),
    );
  });

  it("never waits less than a day, nor longer than the longest gap", () => {
    fc.assert(
      fc.property(someReviews, fc.integer({ min: 7, max: 365 }), fc.string(), (all, gap, seed) => {
        expect(wait(all)).toBeLessThanOrEqual(USUAL_GAP);
        const days = wait(all, schedulerFor(gap), seed);
        expect(days).toBeGreaterThanOrEqual(1);
        expect(days).toBeLessThanOrEqual(gap);
      }),
    );
  });

  it("waits longer after each right answer on its day, up to the longest gap", () => {
    const waits: number[] = [];
    let all = reviews([0, true]);
    for (let nth = 0; nth < 10; nth++) {
      waits.push(wait(all));
      const last = all.at(-1) as Review;
      all = [...all, { day: dayAfter(last.day, wait(all)), right: true }];
    }
    expect(waits.slice(0, 4)).toEqual(waits.slice(0, 4).toSorted((a, b) => a - b));
    expect(new Set(waits.slice(0, 3)).size).toBe(3);
    expect(Math.min(...waits.slice(5))).toBeGreaterThanOrEqual(USUAL_GAP - 7);
  });

  it("may wait for most of a year where that is set", () => {
    const learnt = reviews([0, true], [3, true], [14, true], [50, true], [120, true]);
    expect(wait(learnt, schedulerFor(365))).toBeGreaterThan(100);
  });

  it("comes back on the next day after a miss at first", () => {
    expect(wait(reviews([0, false]))).toBe(1);
  });

  it("waits less after a miss than after a right answer", () => {
    fc.assert(
      fc.property(someReviews, fc.integer({ min: 1, max: 60 }), (all, gap) => {
        const day = dayAfter((all.at(-1) as Review).day, gap);
        const after = (right: boolean) => usual.memoryOf([...all, { day, right }], "").stability;
        expect(after(false)).toBeLessThan(after(true));
      }),
    );
  });

  it("is spread over neighbouring days by the seed", () => {
    const learnt = reviews([0, true], [3, true], [10, true]);
    const waits = Array.from({ length: 40 }, (_, seed) => wait(learnt, usual, `q${seed}`));
    expect(new Set(waits).size).toBeGreaterThan(1);
    expect(Math.max(...waits) - Math.min(...waits)).toBeLessThan(12);
  });

  it("fades from day to day", () => {
    const memory = usual.memoryOf(reviews([0, true]), "");
    const chances = [0, 1, 5, 30, 300].map((days) => usual.recall(memory, dayAfter(FIRST, days)));
    expect(chances[0]).toBe(1);
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(new Set(chances).size).toBe(5);
  });

  it("gains by being asked, and more where it begins to fade than at once", () => {
    fc.assert(
      fc.property(someReviews, fc.integer({ min: 1, max: 100 }), (all, waited) => {
        const memory = usual.memoryOf(all, "");
        const at = (days: number) => usual.gain(memory, dayAfter(memory.last, days));
        expect(at(waited)).toBeGreaterThan(0);
        expect(at(waited)).toBeGreaterThan(at(0));
      }),
    );
  });

  it("does not fall over a clock that went back", () => {
    const memory = usual.memoryOf(reviews([0, true]), "");
    expect(usual.recall(memory, "2020-01-01")).toBe(1);
  });
});

describe("reviews", () => {
  const aReview = fc.record({
    day: fc.integer({ min: 0, max: 6 }).map((days) => dayAfter(FIRST, days)),
    right: fc.boolean(),
  });
  const all = (some: Review[]) => some.reduce<Review[]>(withReview, []);

  it("are one a day in the order of the days, right where all of the day were", () => {
    fc.assert(
      fc.property(fc.array(aReview), (some) => {
        const days = [...new Set(some.map(({ day }) => day))].sort();
        expect(all(some)).toEqual(
          days.map((day) => ({
            day,
            right: some.every((review) => review.day !== day || review.right),
          })),
        );
      }),
    );
  });

  it("are the same in whatever order they are put together", () => {
    fc.assert(
      fc.property(fc.array(aReview), fc.array(aReview), (some, more) => {
        expect(all([...some, ...more])).toEqual(all([...more, ...some]));
        expect(all(more).reduce(withReview, all(some))).toEqual(all([...some, ...more]));
      }),
    );
  });
});
