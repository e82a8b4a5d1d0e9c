import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { shownTo } from "../../src/mentoring/mentors.ts";
import { isOpen, itemsWith, openItems } from "../../src/mentoring/openItems.ts";
import { someEvents, stamped } from "../support/events.ts";
import { SAYS_NOTHING } from "../support/reply.ts";

const NOW = new Date(2026, 11, 12, 9);

const noted = (kind: "question" | "idea" | "thought", text: string, more = {}): Happening => {
  return { type: "note-written", kind, text, private: false, unit: null, ...more };
};
const reply = (more: object): Happening => {
  return { type: "reply-received", ...SAYS_NOTHING, from: "Sam", pack: null, ...more };
};
const held = (meeting: string, who: string | null, conclusions: object[] = []): Happening =>
  ({
    type: "meeting-held",
    meeting,
    minutes: 30,
    with: who,
    conclusions,
    useful: null,
    change: null,
    ratings: [],
  }) as Happening;
const agreed = (
  text: string,
  owner: "learner" | "mentor",
  due: string | null = null,
): Happening => {
  return { type: "action-agreed", meeting: "m1", text, owner, due };
};
const page = (open: string[], settled: string[] = [], to: string | null = "Sam"): Happening => {
  return { type: "handed-over", handOver: `h${open.length}`, to, open, settled };
};

const after = (...happenings: Happening[]) => fold(stamped(...happenings));
const open = (...happenings: Happening[]) =>
  openItems(after(...happenings), "Sam", NOW).map(({ kind, text }) => `${kind} ${text}`);
const all = (...happenings: Happening[]) =>
  itemsWith(after(...happenings), "Sam", NOW).map(({ kind, text, state }) => [kind, text, state]);

describe("what is open between the two", () => {
  it("are questions, ideas, wishes, actions and readings, in this order, and no thought", () => {
    expect(
      open(
        held("m1", "Sam"),
        agreed("buy cups", "learner"),
        noted("idea", "Tea for all"),
        noted("thought", "Nice."),
        reply({
          prompt: { ask: "Whose kettle?", listenFor: null },
          wishes: [{ ask: "And the cups?", listenFor: null }],
          reading: { title: "The leaf", about: null, url: null },
          ideas: [{ text: "A tea day" }],
        }),
        noted("question", "Who pours?"),
      ),
    ).toEqual([
      "question Who pours?",
      "idea Tea for all",
      "idea A tea day",
      "wish Whose kettle?",
      "wish And the cups?",
      "action buy cups",
      "reading The leaf",
    ]);
  });

  it("is never cut: forty questions are forty", () => {
    const forty = Array.from({ length: 40 }, (_, nth) => noted("question", `Q${nth}?`));
    expect(open(...forty)).toHaveLength(40);
  });

  it("is nothing private, nothing removed, and nothing for another mentor", () => {
    expect(
      open(
        noted("question", "Mine?", { private: true }),
        noted("question", "Kim's?", { for: ["Kim"] }),
        noted("question", "Gone?"),
        { type: "note-removed", note: "e3" },
        noted("question", "Sam's?", { for: ["Sam", "Kim"] }),
        held("m1", "Kim"),
        agreed("call Kim", "learner"),
        reply({ reply: "r9", from: "Kim", prompt: { ask: "Kim asks", listenFor: null } }),
      ),
    ).toEqual(["question Sam's?"]);
  });

  it("becomes so when a thought turns out to be a question", () => {
    const turned = { type: "note-changed", note: "e1", kind: "question" } as const;
    expect(open(noted("thought", "Who pours?"), turned)).toEqual(["question Who pours?"]);
  });

  it("keeps its number whatever is closed or removed", () => {
    const record = after(
      noted("question", "A?"),
      noted("thought", "no item"),
      noted("idea", "B"),
      { type: "note-removed", note: "e1" },
      noted("question", "C?"),
      { type: "item-closed", item: "e5", is: "dropped" },
    );
    const numbers = itemsWith(record, "Sam", NOW).map(({ number, text }) => `${number} ${text}`);
    expect(numbers).toEqual(["2 B", "3 C?"]);
  });
});

