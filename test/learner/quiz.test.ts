import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { disordered, pickQuestions, questionsRead, shuffled } from "../../src/learner/quiz.ts";
import { fold } from "../../src/learner/record.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";

const items = fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 12 });
const seeds = fc.integer();
const sorted = (numbers: number[]) => numbers.toSorted((a, b) => a - b);

describe("shuffled items", () => {
  it("are the same items, and the given ones stay as they were", () => {
    fc.assert(
      fc.property(items, seeds, (all, seed) => {
        const before = [...all];
        expect(sorted(shuffled(all, seed))).toEqual(sorted(all));
        expect(all).toEqual(before);
      }),
    );
  });

  it("have the same order with the same seed", () => {
    fc.assert(
      fc.property(items, seeds, (all, seed) => {
        expect(shuffled(all, seed)).toEqual(shuffled(all, seed));
      }),
    );
  });

  it.each([
    ["next to each other", 1],
    ["even", 2],
    ["some way apart", 1234],
  ])("have every order among a thousand seeds, %s", (_name, apart) => {
    const seedsHere = Array.from({ length: 1000 }, (_, index) => 7 + index * apart);
    const orders = new Set(seedsHere.map((seed) => shuffled([1, 2, 3, 4], seed).join()));
    expect(orders.size).toBe(24);
  });
});

describe("disordered items", () => {
  it("are the same items in another order, where there are two different ones", () => {
    fc.assert(
      fc.property(items, seeds, (all, seed) => {
        fc.pre(new Set(all).size > 1);
        const mixed = disordered(all, seed);
        expect(mixed).not.toEqual(all);
        expect(sorted(mixed)).toEqual(sorted(all));
      }),
    );
  });

  it.each([[[]], [["tea"]]])("of %j are what they were", (all) => {
    expect(disordered(all, 1)).toEqual(all);
  });
});

const tea = unitFrom();
const coffee = unitFrom(undefined, { id: "coffee" });
const course = courseOf(tea, coffee);

describe("the questions whose page was read", () => {
  const read = (page: string, unit = "tea"): Happening => ({ type: "page-read", unit, page });
  const begun: Happening = { type: "unit-started", unit: "tea" };
  const ended: Happening = { type: "unit-finished", unit: "tea" };

  it.each<[string, Happening[], string[]]>([
    ["none at first", [], []],
    ["none after the opening", [begun, read("opening")], []],
    ["those of a page that was gone on from", [begun, read("water")], ["tea/boils", "tea/order"]],
    ["those of a question's page only", [begun, answered("tea", "pot", true)], []],
    ["all of a finished unit", [begun, ended], ["tea/boils", "tea/pot", "tea/order", "tea/dried"]],
    [
      "all of a finished unit that was begun anew, and some of another",
      [begun, ended, begun, { type: "unit-started", unit: "coffee" }, read("leaves", "coffee")],
      ["tea/boils", "tea/pot", "tea/order", "tea/dried", "coffee/pot", "coffee/dried"],
    ],
  ])("are %s", (_name, happenings, ids) => {
    const found = questionsRead(course, fold(stamped(...happenings)));
    expect(found.map(({ unit, question }) => `${unit.id}/${question.id}`)).toEqual(ids);
  });
});

describe("picked questions", () => {
  const pool = tea.questions.map((question) => ({ unit: tea, question }));

  it("are as many as wanted, each once, from the pool", () => {
    fc.assert(
      fc.property(fc.nat(6), seeds, (count, seed) => {
        const picked = pickQuestions(pool, count, seed);
        expect(picked).toHaveLength(Math.min(count, pool.length));
        expect(new Set(picked).size).toBe(picked.length);
        expect(picked.every((each) => pool.includes(each))).toBe(true);
      }),
    );
  });

  it("are the same with the same seed, and not always the first", () => {
    expect(pickQuestions(pool, 2, 7)).toEqual(pickQuestions(pool, 2, 7));
    const firsts = new Set(
      Array.from({ length: 50 }, (_, seed) => pickQuestions(pool, 1, seed)[0]?.question.id),
    );
    expect(firsts.size).toBe(pool.length);
  });
});
