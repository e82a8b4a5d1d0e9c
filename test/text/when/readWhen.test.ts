import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayAfter, sayDay } from "../../../src/text/day.ts";
import type { WhenWanted } from "../../../src/text/when/meant.ts";
import { readWhen, type WhenRead } from "../../../src/text/when/readWhen.ts";
import { sayMoment } from "../../../src/text/when/said.ts";

const VIENNA = "Europe/Vienna";
/** Thursday 26 November 2026, 16:45 in Vienna. */
const NOW = new Date("2026-11-26T15:45:00.000Z");

const wanted = (more: Partial<WhenWanted> = {}): WhenWanted => ({
  now: NOW,
  locality: { zone: VIENNA, dayFirst: undefined },
  kind: "moment",
  side: "ahead",
  same: null,
  ...more,
});

/** What is read, or each that may be meant after a question mark, or what is said against it. */
function told(read: WhenRead): string {
  if (read.is === "read") return read.reading.said;
  if (read.is === "refused") return `no: ${read.why}`;
  return `? ${read.readings.map(({ said }) => said).join(" | ")}`;
}

const moment = (text: string, more: Partial<WhenWanted> = {}) => told(readWhen(text, wanted(more)));
const day = (text: string, side: "ahead" | "behind", more: Partial<WhenWanted> = {}) =>
  told(readWhen(text, wanted({ kind: "day", side, ...more })));

const DEC_3 = "Thursday 3 December 2026";
const TUESDAY = "Tuesday 1 December 2026";
const TOMORROW = "Friday 27 November 2026";

