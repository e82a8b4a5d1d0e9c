import fc from "fast-check";
import { expect, it } from "vitest";
import type { Course, Unit } from "../../src/course/model.ts";
import { pathFor } from "../../src/course/path.ts";
import { WORK, type Work, workCalled } from "../../src/course/work.ts";
import { courseIn } from "../support/course.ts";

import { BUNDLED } from "../support/world.ts";

const PARTS = ["start", "cases", "practice"];

/** A course of units that name some works, and others of the course to be read before them. */
const courses: fc.Arbitrary<Course> = fc
  .array(
    fc.record({
      part: fc.constantFrom(...PARTS),
      for: fc.subarray([...WORK].slice(0, 3)),
      before: fc.array(fc.nat(29), { maxLength: 3 }),
    }),
    { maxLength: 30 },
  )
  .map((drafts) => {
    const units = drafts.map(({ part, for: works, before }, index) => ({
      id: `unit-${index}`,
      was: [`old-${index}`],
      part,
      for: works,
      // Each names earlier ones alone, by an id that they have or had.
      readFirst: before.filter((at) => at < index).map((at) => `${at % 2 ? "unit" : "old"}-${at}`),
    }));
    return { units: units as unknown as Unit[] } as Course;
  });

const works = fc.constantFrom<Work>("communication", "customers", "people");

it("has twelve units at most, each once, after all that are to be read before it", () => {
  fc.assert(
    fc.property(courses, works, (course, work) => {
      const path = pathFor(course, work).map(({ unit }) => unit);
      expect(path.length).toBeLessThanOrEqual(12);
      expect(new Set(path).size).toBe(path.length);
      for (const [at, unit] of path.entries())
        for (const id of unit.readFirst) {
          const first = course.units.find((each) => each.id === id || each.was.includes(id));
          expect(path.indexOf(first as Unit)).toBeGreaterThanOrEqual(0);
          expect(path.indexOf(first as Unit)).toBeLessThan(at);
        }
    }),
  );
});

it("has every unit that fits where there is room, and says why each is there", () => {
  fc.assert(
    fc.property(courses, works, (course, work) => {
      const path = pathFor(course, work);
      for (const { unit, why } of path) {
        if (unit.for.includes(work)) expect(why.is).toBe("work");
        else expect(why.is).toBe(unit.for.length === 0 ? "everybody" : "before");
      }
      if (course.units.length > 12) return;
      const fit = course.units.filter((unit) => unit.for.includes(work));
      expect(path.map(({ unit }) => unit)).toEqual(expect.arrayContaining(fit));
    }),
  );
});

it("takes no time over a long chain, nor over a circle", () => {
  const chain = Array.from({ length: 20_000 }, (_, index) => ({
    id: `unit-${index}`,
    was: [] as string[],
    part: "start",
    for: ["law"],
    readFirst: [`unit-${(index + 1) % 20_000}`],
  }));
  expect(pathFor({ units: chain as unknown as Unit[] } as Course, "law")).toEqual([]);
  const pair = chain
    .slice(0, 2)
    .map((unit, index) => ({ ...unit, readFirst: [`unit-${1 - index}`] }));
  expect(pathFor({ units: pair as unknown as Unit[] } as Course, "law")).toHaveLength(2);
});

it.each(WORK)("finds ten to twelve units for %s in the course, with cases and practice", (work) => {
  const path = pathFor(courseIn(BUNDLED), work);
  expect(path.length).toBeGreaterThanOrEqual(10);
  expect(path.length).toBeLessThanOrEqual(12);
  expect(path[0]?.unit.id).toBe("from-announcements-to-conversation");
  expect(path.filter(({ unit }) => unit.kind === "case").length).toBeGreaterThanOrEqual(2);
  expect(path.filter(({ why }) => why.is === "before").length).toBeLessThanOrEqual(3);
});

it.each<[string, Work | undefined]>([
  ["1", "communication"],
  ["7", "public-service"],
  ["8", undefined],
  ["0", undefined],
  [" Law ", "law"],
  ["public service", "public-service"],
  ["People and culture", "people"],
  ["lead", "leadership"],
  ["c", undefined],
  ["", undefined],
])("takes %o as a kind of work", (typed, work) => {
  expect(workCalled(typed)).toBe(work);
});
