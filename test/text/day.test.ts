import { isMainThread } from "node:worker_threads";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import {
  dayAfter,
  dayAhead,
  dayInWords,
  daysBetween,
  firstInWords,
  localDay,
  mondayOf,
} from "../../src/text/day.ts";

describe("calendar days", () => {
  it.each([
    ["the next day", "2026-11-22", "2026-11-23", 1],
    ["the same day", "2026-11-22", "2026-11-22", 0],
    ["the day before", "2026-11-22", "2026-11-21", -1],
    ["over the end of a year", "2026-12-31", "2027-01-01", 1],
    ["over a leap day", "2028-02-28", "2028-03-01", 2],
    ["over the end of summer time", "2026-10-24", "2026-10-26", 2],
  ])("%s: from %s to %s are %i", (_name, from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
    expect(dayAfter(from, days)).toBe(to);
  });

  it("come back after any number of days", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 400 }),
        (at, by) => {
          const day = dayAfter("1990-01-01", at);
          expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
          expect(daysBetween(day, dayAfter(day, by))).toBe(by);
        },
      ),
    );
  });

  it("go on by one from late on the eve of a clock change", () => {
    const eve = localDay(new Date(2026, 9, 24, 23, 30));
    expect([eve, dayAfter(eve, 1)]).toEqual(["2026-10-24", "2026-10-25"]);
  });

  it.each([
    ["2026-11-02", "2 November 2026"],
    ["2028-02-29", "29 February 2028"],
    ["2027-01-10", "10 January 2027"],
  ])("%s is in words %s", (day, words) => {
    expect(dayInWords(day)).toBe(words);
  });

  it("name the first of two without its year where that is the same", () => {
    expect(firstInWords("2026-11-02", "2026-12-15")).toBe("2 November");
    expect(firstInWords("2026-11-02", "2027-01-15")).toBe("2 November 2026");
  });

  it.each([
    ["2026-11-02", "2026-11-02"],
    ["2026-11-08", "2026-11-02"],
    ["2027-01-01", "2026-12-28"],
    ["1999-12-31", "1999-12-27"],
  ])("%s is in the week of Monday, %s", (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});

// The time zone belongs to the process; a thread, as mutants are tried in, cannot change it.
describe.skipIf(!isMainThread)("the learner's day", () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it.each([
    ["UTC", "2026-11-22T23:59:59Z", "2026-11-22"],
    ["UTC", "2026-11-23T00:00:00Z", "2026-11-23"],
    ["Asia/Tokyo", "2026-11-22T15:00:00Z", "2026-11-23"],
    ["Asia/Tokyo", "2026-11-22T14:59:59Z", "2026-11-22"],
    ["America/Los_Angeles", "2026-11-22T07:59:59Z", "2026-11-21"],
    ["Europe/Berlin", "2026-03-28T23:30:00Z", "2026-03-29"],
    ["Pacific/Kiritimati", "2026-12-31T10:00:00Z", "2027-01-01"],
    ["Asia/Kolkata", "2026-03-03T18:30:00Z", "2026-03-04"],
  ])("in %s at %s is %s", (timeZone, at, day) => {
    process.env.TZ = timeZone;
    expect(localDay(new Date(at))).toBe(day);
  });
});

describe("a day ahead", () => {
  it.each([
    ["2026-12-02", "today"],
    ["2026-12-03", "tomorrow"],
    ["2026-12-04", "in 2 days (Friday 4 December)"],
    ["2026-12-15", "in 13 days (Tuesday 15 December)"],
    ["2026-12-16", "Wednesday 16 December"],
    ["2026-12-01", "yesterday"],
  ])("%s is told as %j", (day, told) => {
    expect(dayAhead(day, "2026-12-02")).toBe(told);
  });
});