describe("a moment to come", () => {
  it.each([
    ["next Tuesday 2pm", `${TUESDAY}, 14:00`],
    ["tomorrow 9", `${TOMORROW}, 09:00`],
    ["2026-12-03 9:00", `${DEC_3}, 09:00`],
    ["2026-12-03 14.00", `${DEC_3}, 14:00`],
    ["2026-12-03 14:00:00", `${DEC_3}, 14:00`],
    ["2026-12-03T14:00", `${DEC_3}, 14:00`],
    ["2026/12/3 10:00", `${DEC_3}, 10:00`],
    ["3.12.2026 14:00", `${DEC_3}, 14:00`],
    ["03.12.2026, 14.00", `${DEC_3}, 14:00`],
    ["3. 12. 2026 14:00", `${DEC_3}, 14:00`],
    ["3.12.26 14:00", `${DEC_3}, 14:00`],
    ["3.12. 14.00", `${DEC_3}, 14:00`],
    ["3.12 14.00", `${DEC_3}, 14:00`],
    ["14.00 3.12.", `${DEC_3}, 14:00`],
    ["3. Dezember 14 Uhr", `${DEC_3}, 14:00`],
    ["3. Dez. um 14:00 Uhr", `${DEC_3}, 14:00`],
    ["am 3. Dezember um 9", `${DEC_3}, 09:00`],
    ["Donnerstag, den 3. Dezember 2026, 14 Uhr", `${DEC_3}, 14:00`],
    ["Thursday 3 December 2026, 14:00", `${DEC_3}, 14:00`],
    ["Thu 3 Dec 2pm", `${DEC_3}, 14:00`],
    ["3 December 14.00", `${DEC_3}, 14:00`],
    ["3 December 9", `${DEC_3}, 09:00`],
    ["December 3 9", `${DEC_3}, 09:00`],
    ["December 3, 2026 at 4:30 pm", `${DEC_3}, 16:30`],
    ["Dec 3rd, 10 a.m.", `${DEC_3}, 10:00`],
    ["the 3rd of December at noon", `${DEC_3}, 12:00`],
    ["3 Dec 26 9am", `${DEC_3}, 09:00`],
    ["3 Dec 14", `${DEC_3}, 14:00`],
    ["the 3rd at 14:00", `${DEC_3}, 14:00`],
    ["am 10. um 9", "Thursday 10 December 2026, 09:00"],
    ["9 tomorrow", `${TOMORROW}, 09:00`],
    ["tomorrow at 9", `${TOMORROW}, 09:00`],
    ["tomorrow, 9 o'clock", `${TOMORROW}, 09:00`],
    ["tomorrow at ten", `${TOMORROW}, 10:00`],
    ["Tomorrow At 2 AM", `${TOMORROW}, 02:00`],
    ["tomorrow 2 in the afternoon", `${TOMORROW}, 14:00`],
    ["tomorrow afternoon at 3", `${TOMORROW}, 15:00`],
    ["tomorrow morning at 9", `${TOMORROW}, 09:00`],
    ["tomorrow half past nine", `${TOMORROW}, 09:30`],
    ["tomorrow quarter to ten", `${TOMORROW}, 09:45`],
    ["tomorrow a quarter past 10", `${TOMORROW}, 10:15`],
    ["half past two p.m. tomorrow", `${TOMORROW}, 14:30`],
    ["midday tomorrow", `${TOMORROW}, 12:00`],
    ["tomorrow 12am", `${TOMORROW}, 00:00`],
    ["tomorrow 02:30", `${TOMORROW}, 02:30`],
    ["morgen 9 Uhr", `${TOMORROW}, 09:00`],
    ["morgen um 14.30 Uhr", `${TOMORROW}, 14:30`],
    ["morgen 10 Uhr 30", `${TOMORROW}, 10:30`],
    ["morgen 10h30", `${TOMORROW}, 10:30`],
    ["morgen früh um 8", `${TOMORROW}, 08:00`],
    ["morgen Nachmittag um 3", `${TOMORROW}, 15:00`],
    ["morgen mittag", `${TOMORROW}, 12:00`],
    ["morgen halb zehn", `${TOMORROW}, 09:30`],
    ["morgen viertel nach neun", `${TOMORROW}, 09:15`],
    ["morgen viertel vor 9", `${TOMORROW}, 08:45`],
    ["übermorgen 9 Uhr", "Saturday 28 November 2026, 09:00"],
    ["uebermorgen 9 Uhr", "Saturday 28 November 2026, 09:00"],
    ["the day after tomorrow, 9:15", "Saturday 28 November 2026, 09:15"],
    ["nächsten Dienstag 14 Uhr", `${TUESDAY}, 14:00`],
    ["nächsten Dienstag um 14 Uhr", `${TUESDAY}, 14:00`],
    ["kommenden Dienstag 14 Uhr", `${TUESDAY}, 14:00`],
    ["am Dienstag um 14 Uhr", `${TUESDAY}, 14:00`],
    ["um 9 am Dienstag", `${TUESDAY}, 09:00`],
    ["Di 14:00", `${TUESDAY}, 14:00`],
    ["Di. 14 Uhr", `${TUESDAY}, 14:00`],
    ["Dienstagnachmittag um 3", `${TUESDAY}, 15:00`],
    ["Dienstag, 1. Dezember, 14 Uhr", `${TUESDAY}, 14:00`],
    ["Tuesday 14:00", `${TUESDAY}, 14:00`],
    ["this Tuesday at 14:00", `${TUESDAY}, 14:00`],
    ["coming Tuesday 14h", `${TUESDAY}, 14:00`],
    ["on Tues at 2 pm", `${TUESDAY}, 14:00`],
    ["2pm on Tuesday", `${TUESDAY}, 14:00`],
    ["Tuesday next week 10:00", `${TUESDAY}, 10:00`],
    ["next week on Tuesday at 10", `${TUESDAY}, 10:00`],
    ["nächste Woche Dienstag 10 Uhr", `${TUESDAY}, 10:00`],
    ["Tuesday week 10am", "Tuesday 8 December 2026, 10:00"],
    ["a week on Tuesday at 10", "Tuesday 8 December 2026, 10:00"],
    ["two weeks from Tuesday at 10", "Tuesday 15 December 2026, 10:00"],
    ["übernächsten Dienstag 10 Uhr", "Tuesday 8 December 2026, 10:00"],
    ["Friday next week 9:00", "Friday 4 December 2026, 09:00"],
    ["in two weeks at 14:00", "Thursday 10 December 2026, 14:00"],
    ["in 2 weeks' time at 14:00", "Thursday 10 December 2026, 14:00"],
    ["two weeks from now, 14:00", "Thursday 10 December 2026, 14:00"],
    ["two weeks from today at 14:00", "Thursday 10 December 2026, 14:00"],
    ["today in two weeks, 14:00", "Thursday 10 December 2026, 14:00"],
    ["two weeks, 14:00", "Thursday 10 December 2026, 14:00"],
    ["2 weeks at 14:00", "Thursday 10 December 2026, 14:00"],
    ["zwei Wochen, 14 Uhr", "Thursday 10 December 2026, 14:00"],
    ["in a fortnight at 10", "Thursday 10 December 2026, 10:00"],
    ["in zwei Wochen um 10", "Thursday 10 December 2026, 10:00"],
    ["in 14 Tagen um 10", "Thursday 10 December 2026, 10:00"],
    ["heute in zwei Wochen um 10 Uhr", "Thursday 10 December 2026, 10:00"],
    ["in einer Woche um 10", "Thursday 3 December 2026, 10:00"],
    ["in 3 days at 10", "Sunday 29 November 2026, 10:00"],
    ["in a month at 10", "Saturday 26 December 2026, 10:00"],
    ["next month at 10", "Saturday 26 December 2026, 10:00"],
    ["the first Monday in January at 9:00", "Monday 4 January 2027, 09:00"],
    ["ersten Montag im Januar 9 Uhr", "Monday 4 January 2027, 09:00"],
    ["last Friday of next month 9:00", "Friday 25 December 2026, 09:00"],
    ["in an hour", "Thursday 26 November 2026, 17:45"],
    ["in half an hour", "Thursday 26 November 2026, 17:15"],
    ["in 45 minutes", "Thursday 26 November 2026, 17:30"],
    ["in einer Stunde", "Thursday 26 November 2026, 17:45"],
    ["in einer halben Stunde", "Thursday 26 November 2026, 17:15"],
    ["now", "Thursday 26 November 2026, 16:45"],
    ["17.00", "Thursday 26 November 2026, 17:00"],
    ["today at 17:30", "Thursday 26 November 2026, 17:30"],
    ["heute 17 Uhr", "Thursday 26 November 2026, 17:00"],
    ["this evening at 7", "Thursday 26 November 2026, 19:00"],
    ["heute Abend um 8", "Thursday 26 November 2026, 20:00"],
    ["tonight at 8", "Thursday 26 November 2026, 20:00"],
    ["Thursday 14:00", `${DEC_3}, 14:00`],
    ["12/25 10:00", "Friday 25 December 2026, 10:00"],
    ["25/12 10:00", "Friday 25 December 2026, 10:00"],
    ["12/12 10:00", "Saturday 12 December 2026, 10:00"],
    ["15-12-2026 10:00", "Tuesday 15 December 2026, 10:00"],
  ])("%s is %s", (text, said) => {
    expect(moment(text)).toBe(said);
  });

  it.each([
    ["in two weeks, same time", "Thursday 10 December 2026, 14:30"],
    ["same time next Tuesday", `${TUESDAY}, 14:30`],
    ["in zwei Wochen, gleiche Zeit", "Thursday 10 December 2026, 14:30"],
    ["in zwei Wochen zur selben Zeit", "Thursday 10 December 2026, 14:30"],
  ])("%s is %s, after a talk at 14:30", (text, said) => {
    expect(moment(text, { same: "14:30" })).toBe(said);
  });

  it.each([
    ["a day without a time", "3 December", `? ${DEC_3}`],
    ["a day without a time, in German", "nächsten Dienstag", `? ${TUESDAY}`],
    [
      "a time like any other where nothing was before",
      "in two weeks, same time",
      "? Thursday 10 December 2026",
    ],
    ["a day with a dot behind it", "3.12.", `? ${DEC_3}`],
    ["a day or a time", "3.12", `? ${TOMORROW}, 03:12 | ${TOMORROW}, 15:12 | ${DEC_3}`],
    ["a time that has passed today", "14.00", `? ${TOMORROW}, 14:00`],
    [
      "an hour of the night or the afternoon",
      "tomorrow at 2",
      `? ${TOMORROW}, 02:00 | ${TOMORROW}, 14:00`,
    ],
    ["one in German", "morgen halb drei", `? ${TOMORROW}, 02:30 | ${TOMORROW}, 14:30`],
    ["a day or a month first", "12/3 2pm", `? ${DEC_3}, 14:00 | Friday 12 March 2027, 14:00`],
    [
      "this Friday or the next",
      "next Friday at noon",
      `? ${TOMORROW}, 12:00 | Friday 4 December 2026, 12:00`,
    ],
    ["today or in a week", "thu 17:00", `? Thursday 26 November 2026, 17:00 | ${DEC_3}, 17:00`],
    [
      "which Tuesday",
      "in 2 weeks on Tuesday 10:00",
      "? Tuesday 8 December 2026, 10:00 | Tuesday 15 December 2026, 10:00",
    ],
    ["a week, and no day of it", "next week at 10", `? ${DEC_3}, 10:00`],
    [
      "another weekday",
      "Wednesday 3 December 2026 14:00",
      `? Wednesday 2 December 2026, 14:00 | ${DEC_3}, 14:00`,
    ],
    ["a year that is over", "2025-12-03 14:00", `? ${DEC_3}, 14:00`],
    ["a year that is far", "2062-12-03 14:00", "? Sunday 3 December 2062, 14:00"],
    ["a day that was three weeks ago", "3 November 14:00", "? Wednesday 3 November 2027, 14:00"],
    ["a word that is none of a date", "tomorrow foo 9:00", `? ${TOMORROW}, 09:00`],
    ["two times", "tomorrow 9 or 10", `? ${TOMORROW}, 09:00 | ${TOMORROW}, 10:00`],
    ["two days", "tomorrow Tuesday 9:00", `? ${TUESDAY}, 09:00 | ${TOMORROW}, 09:00`],
    ["an hour that no clock shows", "24:00 tomorrow", `? ${TOMORROW}`],
  ])("is asked where it is %s: %s", (_name, text, said) => {
    const sorted = (each: string) => each.slice(2).split(" | ").sort();
    expect(sorted(moment(text))).toEqual(sorted(said));
    expect(moment(text)).toMatch(/^\? /);
  });

  it.each([
    ["tomorrow at 2", `? ${TOMORROW}, 14:00 | ${TOMORROW}, 02:00`],
    ["half past two tomorrow", `? ${TOMORROW}, 14:30 | ${TOMORROW}, 02:30`],
    ["morgen halb drei", `? ${TOMORROW}, 14:30 | ${TOMORROW}, 02:30`],
    ["quarter to three tomorrow", `? ${TOMORROW}, 14:45 | ${TOMORROW}, 02:45`],
    ["tomorrow 7", `? ${TOMORROW}, 19:00 | ${TOMORROW}, 07:00`],
    ["Tuesday 1:15", `? ${TUESDAY}, 13:15 | ${TUESDAY}, 01:15`],
    ["3.12", `? ${TOMORROW}, 15:12 | ${DEC_3} | ${TOMORROW}, 03:12`],
  ])("offers the afternoon first: %s", (text, said) => {
    expect(moment(text)).toBe(said);
  });

  it.each([
    ["tonight", "evening"],
    ["this evening", "evening"],
    ["heute Abend", "evening"],
    ["this afternoon", "afternoon"],
    ["heute Nachmittag", "afternoon"],
    ["tomorrow morning", "morning"],
    ["morgen Vormittag", "morning"],
    ["tomorrow", undefined],
  ])("knows the part of the day where no hour is told: %s", (text, during) => {
    const read = readWhen(text, wanted());
    const readings = read.is === "asked" ? read.readings : [];
    expect(readings.map((each) => [each.when, each.during])).toEqual([[null, during]]);
  });

  it.each([
    ["", "“” is no day and time."],
    ["soon", "“soon” is no day and time."],
    ["25:00", "“25:00” is no day and time."],
    ["31 April 9:00", "There is no such day as “31 April 9:00”."],
    ["2026-02-30 10:00", "There is no such day as “2026-02-30 10:00”."],
    ["29.2.2027 10:00", "There is no such day as “29.2.2027 10:00”."],
    ["3.13.2026 10:00", "There is no such day as “3.13.2026 10:00”."],
    ["yesterday 9:00", "Wednesday 25 November 2026, 09:00 has passed already."],
    ["today 9:00", "Thursday 26 November 2026, 09:00 has passed already."],
    ["gestern 9 Uhr", "Wednesday 25 November 2026, 09:00 has passed already."],
    ["x".repeat(200), `“${"x".repeat(60)}…” is no day and time.`],
  ])("is refused: %j", (text, why) => {
    expect(moment(text)).toBe(`no: ${why}`);
  });

  it("says which words it made nothing of", () => {
    const why = (text: string) => {
      const read = readWhen(text, wanted());
      return read.is === "asked" ? read.why : undefined;
    };
    expect(why("tomorrow perhaps 9:00")).toBe("“perhaps” was not understood.");
    expect(why("well tomorrow perhaps 9:00")).toBe("“well” and “perhaps” were not understood.");
    expect(why("3 December")).toBe("“3 December” is a day without a time.");
    expect(why("14.00")).toBe("No day was told.");
    expect(why("tomorrow at 2")).toBe("That may be meant in more than one way.");
  });
});

