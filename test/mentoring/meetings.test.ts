import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import type { Meeting } from "../../src/learner/kept/talks.ts";
import {
  endOf,
  freshReply,
  heldWith,
  kindOf,
  missedMeeting,
  plannedWith,
  promptsToTalkOver,
} from "../../src/mentoring/meetings.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { stamped } from "../support/events.ts";

const tea = unitFrom();
const coffee = unitFrom(undefined, { id: "coffee", part: "strong" });
const course = courseOf(tea, coffee);

const after = (...happenings: Happening[]) => fold(stamped(...happenings));
const held = (meeting: string, more: object = {}): Happening => ({
  type: "meeting-held",
  meeting,
  minutes: 30,
  with: "Sam",
  conclusions: [],
  useful: null,
  change: null,
  ratings: [],
  ...more,
});
const planned = (meeting: string, when: string | null): Happening => ({
  type: "meeting-planned",
  meeting,
  when,
  minutes: 30,
  with: "Sam",
});

describe("a talk", () => {
  it.each([
    [1, "first"],
    [2, "regular"],
    [3, "midpoint"],
    [5, "regular"],
    [6, "closing"],
    [7, "further"],
  ])("of number %i is %s", (number, kind) => {
    expect(kindOf(number)).toBe(kind);
  });

  it("planned anew is the same talk with a higher sequence, unless nothing is different", () => {
    const [one, two] = ["2026-12-03T14:00:00.000Z", "2026-12-04T14:00:00.000Z"];
    expect(after(planned("m1", one)).meetings).toMatchObject([{ sequence: 0, when: one }]);
    expect(after(planned("m1", one), planned("m1", one)).meetings[0]?.sequence).toBe(0);
    const { meetings } = after(planned("m1", one), planned("m1", two));
    expect(meetings).toMatchObject([{ sequence: 1, when: two }]);
  });

  it("is planned until it is held, and missed when its time has passed", () => {
    const when = "2026-12-03T14:00:00.000Z";
    const record = after(planned("m1", when));
    expect(plannedWith(record, "Sam")?.id).toBe("m1");
    expect(missedMeeting(record, when)).toBeUndefined();
    expect(missedMeeting(record, "2026-12-03T14:00:00.001Z")?.id).toBe("m1");
    const later = after(planned("m1", when), held("m1"));
    expect([plannedWith(later, "Sam"), missedMeeting(later, "2027-01-01T00:00:00.000Z")]).toEqual([
      undefined,
      undefined,
    ]);
  });

  it("counts for the mentor that it was with", () => {
    const record = after(held("m1"), held("m2", { with: "Kim" }), held("m3", { with: null }));
    expect(heldWith(record, "Sam").map(({ id }) => id)).toEqual(["m1", "m3"]);
    expect(heldWith(record, null)).toHaveLength(3);
  });
});

describe("a reply", () => {
  const reply: Happening = {
    type: "reply-received",
    reply: "r1",
    writtenOn: "2026-10-01",
    from: "Sam",
    to: null,
    answers: [],
    reading: null,
    readNext: null,
    prompt: null,
  };

  it.each([
    ["on the day before the last talk with its mentor", held("m1", { on: "2026-11-03" }), false],
    ["on the day of that talk", held("m1", { on: "2026-11-02" }), true],
    ["on the day after it", held("m1", { on: "2026-11-01" }), true],
    ["before a talk with another", held("m1", { on: "2026-11-03", with: "Kim" }), true],
  ])("that was opened %s is news: %#", (_name, talk, isNews) => {
    expect(freshReply(after(reply, talk))?.id).toBe(isNews ? "e1" : undefined);
  });
});

describe("prompts to talk over", () => {
  it("are one of each kind from what was read last, none of it talked about yet", () => {
    const read: Happening[] = [
      { type: "unit-started", unit: "tea" },
      { type: "unit-started", unit: "coffee" },
    ];
    const from = (...more: Happening[]) =>
      [...promptsToTalkOver(course, after(...read, ...more))].map(
        ([kind, { name }]) => `${kind} ${name.split("/").at(-2)}`,
      );
    expect(from()).toEqual(["mentor coffee", "both coffee", "swap coffee", "us coffee"]);
    const conclusions = [{ prompt: "coffee/mentor", text: "So." }];
    expect(from(held("m1", { conclusions })).sort()).toContain("mentor tea");
    const full = [{ prompt: `${tea.pack}/coffee/mentor`, text: "So." }];
    expect(from(held("m1", { conclusions: full })).sort()).toContain("mentor tea");
    const elsewhere = [{ prompt: "drinks/coffee/mentor", text: "So." }];
    expect(from(held("m1", { conclusions: elsewhere }))).toContain("mentor coffee");
  });
});

describe("the end of a talk", () => {
  const at = (day: number, hour: number) => new Date(2026, 11, day, hour).toISOString();
  const talk = { minutes: 30, heldOn: "2026-12-03" };
  const half = new Date(2026, 11, 3, 14, 30).toISOString();

  it.each([
    ["where it was told later, is the one that was planned", at(3, 14), at(3, 18), half],
    ["where it was told before that, is then", at(3, 14), at(3, 13), at(3, 13)],
    ["where it was told on another day, is the one that was planned", at(3, 14), at(5, 9), half],
    ["where it was held on another day, is when it was told", at(1, 14), at(3, 18), at(3, 18)],
    ["where nobody knows, is the day's beginning", at(1, 14), at(5, 9), at(3, 0)],
    ["where nothing was planned, is when it was told", null, at(3, 18), at(3, 18)],
    ["where nothing is known but the day, is its beginning", null, null, at(3, 0)],
  ])("%s", (_, when, toldAt, end) => {
    expect(endOf({ ...talk, when, toldAt } as Meeting)).toBe(end);
  });
});