describe("an item", () => {
  const QUESTION = noted("question", "Who pours?");
  const answers = [{ note: "e1", question: "Who pours?", text: "The host." }];

  it("is closed by what a reply answers, in its words, and stays closed", () => {
    const late = reply({ reply: "r2", answers: [{ ...answers[0], text: "The guest." }] });
    const [item] = itemsWith(after(QUESTION, reply({ answers }), late), "Sam", NOW);
    expect(item).toMatchObject({
      state: "answered",
      change: { words: "The host.", by: "Sam" },
      said: [{ text: "The host." }, { text: "The guest." }],
    });
  });

  it("of another kind is only commented on by a reply", () => {
    const commented = reply({
      answers,
      comments: [{ item: "e1", about: "x", text: "Ask the cook." }],
    });
    const [item] = itemsWith(after(noted("idea", "Tea"), commented), "Sam", NOW);
    expect(item).toMatchObject({ state: "open", said: [{}, { text: "Ask the cook." }] });
  });

  it("that another mentor answered is open with this one, who hears nothing of it", () => {
    const record = after(QUESTION, reply({ from: "Kim", answers }));
    expect(openItems(record, "Sam", NOW)).toMatchObject([{ text: "Who pours?", said: [] }]);
    expect(openItems(record, "Kim", NOW)).toEqual([]);
    expect(openItems(record, undefined, NOW)).toEqual([]);
  });

  it("can be parked, closed in a talk, opened again and dropped", () => {
    const parked: Happening = { type: "item-parked", item: "e1" };
    const closed: Happening = {
      type: "item-closed",
      item: "e1",
      is: "talked-over",
      meeting: "m1",
      on: "2026-11-01",
      words: "The host pours.",
    };
    const again: Happening = { type: "item-reopened", item: "e1" };
    const dropped: Happening = { type: "item-closed", item: "e1", is: "dropped" };
    const states = [parked, closed, again, dropped].map((_, nth, steps) => {
      return all(QUESTION, ...steps.slice(0, nth + 1))[0]?.[2];
    });
    expect(states).toEqual(["parked", "talked-over", "open", "dropped"]);
    expect(itemsWith(after(QUESTION, parked, closed), "Sam", NOW)[0]?.change).toMatchObject({
      day: "2026-11-01",
      meeting: "m1",
      words: "The host pours.",
    });
  });

  it("is the wish that a conclusion is about, in the words of that", () => {
    const wished = reply({ reply: "r1", prompt: { ask: "Whose kettle?", listenFor: null } });
    const talked = held("m1", "Sam", [{ prompt: "reply/r1", text: "The cook's." }]);
    expect(itemsWith(after(wished, talked), "Sam", NOW)).toMatchObject([
      { kind: "wish", state: "talked-over", change: { words: "The cook's.", meeting: "m1" } },
    ]);
  });

  it("is done as an action or a reading, by whoever says so, and not done when it is opened again", () => {
    const actions = [held("m1", "Sam"), agreed("buy cups", "mentor", "2026-12-10")];
    const ticked = reply({ done: [{ item: "e2", about: "buy cups" }] });
    for (const done of [
      { type: "action-done", action: "e2" } as const,
      { type: "item-closed", item: "e2", is: "done" } as const,
      ticked,
    ]) {
      const record = after(...actions, done);
      expect(itemsWith(record, "Sam", NOW)).toMatchObject([{ state: "done" }]);
      expect(record.actions[0]?.doneOn).toBe("2026-11-02");
      const again = after(...actions, done, { type: "item-reopened", item: "e2" });
      expect(openItems(again, "Sam", NOW)).toMatchObject([{ text: "buy cups", isLate: true }]);
      expect(again.actions[0]?.doneOn).toBeNull();
    }
  });

  it("is moved as an action by the one whose it is, and is late after its day alone", () => {
    const actions = [
      held("m1", "Sam"),
      agreed("buy cups", "mentor", "2026-12-10"),
      agreed("ask", "learner", "2026-12-12"),
    ];
    const moved = (item: string) => ({ item, about: "", due: "2026-12-20" });
    const record = after(...actions, reply({ moved: [moved("e2"), moved("e3")] }));
    expect(openItems(record, "Sam", NOW).map(({ due, isLate }) => [due, isLate])).toEqual([
      ["2026-12-20", false],
      ["2026-12-12", false],
    ]);
    const late = openItems(after(...actions), "Sam", NOW).map(({ isLate }) => isLate);
    expect(late).toEqual([true, false]);
    const mine: Happening = { type: "action-moved", action: "e3", due: null };
    expect(openItems(after(...actions, mine), "Sam", NOW)[1]?.due).toBeNull();
  });
});