describe("the order of day and month", () => {
  it.each([
    [true, "12/3 14:00", "Friday 12 March 2027, 14:00"],
    [true, "3/12 14:00", `${DEC_3}, 14:00`],
    [false, "12/3 14:00", `${DEC_3}, 14:00`],
    [false, "12/3/2026 14:00", `${DEC_3}, 14:00`],
    [false, "13/12 14:00", "Sunday 13 December 2026, 14:00"],
    [true, "12/13 14:00", "Sunday 13 December 2026, 14:00"],
    [false, "3.12.2026 14:00", `${DEC_3}, 14:00`],
    [undefined, "3.12.2026 14:00", `${DEC_3}, 14:00`],
    [undefined, "12/3/2026 14:00", `${DEC_3}, 14:00`],
  ])("with the day first %s: %s", (dayFirst, text, said) => {
    expect(moment(text, { locality: { zone: VIENNA, dayFirst } })).toBe(said);
  });
});

describe("a day that has been", () => {
  it.each([
    ["yesterday", "Wednesday 25 November 2026"],
    ["gestern", "Wednesday 25 November 2026"],
    ["vorgestern", "Tuesday 24 November 2026"],
    ["the day before yesterday", "Tuesday 24 November 2026"],
    ["today", "Thursday 26 November 2026"],
    ["Tuesday", "Tuesday 24 November 2026"],
    ["on Tuesday at 14:00", "Tuesday 24 November 2026"],
    ["last Friday", "Friday 20 November 2026"],
    ["letzten Freitag", "Friday 20 November 2026"],
    ["two days ago", "Tuesday 24 November 2026"],
    ["vor zwei Tagen", "Tuesday 24 November 2026"],
    ["a week ago", "Thursday 19 November 2026"],
    ["vor einer Woche", "Thursday 19 November 2026"],
    ["a fortnight ago", "Thursday 12 November 2026"],
    ["3 November", "Tuesday 3 November 2026"],
    ["3.11.", "Tuesday 3 November 2026"],
    ["the 3rd", "Tuesday 3 November 2026"],
    ["2026-11-03", "Tuesday 3 November 2026"],
    ["1 January 2020", "Wednesday 1 January 2020"],
  ])("%s is %s", (text, said) => {
    expect(day(text, "behind")).toBe(said);
  });

  it.each([
    ["tomorrow", "no: Friday 27 November 2026 is still to come."],
    ["2026-12-03", "no: Thursday 3 December 2026 is still to come."],
    ["1 Dec", "? Monday 1 December 2025"],
    ["Thursday", "? Thursday 19 November 2026 | Thursday 26 November 2026"],
    ["last Tuesday", "? Tuesday 17 November 2026 | Tuesday 24 November 2026"],
    ["14:00", "no: “14:00” is no day."],
  ])("%s is not taken without a question: %s", (text, said) => {
    expect(day(text, "behind")).toBe(said);
  });
});

