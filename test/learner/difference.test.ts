import { describe, expect, it } from "vitest";
import { differences, handOversTold } from "../../src/learner/difference.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { answered, stamped } from "../support/events.ts";
import { REPLY } from "../support/reply.ts";

const after = (...happenings: Happening[]) => fold(stamped(...happenings));
const begun: Happening = { type: "unit-started", unit: "tea" };
const planned = (meeting: string): Happening => ({
  type: "meeting-planned",
  meeting,
  when: null,
  minutes: 30,
  with: null,
});
const held = (meeting: string): Happening => ({
  type: "meeting-held",
  meeting,
  minutes: 30,
  with: null,
  conclusions: [],
  useful: null,
  change: null,
  ratings: [],
});
const agreed: Happening = {
  type: "action-agreed",
  meeting: "m1",
  text: "Buy cups",
  owner: "learner",
  due: null,
};
const page = (handOver: string): Happening => {
  return { type: "handed-over", handOver, to: null, open: [], settled: [] };
};
const note: Happening = {
  type: "note-written",
  kind: "idea",
  text: "Green tea",
  private: false,
  unit: null,
};
const book: Happening = {
  type: "reading-added",
  title: "The leaf",
  about: null,
  url: null,
  from: null,
  shelf: null,
};
const reply: Happening = { type: "reply-received", ...REPLY, reading: null, readings: [] };

describe("what one record has more or less of than another", () => {
  it.each<[Happening[], string]>([
    [[begun], "0 units begun; now 1"],
    [[begun, { type: "unit-finished", unit: "tea" }], "0 units read; now 1"],
    [[answered("tea", "boils", true, { during: "quiz" })], "0 questions answered; now 1"],
    [[note], "0 notes; now 1"],
    [[planned("m1")], "0 talks planned; now 1"],
    [[held("m1")], "0 talks held; now 1"],
    [[agreed], "0 actions agreed; now 1"],
    [[agreed, { type: "action-done", action: "e1" }], "0 actions done; now 1"],
    [[book], "0 recommendations; now 1"],
    [[reply], "0 replies; now 1"],
    [[page("p1")], "0 pages handed over; now 1"],
  ])("is told in a line: %#", (happenings, line) => {
    const before = after(...happenings.slice(0, -1));
    expect(differences(after(...happenings), before)).toEqual([line]);
  });

  it("counts what is there no more, one of it in words for one", () => {
    const talk = after(planned("m1"), note, reply);
    expect(differences(after(), talk)).toEqual([
      "1 note; now 0",
      "1 talk planned; now 0",
      "1 reply; now 0",
    ]);
    expect(differences(after(planned("m1"), held("m1")), after(planned("m1")))).toEqual([
      "0 talks held; now 1",
      "1 talk planned; now 0",
    ]);
  });

  it("is nothing between two that hold the same", () => {
    expect(differences(after(begun, note), after(begun, note))).toEqual([]);
  });
});

describe("what becomes of the pages that were handed over", () => {
  it.each([
    [[], [], []],
    [["p1"], ["p1"], []],
    [["p1"], [], ["1 page counts as not"]],
    [[], ["p1", "p2"], ["2 pages more count as"]],
    [["p1", "p3"], ["p2"], ["2 pages count as not", "1 page more counts as"]],
  ])("%j now, %j then: %j", (now, then, lines) => {
    const told = handOversTold(after(...now.map(page)), after(...then.map(page)));
    expect(told.map((line) => line.replace(/ handed over: what .*/, ""))).toEqual(lines);
  });
});