describe("by the page that the mentor has", () => {
  const QUESTION = noted("question", "Who pours?");
  const marks = (...happenings: Happening[]) =>
    itemsWith(after(...happenings), "Sam", NOW).map(({ text, isNew, isNews }) => [
      text,
      isNew ? "new" : isNews ? "news" : "known",
    ]);

  it("is new what no page told, also of the same day", () => {
    expect(marks(QUESTION)).toEqual([["Who pours?", "new"]]);
    expect(marks(QUESTION, page(["e1"]), noted("question", "What boils?"))).toEqual([
      ["Who pours?", "known"],
      ["What boils?", "new"],
    ]);
    expect(marks(QUESTION, page(["e1"], [], "Kim"))).toEqual([["Who pours?", "new"]]);
  });

  it("is told once what came of it since", () => {
    const closed: Happening = {
      type: "item-closed",
      item: "e1",
      is: "answered",
      words: "The host.",
    };
    expect(marks(QUESTION, closed)).toEqual([["Who pours?", "known"]]);
    expect(marks(QUESTION, page(["e1"]), closed)).toEqual([["Who pours?", "news"]]);
    expect(marks(QUESTION, page(["e1"]), closed, page([], ["e1"]))).toEqual([
      ["Who pours?", "known"],
    ]);
    const again: Happening = { type: "item-reopened", item: "e1" };
    expect(marks(QUESTION, page(["e1"]), closed, page([], ["e1"]), again, closed)).toEqual([
      ["Who pours?", "news"],
    ]);
  });

  it("is news also what was raised and closed since", () => {
    const closed: Happening = { type: "item-closed", item: "e2", is: "dropped" };
    expect(marks(page([]), QUESTION, closed)).toEqual([["Who pours?", "news"]]);
  });
});

describe("for any history", () => {
  const mentor = fc.constantFrom(null, "Sam", "Kim");

  it("one mentor's list is the same from the record that they may see, and part of the whole", () => {
    fc.assert(
      fc.property(someEvents, mentor, (events, who) => {
        const record = fold(events);
        const mine = itemsWith(record, who, NOW);
        expect(itemsWith(shownTo(record, who), who, NOW)).toEqual(mine);
        const ids = itemsWith(record, undefined, NOW).map(({ id }) => id);
        for (const { id } of mine) expect(ids).toContain(id);
        expect(mine.findLastIndex(isOpen)).toBe(mine.filter(isOpen).length - 1);
      }),
    );
  });

  it("shows nothing private, nor what is for another alone", () => {
    fc.assert(
      fc.property(someEvents, mentor, (events, who) => {
        const record = fold(events);
        const hidden = record.notes.filter((note) => {
          return note.private || (note.for.length > 0 && !note.for.includes(who ?? ""));
        });
        const others = record.replies.filter(({ from }) => from !== null && from !== who);
        for (const { id, said, change } of itemsWith(record, who, NOW)) {
          expect(hidden.map((note) => note.id)).not.toContain(id);
          for (const { reply } of others) expect(id.startsWith(`reply/${reply}`)).toBe(false);
          for (const { from } of said) expect([null, who]).toContain(from);
          expect([null, undefined, who]).toContain(change?.by);
        }
      }),
    );
  });
});

describe("the order of what is open", () => {
  it("has what is parked last, whatever it is, and then by its number", () => {
    const happenings = [
      noted("question", "One?"),
      noted("question", "Two?"),
      noted("idea", "Three"),
    ];
    const ids = openItems(after(...happenings), "Sam", NOW).map(({ id }) => id);
    const parked = (at: number) =>
      ({ type: "item-parked", item: ids[at], meeting: "m1" }) as unknown as Happening;
    expect(open(...happenings, parked(0))).toEqual([
      "question Two?",
      "idea Three",
      "question One?",
    ]);
    expect(open(...happenings, parked(2), parked(0))).toEqual([
      "question Two?",
      "question One?",
      "idea Three",
    ]);
  });

  it("says of no private note that it is there", () => {
    expect(open(noted("question", "Mine?", { private: true }))).toEqual([]);
    expect(all(noted("idea", "Mine.", { private: true }))).toEqual([]);
  });
});
