import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lasting } from "../../src/learner/counting.ts";
import type { Event } from "../../src/learner/events.ts";
import { apply, fold } from "../../src/learner/fold.ts";
import { emptyRecord, type LearnerRecord, lastUndoable } from "../../src/learner/record.ts";
import { sliceOf } from "../../src/learner/sliceOf.ts";
import { aJournal, answered, someEvents, stamped } from "../support/events.ts";

/** The record without what every event counts towards, an undoing too. */
function meaningOf({ events: _events, firstDay: _first, lastDay: _last, ...rest }: LearnerRecord) {
  return rest;
}

function undoing(event: Event): Event {
  const [undone] = stamped({ type: "undone", undoes: event.id });
  return { ...(undone as Event), id: `undo-${event.id}` };
}

describe("a record", () => {
  it("is the same folded at once or gone on with event by event", () => {
    fc.assert(
      fc.property(someEvents, fc.nat(40), (events, at) => {
        const record = fold(events.slice(0, at));
        for (const event of events.slice(at)) apply(record, event);
        expect(record).toEqual(fold(events));
      }),
    );
  });

  it("is plain JSON, and can be gone on with as if it had never been away", () => {
    fc.assert(
      fc.property(someEvents, fc.nat(40), (events, at) => {
        const record: LearnerRecord = JSON.parse(JSON.stringify(fold(events.slice(0, at))));
        expect(record).toStrictEqual(fold(events.slice(0, at)));
        for (const event of events.slice(at)) apply(record, event);
        expect(record).toEqual(fold(events));
      }),
    );
  });

  it("counts events that come twice, as after a merge, once", () => {
    fc.assert(
      fc.property(someEvents, fc.array(fc.nat(40)), (events, again) => {
        const doubles = again.flatMap((index) => events[index] ?? []);
        expect(fold([...events, ...doubles])).toEqual(fold(events));
      }),
    );
  });

  it("is without the event that was undone, and with all others", () => {
    fc.assert(
      fc.property(someEvents, fc.nat(39), fc.nat(40), (events, which, where) => {
        const gone = events[which % Math.max(events.length, 1)];
        fc.pre(gone !== undefined);
        const journal = events.toSpliced(where, 0, undoing(gone));
        const kept = events.filter((event) => event !== gone);
        expect(meaningOf(fold(journal))).toEqual(meaningOf(fold(kept)));
      }),
    );
  });

  it("is of what counts alone, whatever was undone, in whatever order", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        const undone = new Set(
          events.flatMap((each) => (each.type === "undone" ? each.undoes : [])),
        );
        const kept = events.filter(({ id, type }) => type !== "undone" && !undone.has(id));
        expect(meaningOf(fold(events))).toEqual(meaningOf(fold(kept)));
      }),
    );
  });

  it("does not mind undoing what never was", () => {
    const [event] = stamped({ type: "unit-started", unit: "tea" }) as [Event];
    const [other] = stamped({ type: "unit-started", unit: "tea" }) as [Event];
    const journal = [event, undoing({ ...other, id: "nowhere" })];
    expect(meaningOf(fold(journal))).toEqual(meaningOf(fold([event])));
  });

  it("has the first and the last day, in whatever order the events come", () => {
    const [event] = stamped({ type: "unit-started", unit: "tea" }) as [Event];
    const days = ["2026-11-05", "2026-11-03", "2026-11-09", "2026-11-04"];
    const record = fold(days.map((day, index) => ({ ...event, id: `e${index}`, day })));
    expect([record.firstDay, record.lastDay, record.events]).toEqual([
      "2026-11-03",
      "2026-11-09",
      4,
    ]);
  });

  it("of nothing is empty", () => {
    expect(fold([])).toEqual(emptyRecord());
  });
});

describe("the events that a record still holds something of", () => {
  const held = ({ units, questions, notes }: LearnerRecord) => ({ units, questions, notes });

  it("make the same units, questions and notes, with undoings and doubles among them", () => {
    fc.assert(
      fc.property(someEvents, fc.array(fc.nat(40)), fc.array(fc.nat(40)), (events, out, twice) => {
        const undoings = out.flatMap((index) => events.slice(index, index + 1).map(undoing));
        const journal = [...events, ...undoings, ...twice.flatMap((index) => events[index] ?? [])];
        expect(held(fold(lasting(journal)))).toEqual(held(fold(journal)));
      }),
    );
  });

  it("are those after a reset of their unit, and all notes", () => {
    const events = stamped(
      { type: "page-read", unit: "tea", page: "opening" },
      { type: "page-read", unit: "chai", page: "opening" },
      { type: "page-read", unit: "coffee", page: "opening" },
      { type: "note-written", kind: "idea", text: "A", private: true, unit: "tea" },
      { type: "reset", unit: "tea", was: ["chai"] },
      { type: "page-read", unit: "tea", page: "water" },
    );
    const [, , coffee, idea, reset, water] = events;
    expect(lasting(events)).toEqual([coffee, idea, reset, water]);
    expect(lasting(events.slice(0, 4))).toEqual(events.slice(0, 4));
  });

  it("are none of reading and answering before a reset of everything", () => {
    const events = stamped(
      { type: "unit-started", unit: "tea" },
      answered("tea", "boils", true),
      { type: "reset", unit: null },
      { type: "unit-started", unit: "coffee" },
    );
    expect(lasting(events)).toEqual(events.slice(2));
  });

  it("are all again once the reset is undone", () => {
    const events = stamped({ type: "unit-started", unit: "tea" }, { type: "reset", unit: null });
    const undone = undoing(events[1] as Event);
    expect(lasting([...events, undone])).toEqual([events[0], undone]);
  });
});

describe("the newest event that can be undone", () => {
  it("is the last that counts", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const undoable = events.findLast((event) => !sliceOf(event).stays);
        expect(lastUndoable(fold(events))).toEqual(undoable);
      }),
    );
  });

  it("is the one before, after an undoing", () => {
    const [first, second] = stamped(
      { type: "unit-started", unit: "tea" },
      { type: "page-read", unit: "tea", page: "opening" },
    ) as [Event, Event];
    expect(lastUndoable(fold([first, second, undoing(second)]))).toEqual(first);
    expect(lastUndoable(fold([first, undoing(first)]))).toBeUndefined();
  });

  it("is found among few, however many there were", () => {
    const events = stamped(...Array.from({ length: 50 }, () => answered("tea", "boils", true)));
    expect(fold(events).recent).toEqual(events.slice(-20));
  });
});
