import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { MEETING_MINUTES } from "../../src/learner/happenings/talks.ts";
import { meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import {
  freshReply,
  heldWith,
  kindOf,
  missedMeeting,
  plannedWith,
  promptsToTalkOver,
} from "../../src/mentoring/meetings.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { answered, someEvents, stamped } from "../support/events.ts";

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
const wanted = {
  minutes: 30,
  mentor: "Sam",
  initiative: null,
  offer: null,
} as const;
const talks = (count: number) => Array.from({ length: count }, (_, at) => held(`m${at}`));

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
    expect(meetingAgenda(course, after(...talks(number - 1)), wanted)).toMatchObject({
      number,
      kind,
    });
  });

  it("fills its minutes without a gap, whatever the record", () => {
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.constantFrom(...MEETING_MINUTES),
        someEvents,
        (count, minutes, events) => {
          const record = fold([...stamped(...talks(count)), ...events]);
          const { items } = meetingAgenda(course, record, { ...wanted, minutes });
          expect(items.at(-1)?.to).toBe(minutes);
          items.forEach(({ from, to }, at) => {
            expect(from).toBe(at === 0 ? 0 : items[at - 1]?.to);
            expect(to).toBeGreaterThan(from);
          });
        },
      ),
    );
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

describe("what a talk is about", () => {
  const linesOf = (record: ReturnType<typeof after>, more: object = {}) =>
    meetingAgenda(course, record, { ...wanted, ...more }).items.flatMap(({ lines }) => lines);

  it("is what was read since the last, what is shaky, questions, and open actions", () => {
    const record = after(
      held("m1"),
      { type: "unit-started", unit: "tea" },
      answered("tea", "boils", false),
      { type: "unit-finished", unit: "tea" },
      {
        type: "note-written",
        kind: "question",
        text: "Who pours?",
        private: false,
        unit: null,
      },
      {
        type: "action-agreed",
        meeting: "m1",
        text: "buy cups",
        owner: "learner",
        due: "2026-12-01",
      },
    );
    expect(linesOf(record)).toEqual([
      "Learner: buy cups (by 2026-12-01)",
      "Read since last time: “Tea”",
      "Shaky: What boils?",
      "My question: Who pours?",
    ]);
    expect(linesOf(record, { initiative: "The depot" })).toContain("Our initiative: The depot");
    expect(linesOf(record, { offer: "a visit" })).toContain("I can offer: a visit");
    expect(linesOf(record, { minutes: 15 })).toContain("My question: Who pours?");
  });

  it("is at most two that are shaky, and the three newest questions", () => {
    const question = (text: string): Happening => ({
      type: "note-written",
      kind: "question",
      text,
      private: false,
      unit: null,
    });
    const shaky = ["boils", "pot", "order"].map((id) => answered("tea", id, false));
    const lines = linesOf(after(held("m1"), ...shaky, ...["A?", "B?", "C?", "D?"].map(question)));
    expect(lines.filter((line) => line.startsWith("Shaky: "))).toEqual([
      "Shaky: What boils?",
      "Shaky: What goes into the pot?",
    ]);
    expect(lines.filter((line) => line.startsWith("My question: "))).toEqual([
      "My question: B?",
      "My question: C?",
      "My question: D?",
    ]);
  });

  it("is a prompt of each kind from what was read last, none of it talked about yet", () => {
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

  it("is no action that was agreed with another mentor", () => {
    const agreed: Happening = {
      type: "action-agreed",
      meeting: "m1",
      text: "buy cups",
      owner: "learner",
      due: null,
    };
    const record = after(held("m1"), agreed);
    expect(linesOf(record)).toEqual(["Learner: buy cups"]);
    expect(linesOf(record, { mentor: "Kim" })).not.toContain("Learner: buy cups");
  });

  it("is what the mentor wrote back: answers, and a prompt of the mentor's own", () => {
    const asked: Happening = {
      type: "note-written",
      kind: "question",
      text: "Who pours?",
      private: false,
      unit: null,
    };
    const reply = (name: string, more: object = {}): Happening => ({
      type: "reply-received",
      reply: name,
      writtenOn: "2026-11-01",
      from: "Sam",
      to: null,
      answers: [{ note: "e1", question: "Who pours?", text: "The\nhost." }],
      reading: null,
      readNext: null,
      prompt: { ask: "Whose kettle is it?", listenFor: null },
      ...more,
    });
    const promptsIn = (record: ReturnType<typeof after>, more: object = {}) =>
      meetingAgenda(course, record, { ...wanted, ...more }).items.flatMap(({ what, prompt }) =>
        prompt?.by === "mentor" ? [`${what} ${prompt.ask}`] : [],
      );
    const record = after(asked, held("m1"), reply("r1"));
    expect(linesOf(record)).toEqual(["My question: Who pours?", "Sam answered: The host."]);
    expect(promptsIn(record)).toEqual(["One question, together. Whose kettle is it?"]);
    expect(promptsIn(record, { minutes: 15 })).toEqual([
      "The mentor shows one thing live. Whose kettle is it?",
    ]);
    expect(promptsIn(record, { mentor: "Kim" })).toEqual([]);
    expect(linesOf(record, { mentor: "Kim" })).not.toContain("Sam answered: The host.");
    const newer = reply("r2", { prompt: { ask: "And the cups?", listenFor: null } });
    expect(promptsIn(after(asked, reply("r1"), newer))[0]).toContain("And the cups?");
    const nobodys = reply("r3", { from: null });
    const talkedOver = held("m2", { conclusions: [{ prompt: "reply/r3", text: "So." }] });
    expect(promptsIn(after(asked, nobodys, talkedOver), { mentor: null })).toEqual([]);
    const conclusions = [{ prompt: "reply/r1", text: "So." }];
    expect(promptsIn(after(asked, reply("r1"), held("m1", { conclusions })))).toEqual([]);
  });

  it("at the last talk has what was said at the first", () => {
    const record = after(held("m0", { ratings: [1, 2, 3, 4, 5] }), ...talks(5).slice(1));
    const lines = linesOf(
      fold(stamped(held("m0", { ratings: [1, 2, 3, 4, 5] }), ...talks(5).slice(1))),
    );
    expect(record.meetings).toHaveLength(5);
    expect(lines.filter((line) => line.includes("first time: "))).toHaveLength(5);
  });

  it("is nothing private, nor for another mentor alone", () => {
    fc.assert(
      fc.property(someEvents, fc.constantFrom(null, "Sam", "Kim"), (events, mentor) => {
        const record = fold(events);
        const lines = meetingAgenda(course, record, { ...wanted, mentor }).items.flatMap(
          (item) => item.lines,
        );
        const asked = lines.filter((line) => line.startsWith("My question: "));
        const allowed = record.notes
          .filter((note) => !note.private)
          .filter((note) => note.for.length === 0 || note.for.includes(mentor ?? ""))
          .map((note) => `My question: ${note.text.replace(/\s+/g, " ")}`);
        for (const line of asked) expect(allowed).toContain(line);
      }),
    );
  });
});
