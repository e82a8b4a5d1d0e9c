import { describe, expect, it } from "vitest";
import type { Event, Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { questionKey } from "../../src/learner/kept/questions.ts";
import { answersToNote } from "../../src/learner/kept/replies.ts";
import { unitKey } from "../../src/learner/kept/units.ts";
import { answered, stamped } from "../support/events.ts";

const TEA = { pack: BUNDLED_PACK, unit: "tea" };
const TEA_2 = { pack: BUNDLED_PACK, unit: "tea-2" };

const after = (...happenings: Happening[]) => fold(stamped(...happenings));
const begun: Happening = { type: "unit-started", unit: "tea" };
const ended: Happening = { type: "unit-finished", unit: "tea" };
const read = (page: string, unit = "tea"): Happening => ({ type: "page-read", unit, page });
const noted = (text: string): Happening => ({
  type: "note-written",
  kind: "idea",
  text,
  private: false,
  unit: "tea",
});

describe("a unit", () => {
  const tea = (...happenings: Happening[]) => after(...happenings).units[unitKey(TEA)];

  it("that was begun is open, with the day", () => {
    expect(tea(begun)).toMatchObject({
      startedOn: "2026-11-02",
      finishedOn: null,
      open: true,
      passed: [],
    });
  });

  it("holds the pages and the questions that were passed", () => {
    expect(tea(begun, read("opening"), answered("tea", "boils", false))?.passed).toEqual([
      "opening",
      "?boils",
    ]);
  });

  it("that was read to the end is not open", () => {
    expect(tea(begun, ended)).toMatchObject({ finishedOn: "2026-11-02", open: false });
  });

  it("begun anew is open with no page passed, and stays finished", () => {
    expect(tea(begun, read("opening"), ended, begun)).toMatchObject({
      finishedOn: "2026-11-02",
      open: true,
      passed: [],
    });
  });

  it("keeps the day of its first beginning", () => {
    const [first, again] = stamped(begun, begun) as [Event, Event];
    const record = fold([{ ...first, day: "2026-10-01" }, again]);
    expect(record.units[unitKey(TEA)]?.startedOn).toBe("2026-10-01");
  });

  it("is not touched by a quiz", () => {
    expect(tea(answered("tea", "boils", true, { during: "quiz" }))).toBeUndefined();
  });
});

describe("a question", () => {
  it("has how often it was asked and right, and the last answer", () => {
    const record = after(
      answered("tea", "boils", true, { given: ["Water"] }),
      answered("tea", "boils", false, { given: ["Cups"], during: "quiz" }),
      answered("coffee", "boils", true),
    );
    const [answers] = record.questions[questionKey(TEA, "boils")] ?? [];
    expect(answers).toEqual({
      fingerprint: expect.any(String),
      asked: 2,
      right: 1,
      last: {
        at: new Date(2026, 10, 2, 10).toISOString(),
        day: "2026-11-02",
        given: ["Cups"],
        right: false,
      },
      reviews: [{ day: "2026-11-02", right: false }],
    });
  });

  it("is kept apart by what it meant", () => {
    const record = after(
      answered("tea", "boils", true),
      answered("tea", "boils", false, { fingerprint: "another" }),
    );
    const known = record.questions[questionKey(TEA, "boils")] ?? [];
    expect(known.map(({ asked, last }) => [asked, last.right])).toEqual([
      [1, true],
      [1, false],
    ]);
  });

  it("asked once more after a miss is a miss all the same", () => {
    const record = after(
      answered("tea", "boils", false, { during: "quiz" }),
      answered("tea", "boils", true, { during: "retry" }),
    );
    const [answers] = record.questions[questionKey(TEA, "boils")] ?? [];
    expect(answers).toMatchObject({ asked: 1, right: 0, last: { right: false } });
    expect(record.events).toBe(2);
  });

  it("whose answer was undone twice keeps the first", () => {
    const events = stamped(
      answered("tea", "boils", true),
      answered("tea", "boils", false),
      { type: "undone", undoes: "e2" },
      { type: "undone", undoes: "e2" },
    );
    const [answers] = fold(events).questions[questionKey(TEA, "boils")] ?? [];
    expect(answers).toMatchObject({ asked: 1, right: 1 });
  });
});

describe("a note", () => {
  it("is kept as it was written, in order", () => {
    const { notes } = after(noted("One."), noted("Two."));
    expect(notes.map(({ id, text, kind, unit }) => [id, text, kind, unit])).toEqual([
      ["e1", "One.", "idea", "tea"],
      ["e2", "Two.", "idea", "tea"],
    ]);
  });

  it("can be made private, and shared again", () => {
    const hide: Happening = { type: "note-changed", note: "e1", private: true };
    const share: Happening = { type: "note-changed", note: "e1", private: false };
    expect(after(noted("One."), hide).notes[0]?.private).toBe(true);
    expect(after(noted("One."), hide, share).notes[0]?.private).toBe(false);
  });

  it("that is not there is not changed", () => {
    expect(after({ type: "note-changed", note: "e9", private: true }).notes).toEqual([]);
  });
});

describe("a note that is changed or removed", () => {
  const change = (more: object): Happening => ({ type: "note-changed", note: "e1", ...more });

  it("has what was changed, and the rest as it was", () => {
    const [note] = after(noted("One."), change({ text: "Two.", for: ["Sam"] })).notes;
    expect(note).toMatchObject({ text: "Two.", for: ["Sam"], kind: "idea", private: false });
  });

  it("is gone, and comes back when that is undone", () => {
    const removed: Happening = { type: "note-removed", note: "e1" };
    expect(after(noted("One."), removed).notes).toEqual([]);
    const undone = stamped(noted("One."), removed, { type: "undone", undoes: "e2" });
    expect(fold(undone).notes).toHaveLength(1);
  });

  it("leaves its number free", () => {
    const { notes } = after(noted("One."), { type: "note-removed", note: "e1" }, noted("Two."));
    expect(notes.map(({ number }) => number)).toEqual([2]);
  });
});

describe("a reset", () => {
  const all = [
    begun,
    answered("tea", "boils", true),
    { type: "unit-started", unit: "tea-2" } as const,
    answered("tea-2", "boils", true),
    noted("One."),
  ];

  it("of a unit makes it new, keeps the others and all notes", () => {
    const record = after(...all, { type: "reset", unit: "tea" });
    expect(Object.keys(record.units)).toEqual([unitKey(TEA_2)]);
    expect(Object.keys(record.questions)).toEqual([questionKey(TEA_2, "boils")]);
    expect(record.notes).toHaveLength(1);
  });

  it("of everything makes all units new and keeps the notes", () => {
    const record = after(...all, { type: "reset", unit: null });
    expect([record.units, record.questions, record.notes.length]).toEqual([{}, {}, 1]);
  });

  it("can be undone", () => {
    const events = stamped(...all, { type: "reset", unit: null }, { type: "undone", undoes: "e6" });
    expect(Object.keys(fold(events).units)).toEqual([unitKey(TEA), unitKey(TEA_2)]);
  });
});

describe("a reply", () => {
  const reply = (more: object = {}): Happening => ({
    type: "reply-received",
    reply: "r1",
    writtenOn: "2026-11-01",
    from: "Sam",
    to: "Ada",
    answers: [{ note: "e1", question: "Who pours?", text: "The host." }],
    reading: { title: "The leaf", about: null, url: null },
    readNext: null,
    prompt: null,
    ...more,
  });

  it("is kept with the day, and its recommendation stands among the others", () => {
    const record = after(noted("Who pours?"), reply());
    expect(record.replies).toMatchObject([{ id: "e2", reply: "r1", receivedOn: "2026-11-02" }]);
    expect(record.readings).toMatchObject([
      { id: "e2", number: 1, title: "The leaf", from: "Sam", day: "2026-11-02" },
    ]);
    expect(answersToNote(record, "e1")).toEqual([
      { from: "Sam", on: "2026-11-01", text: "The host." },
    ]);
    expect(answersToNote(record, "e9")).toEqual([]);
  });

  it("says nothing new the second time, even from another computer", () => {
    const record = after(reply(), reply());
    expect([record.replies.length, record.readings.length]).toEqual([1, 1]);
  });

  it("that recommends what is on the list and not read yet adds nothing to it", () => {
    const record = after(reply(), reply({ reply: "r2" }));
    expect([record.replies.length, record.readings.length]).toEqual([2, 1]);
  });

  it("taken back is gone with its recommendation, and can come again", () => {
    const undo: Happening = { type: "undone", undoes: "e1" };
    const gone = after(reply(), undo);
    expect([gone.replies, gone.readings]).toEqual([[], []]);
    expect(after(reply(), undo, reply()).replies).toHaveLength(1);
  });

  it("of somebody without a name recommends as a mentor", () => {
    expect(after(reply({ from: null })).readings[0]?.from).toBe("my mentor");
  });

  it("can be marked as read like any other", () => {
    const record = after(reply(), { type: "reading-done", reading: "e1", gave: "Patience." });
    expect(record.readings[0]).toMatchObject({ readOn: "2026-11-02", gave: "Patience." });
  });
});