describe("a day to come", () => {
  it.each([
    ["Friday", TOMORROW],
    ["by Friday", TOMORROW],
    ["bis Freitag", TOMORROW],
    ["today", "Thursday 26 November 2026"],
    ["in two weeks", "Thursday 10 December 2026"],
    ["10 Dec", "Thursday 10 December 2026"],
    ["3.12", DEC_3],
    ["2026-12-10", "Thursday 10 December 2026"],
    ["end of January", "Sunday 31 January 2027"],
    ["Ende des Monats", "Monday 30 November 2026"],
    ["end of next month", "Thursday 31 December 2026"],
    ["the 31st", "Thursday 31 December 2026"],
    ["in a year", "Friday 26 November 2027"],
  ])("%s is %s", (text, said) => {
    expect(day(text, "ahead")).toBe(said);
  });

  it("is the last of a shorter month, a month after a longer one", () => {
    const now = new Date("2027-01-31T12:00:00.000Z");
    expect(day("in a month", "ahead", { now })).toBe("Sunday 28 February 2027");
  });

  it("is the next 29 February, which is asked for", () => {
    expect(day("29 Feb", "ahead")).toBe("? Tuesday 29 February 2028");
  });
});

describe("the clock of the zone", () => {
  const at = (zone: string, text: string, now = NOW) =>
    moment(text, { now, locality: { zone, dayFirst: true } });

  it.each([
    [VIENNA, "2027-03-28 02:30", "? Sunday 28 March 2027, 03:30"],
    ["America/New_York", "2027-03-14 02:30", "? Sunday 14 March 2027, 03:30"],
    ["Australia/Lord_Howe", "2027-10-03 02:15", "? Sunday 3 October 2027, 02:45"],
    [
      VIENNA,
      "2027-10-31 02:30",
      "? Sunday 31 October 2027, 02:30 (UTC+2) | Sunday 31 October 2027, 02:30 (UTC+1)",
    ],
    [
      "America/St_Johns",
      "2027-11-07 01:30",
      "? Sunday 7 November 2027, 01:30 (UTC-2:30) | Sunday 7 November 2027, 01:30 (UTC-3:30)",
    ],
    [VIENNA, "2027-10-31 02:30 UTC+1", "Sunday 31 October 2027, 02:30"],
    [VIENNA, "Sunday 31 October 2027, 02:30 (UTC+2)", "Sunday 31 October 2027, 02:30"],
    ["Asia/Kolkata", "2027-03-28 02:30", "Sunday 28 March 2027, 02:30"],
    ["Pacific/Kiritimati", "tomorrow 9", "Saturday 28 November 2026, 09:00"],
    ["Pacific/Pago_Pago", "tomorrow 9", "Friday 27 November 2026, 09:00"],
  ])("in %s: %s", (zone, text, said) => {
    expect(at(zone, text)).toBe(said);
  });

  it("is kept as a moment of its own", () => {
    const when = (zone: string) => {
      const read = readWhen("2026-12-03 14:00", wanted({ locality: { zone, dayFirst: true } }));
      return read.is === "read" ? read.reading.when : undefined;
    };
    expect([VIENNA, "Asia/Kolkata", "America/New_York"].map(when)).toEqual([
      "2026-12-03T13:00:00.000Z",
      "2026-12-03T08:30:00.000Z",
      "2026-12-03T19:00:00.000Z",
    ]);
  });
});

