import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apply, fold } from "../../src/learner/fold.ts";
import { emptyRecord } from "../../src/learner/record.ts";
import { fromData, toData } from "../../src/learner/recordData.ts";
import { answered, someEvents, stamped } from "../support/events.ts";

const written = (events: Parameters<typeof fold>[0]) => JSON.stringify(toData(fold(events)));

describe("a record as data", () => {
  it("comes back as it was, through JSON", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        expect(fromData(JSON.parse(written(events)))).toEqual(fold(events));
      }),
    );
  });

  it("can be gone on with as if it had never been away", () => {
    fc.assert(
      fc.property(someEvents, fc.nat(40), (events, at) => {
        const record = fromData(JSON.parse(written(events.slice(0, at)))) ?? emptyRecord();
        for (const event of events.slice(at)) apply(record, event);
        expect(record).toEqual(fold(events));
      }),
    );
  });

  const good = toData(
    fold(stamped({ type: "unit-started", unit: "tea" }, answered("tea", "a", true))),
  );

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "record"],
    ["a list", []],
    ["no fields", {}],
    ["units that are no pairs", { ...good, units: ["tea"] }],
    ["a unit without its fields", { ...good, units: [["tea", {}]] }],
    [
      "a question without its last answer",
      { ...good, questions: [["tea/a", { asked: 1, right: 1 }]] },
    ],
    ["a note of no kind", { ...good, notes: [{ id: "e1", kind: "poem" }] }],
    ["a count in words", { ...good, events: "two" }],
    ["recent events without an id", { ...good, recent: [{ type: "undone" }] }],
  ])("is not made of %s", (_name, data) => {
    expect(fromData(data)).toBeUndefined();
  });

  it("is made of what is good", () => {
    expect(fromData(good)?.units.has("tea")).toBe(true);
  });
});
