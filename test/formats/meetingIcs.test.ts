import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meetingIcs } from "../../src/formats/meetingIcs.ts";

const TALK = {
  id: "m1",
  sequence: 0,
  when: "2026-12-03T13:00:00.000Z",
  minutes: 30,
  title: "Talk 1, with Sam",
  agenda: "One\nTwo; three",
  now: "2026-11-22T09:00:00.000Z",
};

/** The lines of a calendar file, those that were folded put together again. */
function linesOf(text: string): string[] {
  return text.replaceAll("\r\n ", "").split("\r\n");
}

describe("a talk for a calendar", () => {
  it("has when it is in UTC, its own UID, its sequence and an alarm with words", () => {
    const lines = linesOf(meetingIcs({ ...TALK, sequence: 2 }));
    expect(lines).toEqual([
      ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//smm//smm//EN", "BEGIN:VEVENT"],
      ...["UID:m1@smm", "SEQUENCE:2", "DTSTAMP:20261122T090000Z"],
      ...["DTSTART:20261203T130000Z", "DTEND:20261203T133000Z"],
      ...["SUMMARY:Talk 1\\, with Sam", "DESCRIPTION:One\\nTwo\\; three"],
      ...["BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M"],
      ...["DESCRIPTION:Talk 1\\, with Sam", "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""],
    ]);
  });

  it("keeps every sign of the agenda, and says nothing of it where others may look", () => {
    const agenda = "R&D: see https://example.org/my_page?\n5 * 3; a, b \\ c";
    const read = linesOf(meetingIcs({ ...TALK, agenda })).find((line) =>
      line.startsWith("DESCRIPTION:"),
    );
    expect(read).toBe("DESCRIPTION:R&D: see https://example.org/my_page?\\n5 * 3\\; a\\, b \\\\ c");
    expect(meetingIcs({ ...TALK, agenda: null }).match(/^DESCRIPTION:/gm)).toHaveLength(1);
  });

  it("keeps to lines of at most 75 bytes, and to its own lines, whatever its words", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        (title, agenda) => {
          const text = meetingIcs({ ...TALK, title, agenda });
          for (const line of text.split("\r\n"))
            expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          const names = linesOf(text).map((line) => line.split(/[:;]/)[0]);
          expect(names.filter((name) => name === "BEGIN")).toHaveLength(3);
          expect(names.filter((name) => name === "UID")).toHaveLength(1);
        },
      ),
    );
  });

  it("is the same text for the same talk", () => {
    expect(meetingIcs(TALK)).toBe(meetingIcs({ ...TALK }));
  });
});
