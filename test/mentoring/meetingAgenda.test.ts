import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaText } from "../../src/formats/agendaText.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { MEETING_MINUTES } from "../../src/learner/kept/talks.ts";
import type { LearnerRecord } from "../../src/learner/record.ts";
import { type MeetingAgenda, meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import { itemsWith, openItems } from "../../src/mentoring/openItems.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { answered, someEvents, stamped } from "../support/events.ts";
import { SAYS_NOTHING } from "../support/reply.ts";

const course = courseOf(unitFrom(), unitFrom(undefined, { id: "coffee", part: "strong" }));
const NOW = new Date(2026, 11, 12, 9);

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
const talks = (count: number) => Array.from({ length: count }, (_, at) => held(`m${at}`));
const noted = (kind: "question" | "idea", text: string, more: object = {}): Happening => {
  return { type: "note-written", kind, text, private: false, unit: null, ...more };
};
const agreed = (text: string, due: string | null = null): Happening => {
  return { type: "action-agreed", meeting: "m0", text, owner: "learner", due };
};
const replied = (more: object): Happening =>
  ({ type: "reply-received", ...SAYS_NOTHING, from: "Sam", pack: null, ...more }) as Happening;
const wished = (ask: string): Happening => {
  return replied({ reply: `r-${ask}`, prompt: { ask, listenFor: "why" } });
};

const after = (...happenings: Happening[]) => fold(stamped(...happenings));

function agendaOf(record: LearnerRecord, more: object = {}): MeetingAgenda {
  const items = itemsWith(record, "Sam", NOW);
  const pair = {
    today: "2026-12-01",
    minutes: 30,
    mentor: "Sam",
    initiative: null,
    offer: null,
  } as const;
  return meetingAgenda(course, record, { ...pair, items, ...more });
}

/** The agenda's parts as plain text: each block by its kind, the wishes, and the rest. */
function partsOf(agenda: MeetingAgenda): Record<string, string> {
  const none = { ...agenda, blocks: [], wishes: [], ifThereIsTime: [] };
  return Object.fromEntries([
    ...agenda.blocks.map((block) => [block.kind, agendaText({ ...none, blocks: [block] })]),
    ["wishes", agendaText({ ...none, wishes: agenda.wishes })],
    ["later", agendaText({ ...none, ifThereIsTime: agenda.ifThereIsTime })],
  ]);
}

describe("the agenda of a talk", () => {
  it("begins with what was said last time: open actions, what was done, what was answered", () => {
    const record = after(
      held("m0"),
      agreed("buy cups", "2026-12-20"),
      agreed("wash up"),
      { type: "action-done", action: "e3" },
      noted("question", "Who pours?"),
      { type: "item-closed", item: "e5", is: "answered", words: "The host.", by: "Sam" },
    );
    expect(partsOf(agendaOf(record)).last).toBe(
      [
        "0–5 min: What we said last time",
        "- Action: the learner: buy cups (by Sunday 20 December)",
        "- Answered: Who pours? (“The host.” Sam, Monday 2 November)",
        "- Done: the learner: wash up (Monday 2 November)",
      ].join("\n"),
    );
  });

  it("has the question that has waited longest, with what was said to it and where it came up", () => {
    const record = after(
      held("m0"),
      noted("idea", "A tea day"),
      noted("question", "Who\npours?", { unit: "tea" }),
      noted("question", "And who drinks?"),
      replied({ answers: [], comments: [{ item: "e3", about: "Who pours?", text: "We\nsee." }] }),
    );
    const { own, later } = partsOf(agendaOf(record));
    expect(own).toBe(
      "5–17 min: The learner's question\n- Question: Who pours? (Monday 2 November)\n  Sam: We see.\n  It came up in “Tea”.",
    );
    expect(later).toContain("- Question: And who drinks? (Monday 2 November)\n\n- Idea: A tea day");
  });

  it("has an idea where there is no question, a parked one where nothing else waits, or an empty place", () => {
    const own = (...happenings: Happening[]) =>
      partsOf(agendaOf(after(held("m0"), ...happenings))).own;
    expect(own(noted("idea", "A tea day"))).toContain("The learner's idea\n- Idea: A tea day");
    const parked: Happening = { type: "item-parked", item: "e2" };
    expect(own(noted("question", "A?"), parked)).toContain("Question: A?");
    expect(own(noted("question", "A?"), parked, noted("question", "B?"))).toContain("Question: B?");
    expect(own()).toBe(
      "5–17 min: The learner's question\nWhat the learner would most like to know, or to try out.",
    );
  });

  it("shows something live, or swaps the seats with what the learner can offer", () => {
    const second = partsOf(agendaOf(after(held("m0")), { offer: "a visit" }));
    expect(second.live).toBeUndefined();
    expect(second.swap).toMatch(
      /^17–27 min: Seats swapped\n.+\n- The learner can offer: a visit\n- .+ \(Tea\)/,
    );
    expect(partsOf(agendaOf(after(...talks(2)))).live).toMatch(/^17–27 min: One thing, live/);
  });

  it("has the mentor's wishes under a heading of their own, which displace nothing", () => {
    const events = [held("m0"), noted("question", "Who pours?")];
    const without = agendaOf(after(...events));
    const with_ = agendaOf(after(...events, wished("Whose kettle is it?")));
    expect(with_.blocks).toEqual(without.blocks);
    expect(partsOf(with_).wishes).toBe(
      "SAM WOULD LIKE TO TALK ABOUT\n\n- Wish: Whose kettle is it? (Sam, Monday 2 November · listens for: why)",
    );
    expect(with_.wishes.map(({ concludedAs }) => concludedAs)).toEqual([
      "reply/r-Whose kettle is it?",
    ]);
  });

  it("names what was missed as topics, and no question, answer or number", () => {
    const missed = ["boils", "pot", "order"].map((id) => answered("tea", id, false));
    const { later = "", ...others } = partsOf(agendaOf(after(held("m0"), ...missed)));
    expect(later).toContain("Worth a second look\n- “Water” in “Tea”");
    const whole = [later, ...Object.values(others)].join("\n");
    expect(whole).not.toContain("What boils?");
    expect(whole).not.toMatch(/missed|shaky|wrong|of \d+ known/i);
  });

  it("has everything else if there is time: what it means for us, what was read", () => {
    const record = after(
      held("m0"),
      { type: "unit-started", unit: "tea" },
      { type: "unit-finished", unit: "tea" },
    );
    const { later } = partsOf(agendaOf(record, { initiative: "The depot" }));
    expect(later).toContain("What it would mean for us\n- The learner's initiative: The depot");
    expect(later).toContain("Read since last time\n- “Tea”");
  });

  it("adds the agreement to the first, the look back to the last, and half-way if there is time", () => {
    const first = agendaOf(after());
    expect(first.blocks.map(({ concludedAs }) => concludedAs)).toContain("talk/agreement");
    const rated = held("m0", { ratings: [1, 2, 3, 4, 5] });
    const last = agendaOf(after(rated, ...talks(5).slice(1)));
    expect(last.kind).toBe("closing");
    expect(partsOf(last).ratings?.match(/first time: \d/g)).toHaveLength(5);
    expect(partsOf(last).lookBack).toContain("What each of us learnt from the other");
    expect(partsOf(last).actions).toContain("What goes on after this");
    expect(partsOf(agendaOf(after(...talks(2)))).later).toContain("Half-way: what has helped");
  });

  it("tells at the first what was settled before it, though it has no last time", () => {
    const record = after(noted("question", "Who pours?"), {
      type: "item-closed",
      item: "e1",
      is: "answered",
      words: "The host.",
      by: "Sam",
    });
    expect(partsOf(agendaOf(record)).later).toContain(
      "Settled before this talk\n- Answered: Who pours?",
    );
  });

  it("has all that is open between the two once, and nothing else of what anybody raised", () => {
    fc.assert(
      fc.property(
        fc.nat(8),
        fc.constantFrom(...MEETING_MINUTES),
        someEvents,
        (count, minutes, events) => {
          const record = fold([...stamped(...talks(count)), ...events]);
          const { blocks, wishes, ifThereIsTime } = agendaOf(record, { minutes });
          const ids = [...blocks, ...wishes, ...ifThereIsTime].flatMap(({ lines }) =>
            lines.flatMap((line) =>
              typeof line !== "string" && ["open", "parked"].includes(line.state) ? line.id : [],
            ),
          );
          expect(ids.toSorted()).toEqual(
            openItems(record, "Sam", NOW)
              .map(({ id }) => id)
              .toSorted(),
          );
        },
      ),
    );
  });
});
