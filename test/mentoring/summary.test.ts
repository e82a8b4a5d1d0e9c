import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import type { Event, Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import type { NoteKind } from "../../src/learner/kept/notes.ts";
import { named } from "../../src/mentoring/sections/shapes.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { SUMMARY_PARTS, sinceMoment, withParts } from "../../src/mentoring/summaryParts.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";
import { aHappening } from "../support/happenings.ts";
import { NOBODY } from "../support/pair.ts";

const tea = unitFrom(changed("minutes: 5", "minutes: 5\nwas: [brew]"));
const coffee = unitFrom(changed("title: Tea", "title: Coffee"), { id: "coffee", part: "strong" });
const course = courseOf(tea, coffee);

const after = (...happenings: Happening[]) =>
  summarise(course, fold(stamped(...happenings)), NOBODY);
const begun = (unit: string): Happening => ({ type: "unit-started", unit });
const ended = (unit: string): Happening => ({ type: "unit-finished", unit });
const noted = (kind: NoteKind, text: string, hidden = false): Happening => ({
  type: "note-written",
  kind,
  text,
  private: hidden,
  unit: "brew",
});

const aNote = fc
  .tuple(
    fc.constantFrom<NoteKind[]>("idea", "question", "thought", "own-words"),
    fc.boolean(),
    fc.uuid(),
  )
  .map(([kind, hidden, text]) => noted(kind, text, hidden));
const aChange = fc
  .tuple(fc.nat(20), fc.boolean())
  .map(
    ([index, hidden]): Happening => ({ type: "note-changed", note: `e${index}`, private: hidden }),
  );
const aRecord = fc
  .array(fc.oneof(aNote, aChange, aHappening), { maxLength: 25 })
  .map((happenings) => fold(stamped(...happenings)));

describe("the summary for the mentor", () => {
  it("has no word of a private note, and every shared idea and thought", () => {
    fc.assert(
      fc.property(aRecord, (record) => {
        const text = summaryMarkdown(summarise(course, record, NOBODY));
        for (const note of record.notes.filter((each) => /^[0-9a-f-]{36}$/.test(each.text))) {
          if (note.private || note.for.length > 0) expect(text).not.toContain(note.text);
          else if (note.kind === "idea" || note.kind === "thought")
            expect(text).toContain(note.text);
        }
      }),
    );
  });

  it("is the same, to the byte, of the same record", () => {
    fc.assert(
      fc.property(aRecord, (record) => {
        const again = JSON.parse(JSON.stringify(record));
        const write = (of = record) => summaryMarkdown(summarise(course, of, NOBODY));
        expect(write(again)).toBe(write());
      }),
    );
  });

  it("holds every open question, the oldest first, and no private one", () => {
    const { open } = after(
      ...["A?", "B?", "C?", "D?"].map((text) => noted("question", text)),
      noted("question", "E?", true),
    );
    expect(open.map(({ text }) => text)).toEqual(["A?", "B?", "C?", "D?"]);
  });

  it("has what was read, by the day it was done, and what is being read", () => {
    const { done, reading, total, agenda } = after(begun("coffee"), ended("coffee"), begun("brew"));
    expect(done.map(({ unit, on }) => [unit.title, on])).toEqual([["Coffee", "2026-11-02"]]);
    expect(reading.map(({ unit, since }) => [unit.title, since])).toEqual([["Tea", "2026-11-02"]]);
    expect(total).toBe(2);
    expect(agenda?.items.flatMap(({ prompt }) => prompt?.ask ?? [])).toContain("Make a pot.");
  });

  it("has what was read in the order of days, not of the course", () => {
    const [coffeeDone, teaDone] = stamped(ended("coffee"), ended("tea")) as [Event, Event];
    const record = fold([coffeeDone, { ...teaDone, day: "2026-11-09" }]);
    const { done } = summarise(course, record, NOBODY);
    expect(done.map(({ unit }) => unit.id)).toEqual(["coffee", "tea"]);
  });

  it("has as a shaky spot what was missed the last time, with my answer and its page", () => {
    const { shaky, solid } = after(
      answered("tea", "boils", true),
      answered("brew", "boils", false, { given: ["Cups"] }),
      answered("tea", "pot", false, { given: ["The cup"] }),
      answered("tea", "pot", true, { given: ["Leaves", "Hot water"] }),
      answered("coffee", "dried", false),
    );
    expect(shaky).toMatchObject([
      {
        unit: named(tea),
        question: "boils",
        ask: "What boils?",
        better: "Water. It says so.",
        page: { number: 2, heading: "Water" },
        answered: ["Cups"],
        sources: [{ url: "https://example.org/boil" }],
      },
      {
        unit: { id: "coffee" },
        question: "dried",
        page: { number: 3, heading: "Leaves" },
        answered: [],
        sources: [],
      },
    ]);
    expect(solid).toMatchObject([{ unit: { id: "tea" }, right: 1, asked: 2 }]);
  });

  it("has the newest shared words of my own, with the unit they are about", () => {
    const { ownWords } = after(
      noted("own-words", "Old."),
      noted("own-words", "New."),
      noted("own-words", "Secret.", true),
    );
    expect([ownWords?.text, ownWords?.unit?.id]).toEqual(["New.", "tea"]);
  });

  it("has each part with its units and questions, and what is next", () => {
    const { parts, standing, next } = after(
      begun("coffee"),
      ended("coffee"),
      answered("coffee", "boils", true),
      begun("tea"),
      answered("tea", "boils", true),
      answered("tea", "boils", false),
      answered("tea", "pot", true),
    );
    expect(parts).toEqual([
      { title: "hot", total: 1, done: 0, started: 1 },
      { title: "strong", total: 1, done: 1, started: 0 },
    ]);
    expect(standing).toEqual([
      { title: "hot", solid: 1, shaky: 1 },
      { title: "strong", solid: 1, shaky: 0 },
    ]);
    expect(next?.id).toBe("tea");
  });

  it("has the days of reading, answers and shared notes, each once and in order", () => {
    const days = [
      "2026-11-20",
      "2026-11-03",
      "2026-11-09",
      "2026-11-09",
      "2026-11-05",
      "2026-11-30",
    ];
    const happenings = [
      ended("tea"),
      begun("tea"),
      answered("tea", "boils", true),
      answered("tea", "boils", false),
      noted("idea", "Shared."),
      noted("idea", "Mine.", true),
    ];
    const record = fold(
      stamped(...happenings).map((event, index) => ({ ...event, day: days[index] as string })),
    );
    const summary = summarise(course, record, NOBODY);
    expect(summary.days).toEqual(["2026-11-03", "2026-11-05", "2026-11-09", "2026-11-20"]);
    expect([summary.from, summary.to]).toEqual(["2026-11-03", "2026-11-20"]);
  });

  it("has no day on which there was only what the mentor may not know of", () => {
    const forSam = { ...noted("idea", "For Sam."), for: ["Sam"] };
    const record = fold(stamped(noted("own-words", "Mine.", true), forSam));
    expect(summarise(course, record, { ...NOBODY, for: "Kim" }).days).toEqual([]);
    expect(summarise(course, record, { ...NOBODY, for: "Sam" }).days).toEqual(["2026-11-02"]);
  });

  it("of nothing is empty", () => {
    const untouched = { total: 1, done: 0, started: 0 };
    expect(after()).toEqual({
      pair: { learner: null, mentor: null, initiative: null },
      handOver: null,
      previous: null,
      since: null,
      from: null,
      to: null,
      talk: null,
      done: [],
      reading: [],
      finished: 0,
      total: 2,
      days: [],
      parts: [
        { title: "hot", ...untouched },
        { title: "strong", ...untouched },
      ],
      next: named(tea),
      standing: [],
      solid: [],
      shaky: [],
      topics: [],
      baseline: [],
      ownWords: null,
      open: [],
      settled: [],
      minutes: null,
      earlierMinutes: [],
      thoughts: [],
      offer: null,
      exchanged: [],
      agenda: expect.objectContaining({ number: 1, of: 6, minutes: 30 }),
    });
  });
});

describe("what the summary tells of talks", () => {
  const held = (meeting: string, withWhom: string | null, ratings: number[] = []): Happening => ({
    type: "meeting-held",
    meeting,
    minutes: 30,
    with: withWhom,
    conclusions: [],
    useful: null,
    change: null,
    ratings,
  });
  const planned = (meeting: string, withWhom: string | null): Happening => ({
    type: "meeting-planned",
    meeting,
    when: "2026-12-03T14:00:00.000Z",
    minutes: 45,
    with: withWhom,
  });
  const agreed = (meeting: string, text: string): Happening => ({
    type: "action-agreed",
    meeting,
    text,
    owner: "mentor",
    due: "2026-12-10",
  });
  const told = (mentor: string, only: string | null, ...happenings: Happening[]) =>
    summarise(course, fold(stamped(...happenings)), { ...NOBODY, mentor, for: only });

  it("is the next one, with its time and its number", () => {
    const { talk, agenda } = told("Sam", null, held("m1", "Sam"), planned("m2", "Sam"));
    expect(talk).toEqual({ number: 2, of: 6, when: "2026-12-03T14:00:00.000Z", minutes: 45 });
    expect(agenda).toMatchObject({ number: 2, minutes: 45 });
    expect(agenda?.items.at(-1)?.to).toBe(45);
  });

  it("is none where none is planned", () => {
    const { talk } = told("Sam", null, planned("m1", "Sam"), held("m1", "Sam"));
    expect(talk).toBeNull();
  });

  it("is what was agreed and is open, and once what was done since the page before", () => {
    const page: Happening = {
      type: "handed-over",
      handOver: "h1",
      to: "Sam",
      open: ["e2", "e3"],
      settled: [],
    };
    const agreedOn = [held("m1", "Sam"), agreed("m1", "call"), agreed("m1", "write"), page];
    const done: Happening = { type: "action-done", action: "e2" };
    const { open, settled } = told("Sam", null, ...agreedOn, done);
    expect(open).toMatchObject([{ text: "write", owner: "mentor", due: "2026-12-10" }]);
    expect(settled).toMatchObject([{ text: "call", state: "done", change: { day: "2026-11-02" } }]);
    const again: Happening = { ...page, handOver: "h2", settled: ["e2"] };
    const later = noted("question", "And the milk?");
    expect(told("Sam", null, ...agreedOn, done, again, later).settled).toEqual([]);
  });

  it("is how sure the learner was at first, and the last time", () => {
    const first = [2, 1, 3, 2, 1];
    const once = told("Sam", null, held("m1", "Sam", first));
    expect(once.baseline.map((each) => [each.first, each.now])).toEqual(
      first.map((rating) => [rating, null]),
    );
    const happenings = [
      held("m1", "Sam", first),
      held("m2", "Sam"),
      held("m3", "Sam", [4, 4, 4, 4, 5]),
    ];
    const twice = told("Sam", null, ...happenings);
    expect(twice.baseline.map(({ now }) => now)).toEqual([4, 4, 4, 4, 5]);
  });

  it("is nothing of a talk with another mentor", () => {
    const both = [
      held("m1", "Sam", [1, 1, 1, 1, 1]),
      agreed("m1", "for Sam"),
      planned("m2", "Sam"),
      held("m3", null),
      agreed("m3", "for all"),
    ];
    for (const only of ["Kim", null]) {
      const { talk, baseline, open } = told("Sam, Kim", only, ...both);
      expect([talk, baseline]).toEqual([null, []]);
      expect(open.map(({ text }) => text)).toEqual(["for all"]);
    }
    const toSam = told("Sam, Kim", "Sam", ...both);
    expect(toSam.open.map(({ text }) => text)).toEqual(["for Sam", "for all"]);
    expect([toSam.talk?.number, toSam.baseline.length]).toEqual([3, 5]);
  });
});

describe("a question that was answered in a reply", () => {
  const reply = (from: string): Happening => ({
    type: "reply-received",
    reply: "r1",
    writtenOn: "2026-11-01",
    from,
    to: null,
    answers: [{ note: "e1", question: "A?", text: "Yes." }],
    reading: null,
    readNext: { id: "coffee", title: "Coffee" },
    prompt: { ask: "*Why*?", listenFor: null },
  });
  const told = (only: string) => {
    const record = fold(stamped(noted("question", "A?"), noted("question", "B?"), reply("Sam")));
    return summarise(course, record, { ...NOBODY, mentor: "Sam, Kim", for: only });
  };
  const asked = (only: string) => told(only).open.map(({ text }) => text);

  it("is not asked again of the one who answered, but of another", () => {
    expect([asked("Sam"), asked("Kim")]).toEqual([
      ["B?", "*Why*?"],
      ["A?", "B?"],
    ]);
  });

  it("goes with what that mentor suggests to read", () => {
    expect(told("Sam").next?.id).toBe("coffee");
  });
});

describe("a summary in parts", () => {
  const whole = after(answered("tea", "boils", true), answered("tea", "pot", false));

  it("has nothing of what is left out, and the rest as it was", () => {
    const { shaky, total, ...rest } = withParts(whole, ["solid", "questions", "agenda"]);
    expect([shaky, total, rest.done]).toEqual([[], 0, []]);
    expect(rest.solid).toEqual(whole.solid);
    expect(rest.agenda).toEqual(whole.agenda);
  });

  it("tells no figures of what is left out", () => {
    expect(whole.standing).toEqual([{ title: "hot", solid: 1, shaky: 1 }]);
    for (const kept of ["solid", "shaky"] as const)
      expect(withParts(whole, [kept]).standing).toEqual([]);
    expect(withParts(whole, ["solid", "shaky"]).standing).toEqual(whole.standing);
    const withoutUnits = withParts(whole, ["solid", "shaky"]);
    expect(withoutUnits).toMatchObject({ parts: [], next: null, days: [] });
  });

  it("with all of them is the same", () => {
    expect(withParts(whole, SUMMARY_PARTS)).toEqual(whole);
  });
});

describe("the summary since a day", () => {
  const asOf = (day: string, happenings: Happening[]): Event[] =>
    stamped(...happenings).map((event, nth) => {
      return { ...event, id: `${day}-${nth}`, day, at: `${day}T12:00:0${nth}.000Z` };
    });
  const since = (summary: ReturnType<typeof summarise>, day: string) =>
    sinceMoment(summary, new Date(`${day}T00:00`).toISOString());
  const talk = "2026-11-20";
  const record = fold([
    ...asOf("2026-11-19", [
      begun("tea"),
      answered("tea", "boils", false, { given: ["Cups"] }),
      ended("tea"),
      noted("idea", "Old idea."),
      noted("own-words", "Old words."),
      noted("thought", "Old thought."),
    ]),
    ...asOf("2026-11-21", [begun("coffee"), ended("coffee"), noted("question", "New question?")]),
  ]);
  const recent = since(summarise(course, record, NOBODY), talk);

  it("has what happened on it or later, and where the learner stands now", () => {
    expect(recent.done.map(({ unit }) => unit.id)).toEqual(["coffee"]);
    expect(recent.open.map(({ text }) => text)).toEqual(["New question?", "Old idea."]);
    expect(recent).toMatchObject({ thoughts: [], ownWords: null, days: ["2026-11-21"] });
    expect(recent.shaky.map(({ question }) => question)).toEqual(["boils"]);
    expect([recent.since, recent.from, recent.to]).toEqual([talk, "2026-11-21", "2026-11-21"]);
  });

  it("has the books that were read then, and by the moment what is of the same day", () => {
    const book = (title: string): Happening => ({
      type: "reading-added",
      title,
      about: null,
      url: null,
      from: null,
      shelf: null,
    });
    const events = [
      ...asOf("2026-11-18", [book("Not read"), book("Read before"), book("Read on it")]),
      ...asOf("2026-11-19", [{ type: "reading-done", reading: "2026-11-18-1", gave: null }]),
      ...asOf(talk, [
        { type: "reading-done", reading: "2026-11-18-2", gave: null },
        noted("thought", "Before noon and a bit."),
        noted("thought", "After that."),
        ended("tea"),
      ]),
    ];
    const whole = summarise(course, fold(events), NOBODY);
    expect(since(whole, talk).exchanged.map(({ title }) => title)).toEqual(["Read on it"]);
    const later = sinceMoment(whole, `${talk}T12:00:02.000Z`);
    expect(later.thoughts.map(({ text }) => text)).toEqual(["After that."]);
    expect(later.done).toHaveLength(1);
    expect(sinceMoment(whole, `${talk}T12:00:04.000Z`).done).toEqual([]);
  });

  it("still counts all that was read", () => {
    const words = "2 of 2 units read to the end, 1 of them since Friday 20 November 2026.";
    expect(summaryMarkdown(recent)).toContain(words);
    const none = summaryMarkdown(since(recent, "2026-11-22"));
    expect(none).toContain(
      "2 of 2 units read to the end, 0 of them since Sunday 22 November 2026.",
    );
    expect(none).toContain("- What happened since: Sunday 22 November 2026");
    expect(none).toContain("- Read so far: 2 of 2 units, 0 of them since Sunday 22 November 2026");
  });

  it("is all of it since its first day, but for the day that it names", () => {
    fc.assert(
      fc.property(aRecord, (any) => {
        const whole = summarise(course, any, NOBODY);
        fc.pre(whole.from !== null);
        const again = since(whole, whole.from ?? "");
        expect({ ...again, since: null }).toEqual(whole);
      }),
    );
  });
});
