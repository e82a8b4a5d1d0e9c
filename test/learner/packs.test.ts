import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fold } from "../../src/learner/fold.ts";
import { keptOf } from "../../src/learner/happenings/place.ts";
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

describe("a pack", () => {
  it("stands as if nothing had happened in any other", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const all = fold(events);
        for (const course of courses) {
          const { name } = course.manifest;
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
});
