import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/learner/events.ts";
import { union } from "../../src/learner/union.ts";
import { aJournal } from "../support/events.ts";

/** Two journals that begin alike, as of two computers between which one was copied, then go on alone. */
const twoJournals: fc.Arbitrary<[Event[], Event[]]> = fc
  .record({ all: aJournal, shared: fc.nat(20), isMine: fc.array(fc.boolean(), { minLength: 40 }) })
  .map(({ all, shared, isMine }) => {
    const common = all.slice(0, shared);
    const rest = all.slice(shared);
    const mine = rest.filter((_, at) => isMine[at] === true);
    return [
      [...common, ...mine],
      [...common, ...rest.filter((each) => !mine.includes(each))],
    ];
  });

const ids = (events: readonly Event[]) => events.map(({ id }) => id);

/** These events with clocks that were set back and forth. */
function withWrongClocks(events: readonly Event[], hours: readonly number[]): Event[] {
  return events.map((event, at) => ({
    ...event,
    at: new Date(Date.parse(event.at) + (hours[at] ?? 0) * 3_600_000).toISOString(),
  }));
}

describe("the union of two journals", () => {
  it("has each event of both once, in the order of both", () => {
    fc.assert(
      fc.property(twoJournals, ([one, other]) => {
        const all = union(one, other);
        expect(ids(all).toSorted()).toEqual([...new Set([...ids(one), ...ids(other)])].toSorted());
        for (const journal of [one, other]) {
          const known = new Set(ids(journal));
          expect(ids(all).filter((id) => known.has(id))).toEqual(ids(journal));
        }
      }),
    );
  });

  it("is the same in either order, and with one of them once more, whatever the clocks said", () => {
    const hours = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(twoJournals, hours, ([one, other], wrong) => {
        const [mine, theirs] = [withWrongClocks(one, wrong), withWrongClocks(other, wrong)];
        const all = union(mine, theirs);
        expect(union(theirs, mine)).toEqual(all);
        expect(union(all, theirs)).toEqual(all);
        expect(union(mine, all)).toEqual(all);
      }),
    );
  });

  it("puts what one of them has alone in its place in time", () => {
    const event = (id: string, hour: string) =>
      ({
        v: 1,
        id,
        at: `2026-11-02T${hour}:00:00.000Z`,
        day: "2026-11-02",
        type: "undone",
        undoes: "x",
      }) as const;
    const [a, b, c] = [event("a", "09"), event("b", "10"), event("c", "11")];
    expect(ids(union([a, c], [b]))).toEqual(["a", "b", "c"]);
    expect(ids(union([a, c], [a, b]))).toEqual(["a", "b", "c"]);
  });
});
