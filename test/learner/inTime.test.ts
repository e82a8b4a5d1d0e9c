import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Event } from "../../src/learner/events.ts";
import { inTime } from "../../src/learner/inTime.ts";

const NOW = new Date(2026, 10, 22, 12);

function on(day: string): Event {
  return {
    v: 1,
    id: day,
    at: `${day}T09:00:00.000Z`,
    day,
    type: "page-read",
    unit: "tea",
    page: "1",
  } as Event;
}

const daysOf = (days: string[], toCome: string[] = []) =>
  [...inTime(days.map(on), NOW, toCome)].map(({ day }) => day);

describe("events of a time to come", () => {
  it.each<[string, string[], string[]]>([
    ["of tomorrow, in another time zone, are as they are", ["2026-11-23"], ["2026-11-23"]],
    ["take the time of the one before", ["2026-11-01", "2036-11-01"], ["2026-11-01", "2026-11-01"]],
    [
      "at the beginning take that of the next",
      ["2036-11-01", "2026-11-02"],
      ["2026-11-02", "2026-11-02"],
    ],
    ["alone take today's", ["2036-11-01", "2036-11-02"], ["2026-11-22", "2026-11-22"]],
    [
      "do not change those after them",
      ["2026-11-01", "2036-11-01", "2026-11-02", "2036-11-02"],
      ["2026-11-01", "2026-11-01", "2026-11-02", "2026-11-02"],
    ],
  ])("%s", (_, days, expected) => {
    expect(daysOf(days)).toEqual(expected);
  });

  it("are all there, in their order, and told of", () => {
    const day = fc.constantFrom("2026-11-01", "2026-11-23", "2026-11-24", "2036-11-22");
    fc.assert(
      fc.property(fc.array(day), (days) => {
        const toCome: string[] = [];
        const events = [...inTime(days.map(on), NOW, toCome)];
        expect(events.map(({ id }) => id)).toEqual(days);
        expect(events.every((event) => event.day <= "2026-11-23")).toBe(true);
        expect(toCome).toEqual(days.filter((each) => each > "2026-11-23"));
      }),
    );
  });
});
