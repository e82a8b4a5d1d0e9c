import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Event, type Happening, readEventLine, stamp } from "../../src/learner/events.ts";
import { anyJournal } from "../support/events.ts";

const GOOD = {
  v: 1,
  id: "e1",
  at: "2026-11-22T09:30:00.000Z",
  day: "2026-11-22",
  type: "page-read",
  unit: "tea",
  page: "water",
};

const line = (changes: object) => JSON.stringify({ ...GOOD, ...changes });

describe("whatever happened", () => {
  it("can be read again from its line, whatever the words", () => {
    fc.assert(
      fc.property(anyJournal, (events) => {
        for (const event of events)
          expect(readEventLine(JSON.stringify(event))).toEqual({ is: "event", event });
      }),
    );
  });

  it.each<[string, Happening]>([
    [
      "a note",
      { type: "note-written", kind: "idea", text: "\x1b[2Ja\u202eb", private: true, unit: null },
    ],
    [
      "an answer",
      {
        type: "question-answered",
        unit: "tea",
        question: "dried",
        fingerprint: "f",
        given: ["\x1b[2Ja\u202eb"],
        right: false,
        during: "unit",
      },
    ],
  ])("has clean words: %s", (_name, happening) => {
    const event = stamp(happening, new Date(), () => "e1");
    const words = event.type === "note-written" ? event.text : "given" in event && event.given[0];
    expect(words).toBe("ab");
  });

  it.each<[string, object]>([
    ["in no unit", { type: "page-read", unit: "No Unit", page: "water" }],
    ["on a page without a name", { type: "page-read", unit: "tea", page: "" }],
    ["of no known type", { type: "tea-drunk", unit: "tea" }],
    [
      "in a note of no kind",
      { type: "note-written", kind: "poem", text: "", private: true, unit: null },
    ],
  ])("%s is not written down", (_name, happening) => {
    expect(() => stamp(happening as Happening, new Date(), () => "e1")).toThrow();
  });

  it("has the moment in UTC and the id that was made for it", () => {
    const at = new Date(Date.UTC(2026, 10, 22, 9, 30));
    const event: Event = stamp({ type: "unit-started", unit: "tea" }, at, () => "e7");
    expect(event).toMatchObject({ v: 1, id: "e7", at: "2026-11-22T09:30:00.000Z" });
  });
});

describe("a line that", () => {
  it.each([
    ["is empty", "", "it is not JSON"],
    ["was cut off", line({}).slice(0, 40), "it is not JSON"],
    ["is null", "null", "it is not what an event has there"],
    ["is a number", "1", "it is not what an event has there"],
    ["is a list", "[]", '"type" is not what an event has there'],
    ["has no version", line({ v: undefined }), '"v" is not what an event has there'],
    ["has the version of nobody", line({ v: 0 }), '"v" is not what an event has there'],
    ["has no id", line({ id: "" }), '"id" is not what an event has there'],
    ["has no time", line({ at: "yesterday" }), '"at" is not what an event has there'],
    ["has no day", line({ day: "22.11.2026" }), '"day" is not what an event has there'],
    ["has no known type", line({ type: "tea-drunk" }), '"type" is not what an event has there'],
    [
      "is in a unit out of the pack",
      line({ unit: "../tea" }),
      '"unit" is not what an event has there',
    ],
  ])("%s is damaged, and says where", (_name, text, why) => {
    expect(readEventLine(text)).toEqual({ is: "damaged", why });
  });

  it("a newer program wrote is known as such, whatever it holds", () => {
    expect(readEventLine('{"v":2,"type":"tea-drunk"}')).toEqual({ is: "newer", version: 2 });
  });

  it("has no sense does not stop the reading", () => {
    const senseless = fc.oneof(fc.string(), fc.json());
    fc.assert(
      fc.property(senseless, (text) => ["damaged", "newer"].includes(readEventLine(text).is)),
    );
  });

  it("has more than is known is read without that", () => {
    const read = readEventLine(line({ mood: "good" }));
    expect(read).toEqual({ is: "event", event: { ...GOOD, pack: "social-media-mentor" } });
  });
});