const ZONES = [
  VIENNA,
  "UTC",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Australia/Lord_Howe",
];

describe("what is said in full", () => {
  it("is read again as the same moment, whatever the zone and its clocks", () => {
    const minutes = fc.integer({ min: 1, max: 2 * 365 * 24 * 60 });
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), fc.boolean(), (ahead, zone, dayFirst) => {
        const when = new Date(NOW.getTime() + ahead * 60_000).toISOString();
        const read = readWhen(sayMoment(when, zone), wanted({ locality: { zone, dayFirst } }));
        const readings =
          read.is === "read" ? [read.reading] : read.is === "asked" ? read.readings : [];
        expect(readings.map((each) => each.when)).toContain(when);
        expect(readings.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 300 },
    );
  });

  it("is read again as the same day", () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 700 }), (distance) => {
        const that = dayAfter("2026-11-26", distance);
        const side = distance > 0 ? "ahead" : "behind";
        expect(day(sayDay(that), side)).toBe(sayDay(that));
        expect(day(that, side)).toBe(sayDay(that));
      }),
    );
  });
});

const WORDS =
  "next last in two weeks week Tuesday am 9 14.00 3.12. 12/3 tomorrow morgen Uhr pm the of December same time now foo - ( ab 2026 half past drei".split(
    " ",
  );

describe("any text", () => {
  it("is read, asked or refused, and what is read lies on the side that is wanted", () => {
    const texts = fc
      .array(fc.constantFrom(...WORDS), { maxLength: 9 })
      .map((words) => words.join(" "));
    const sides = fc.constantFrom("ahead" as const, "behind" as const);
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ maxLength: 60 })), sides, (text, side) => {
        const read = readWhen(text, wanted({ kind: "day", side, same: "14:00" }));
        const readings =
          read.is === "read" ? [read.reading] : read.is === "asked" ? read.readings : [];
        for (const each of readings)
          expect(side === "ahead" ? each.day >= "2026-11-26" : each.day <= "2026-11-26").toBe(true);
        if (read.is === "asked") expect(read.readings.length).toBeGreaterThan(0);
        if (read.is !== "read") expect(read.why).toMatch(/[.”]$/);
      }),
      { numRuns: 300 },
    );
  });
});
