import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsNamed, unitsNamed } from "../../src/course/course.ts";
import type { Course } from "../../src/course/model.ts";
import { fold } from "../../src/learner/fold.ts";
import { BUNDLED_PACK, keptOf } from "../../src/learner/kept/place.ts";
import { progressOf } from "../../src/learner/progress.ts";
import { recapOf } from "../../src/learner/recap.ts";
import { scheduleOf } from "../../src/learner/schedule.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { someEvents } from "../support/events.ts";

const OTHER = "drinks";

/** The small course as the pack of this name. */
const courseIn = (pack?: string) =>
  courseOf(
    ...["tea", "coffee"].map((id) =>
      unitFrom(undefined, { id, ...(pack !== undefined && { pack }) }),
    ),
  );

const courses = [courseIn(), courseIn(OTHER)];
const together = courseOf(...courses.flatMap(({ units }) => units));

describe("a pack", () => {
  it("stands as if nothing had happened in any other", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const all = fold(events);
        for (const course of courses) {
          const { name } = course.packs[0].manifest;
          const own = fold(events.filter((event) => !("unit" in event) || event.pack === name));
          expect(keptOf(all.units, name)).toEqual(keptOf(own.units, name));
          expect(keptOf(all.questions, name)).toEqual(keptOf(own.questions, name));
          const known = (record = all) => ({
            ...progressOf(course, record),
            notes: 0,
            recap: recapOf(course, record).map(({ unit, missed }) => [unit.id, missed]),
            schedule: scheduleOf(course, record, "2026-11-22").questions,
          });
          expect(known()).toEqual(known(own));
        }
      }),
    );
  });

  it("stands beside another with the same ids as it stands alone", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const record = fold(events);
        const told = (course: Course) => ({
          parts: progressOf(course, record).parts.map(({ part, units, questions }) => {
            return { pack: part.pack, id: part.id, units, questions };
          }),
          recap: recapOf(course, record).map(({ unit: { pack, id }, missed, ownWords }) => {
            return { pack, id, missed, ownWords };
          }),
          schedule: scheduleOf(course, record, "2026-11-22").questions.map(
            ({ unit: { pack, id }, question, dueIn }) => ({ pack, id, question, dueIn }),
          ),
        });
        const alone = courses.map(told);
        expect(told(together)).toEqual({
          parts: alone.flatMap(({ parts }) => parts),
          recap: alone.flatMap(({ recap }) => recap),
          schedule: alone.flatMap(({ schedule }) => schedule),
        });
      }),
    );
  });

  it("is named with what is typed for its units only where another has the same", () => {
    expect(courses.map(({ units }) => units.map(({ name }) => name))).toEqual([
      ["tea", "coffee"],
      ["tea", "coffee"],
    ]);
    expect(together.units.map(({ name }) => name)).toEqual([
      `${BUNDLED_PACK}/tea`,
      `${BUNDLED_PACK}/coffee`,
      "drinks/tea",
      "drinks/coffee",
    ]);
    const more = courseOf(...together.units, unitFrom(undefined, { pack: OTHER, id: "cocoa" }));
    expect(more.units.at(-1)).toMatchObject({ name: "cocoa", packTitle: "Drinks of drinks" });
    expect(unitsNamed(together, "tea").map(({ pack }) => pack)).toEqual([BUNDLED_PACK, OTHER]);
    expect(unitsNamed(together, " Drinks/TEA").map(({ pack }) => pack)).toEqual([OTHER]);
    expect(unitsNamed(together, "water/tea")).toEqual([]);
    expect(partsNamed(together, "hot").map(({ name }) => name)).toEqual([
      `${BUNDLED_PACK}/hot`,
      "drinks/hot",
    ]);
    expect(partsNamed(together, "drinks/hot")).toHaveLength(1);
  });
});
