import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { answersTo } from "../../src/learner/progress.ts";
import {
  disordered,
  isToBeTyped,
  mixed,
  pickForReview,
  questionsRead,
  shuffled,
} from "../../src/learner/quiz.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
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

describe("as many of them as wanted", () => {
  it("are the first of all of them shuffled", () => {
    fc.assert(
      fc.property(items, seeds, fc.nat(15), (all, seed, count) => {
        expect(shuffled(all, seed, count)).toEqual(shuffled(all, seed).slice(0, count));
      }),
    );
  });
});

const ids = (asked: readonly { unit: { id: string }; question: { id: string } }[]) =>
  asked.map(({ unit, question }) => `${unit.id}/${question.id}`);
const all = [tea, coffee].flatMap((unit) => unit.questions.map((question) => ({ unit, question })));

describe("mixed questions", () => {
  it("are the same ones, and never two of one unit together where that can be", () => {
    fc.assert(
      fc.property(fc.subarray(all), seeds, (some, seed) => {
        const result = mixed(some, seed);
        expect(ids(result).sort()).toEqual(ids(some).sort());
        const most = Math.max(
          ...[tea, coffee].map((unit) => some.filter((each) => each.unit === unit).length),
        );
        const together = result.filter(({ unit }, at) => at > 0 && result[at - 1]?.unit === unit);
        expect(together.length).toBe(Math.max(0, most - (some.length - most) - 1));
      }),
    );
  });

  it("begin with another one by another seed", () => {
    const firsts = Array.from({ length: 60 }, (_, seed) => ids(mixed(all, seed))[0]);
    expect(new Set(firsts).size).toBe(all.length);
  });
});

describe("what a quiz asks", () => {
  const begun = (unit: string): Happening => ({ type: "unit-started", unit });
  const ended = (unit: string): Happening => ({ type: "unit-finished", unit });
  const pick = (
    happenings: Happening[],
    more: { due?: string[]; count?: number; today?: string },
  ) => {
    const { due = [], count = 5, today = "2026-11-30" } = more;
    const isDue = all.filter((each) => due.includes(ids([each])[0] as string));
    const record = fold(stamped(...happenings));
    return ids(pickForReview(course, record, { due: isDue, count, today, seed: 3 }));
  };

  it("is nothing before anything was read", () => {
    expect(pick([], {})).toEqual([]);
  });

  it("is what is due first, also of a unit that was not read", () => {
    const asked = pick([begun("tea"), ended("tea")], {
      due: ["coffee/pot", "coffee/boils"],
      count: 2,
    });
    expect(asked.sort()).toEqual(["coffee/boils", "coffee/pot"]);
  });

  it("is what was read most recently then, of each unit in turn, each question once", () => {
    const both = [begun("coffee"), ended("coffee"), begun("tea"), ended("tea")];
    const asked = pick(both, { due: ["tea/pot"], count: 5 });
    expect(new Set(asked).size).toBe(5);
    expect(asked.filter((id) => id.startsWith("tea/"))).toHaveLength(3);
    expect(pick(both, { count: 1 })[0]).toMatch(/^tea/);
    expect(pick([...both, begun("coffee")], { count: 1 })[0]).toMatch(/^coffee/);
  });

  it("is what changed since it was answered before what was only read", () => {
    const old = answered("coffee", "order", true, { during: "quiz", fingerprint: "old" });
    const asked = pick([begun("coffee"), ended("coffee"), old, begun("tea"), ended("tea")], {
      count: 1,
    });
    expect(asked).toEqual(["coffee/order"]);
  });

  it("is what changed even where its unit was not read", () => {
    const old = answered("coffee", "pot", true, { during: "quiz", fingerprint: "old" });
    expect(pick([old], {})).toEqual(["coffee/pot"]);
  });

  it("is nothing that was known today, but what was missed today", () => {
    const [first, second, ...others] = tea.questions.map(({ id }) => id);
    const seen = others.map((id) => answered("tea", id, true));
    const missed = answered("tea", second as string, false);
    const asked = pick([begun("tea"), ended("tea"), ...seen, missed], { today: "2026-11-02" });
    expect(asked.sort()).toEqual([`tea/${first}`, `tea/${second}`].sort());
    expect(pick([begun("tea"), ended("tea"), ...seen, missed], {})).toHaveLength(4);
  });

  it("is what was missed before what was only read", () => {
    const missed = answered("coffee", "order", false);
    const read = [begun("coffee"), ended("coffee"), missed, begun("tea"), ended("tea")];
    expect(pick(read, { count: 1 })).toEqual(["coffee/order"]);
  });
});

describe("a choice with typed answers", () => {
  const typed = unitFrom(changed("  > They would break.\n", "  > They would break.\n\n= water\n"));
  const [boils] = typed.questions;
  const [known] = tea.questions;
  const known2 = (question: typeof boils, ...right: boolean[]) => {
    const record = fold(stamped(...right.map((each) => answered("tea", "boils", each))));
    return question && isToBeTyped(question, answersTo(record, typed, question));
  };

  it.each<[string, boolean[], boolean]>([
    ["is not typed at first", [], false],
    ["is not typed after it was right once", [true], false],
    ["is typed after it was right twice", [true, true], true],
    ["is typed after it was right twice and missed between", [true, false, true], true],
    ["is not typed right after a miss", [true, true, false], false],
  ])("%s", (_name, right, expected) => {
    expect(known2(boils, ...right)).toBe(expected);
  });

  it("is the only one that is ever typed", () => {
    expect(known2(known, true, true)).toBe(false);
  });
});
