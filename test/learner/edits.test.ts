import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Unit } from "../../src/course/model.ts";
import { fold } from "../../src/learner/fold.ts";
import { answersTo, hasChanged, progressOf, statusOf } from "../../src/learner/progress.ts";
import { recapOf } from "../../src/learner/recap.ts";
import { scheduleOf } from "../../src/learner/schedule.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { stamped } from "../support/events.ts";

/** A unit as its author sees it: an edit changes some of this. */
type Draft = {
  id: string;
  was: string[];
  page: string;
  questions: { id: string; ask: string; choices: string[]; reason: string }[];
};

const FIRST: Draft = {
  id: "tea",
  was: [],
  page: "Water",
  questions: ["one", "two", "three"].map((id) => ({
    id,
    ask: `What boils in pot ${id}?`,
    choices: ["hot water", "dry leaves", "old cups"],
    reason: "It says so.",
  })),
};

/** The first choice is right, wherever it stands. */
function unitOf({ id, was, page, questions }: Draft): Unit {
  const asked = questions.map(({ id, ask, choices, reason }) => {
    const list = choices.map(
      (text) => `- [${/water/i.test(text) ? "x" : " "}] ${text}\n  > ${reason}`,
    );
    return `### ${ask}\n<!-- id: ${id} -->\n<!-- page: ${page} -->\n\n${list.join("\n")}`;
  });
  const front = `title: Tea\nsummary: How.\nminutes: 5\nchecked: 2026-11-22\nwas: [${was.join(", ")}]`;
  const check = asked.length === 0 ? "" : `## Check yourself\n\n${asked.join("\n\n")}\n`;
  return unitFrom(`---\n${front}\n---\n\nTea.\n\n## ${page}\n\nIt boils.\n\n${check}`, { id });
}

type Edit = { name: string; at: number; turn: (draft: Draft, at: number) => Draft };

function onQuestion(
  change: (question: Draft["questions"][number]) => Draft["questions"][number],
): Edit["turn"] {
  return (draft, at) => ({
    ...draft,
    questions: draft.questions.map((each, index) =>
      index === at % Math.max(1, draft.questions.length) ? change(each) : each,
    ),
  });
}

/** After these the learner still knows what they knew. */
const KEEPING: Record<string, Edit["turn"]> = {
  capitals: onQuestion((q) => ({ ...q, ask: q.ask.toUpperCase() })),
  punctuation: onQuestion((q) => ({ ...q, ask: q.ask.replace("?", " …?") })),
  spacing: onQuestion((q) => ({ ...q, choices: q.choices.map((text) => text.replace(" ", "  ")) })),
  "order of choices": onQuestion((q) => ({ ...q, choices: q.choices.toReversed() })),
  reasons: onQuestion((q) => ({ ...q, reason: `${q.reason} Truly.` })),
  "a page's heading": (draft) => ({ ...draft, page: draft.page === "Water" ? "Heat" : "Water" }),
  "the unit's name": (draft, at) => ({
    ...draft,
    id: `tea-${at}-${draft.was.length}`,
    was: [...draft.was, draft.id],
  }),
  "order of questions": (draft) => ({ ...draft, questions: draft.questions.toReversed() }),
};

/** After these a question is another one. */
const CHANGING: Record<string, Edit["turn"]> = {
  "other words": onQuestion((q) => ({ ...q, ask: q.ask.replace(/what/i, "what never") })),
  "another choice": onQuestion((q) => ({ ...q, choices: [...q.choices, "a spoon"] })),
};

const REMOVING: Edit["turn"] = (draft, at) => ({
  ...draft,
  questions: draft.questions.filter(
    (_, index) => index !== at % Math.max(1, draft.questions.length),
  ),
});

const pickFrom = (edits: Record<string, Edit["turn"]>) =>
  fc
    .constantFrom(...Object.entries(edits))
    .chain(([name, turn]) => fc.nat(9).map((at): Edit => ({ name, at, turn })));
const editsOf = (...kinds: Record<string, Edit["turn"]>[]) =>
  fc.array(fc.oneof(...kinds.map(pickFrom)), { maxLength: 6 });
const edited = (edits: Edit[], from = FIRST) =>
  edits.reduce((draft, { turn, at }) => turn(draft, at), from);

const before = unitOf(FIRST);
const events = stamped(
  { type: "unit-started", unit: "tea" },
  ...before.questions.map(({ id, fingerprint }, index) => ({
    type: "question-answered" as const,
    unit: "tea",
    question: id,
    fingerprint,
    given: [index === 1 ? "dry leaves" : "hot water"],
    right: index !== 1,
    during: "unit" as const,
  })),
  { type: "unit-finished", unit: "tea" },
);
const record = fold(events);

describe("when the course is edited", () => {
  it("small mends keep all that the learner did", () => {
    fc.assert(
      fc.property(editsOf(KEEPING), (edits) => {
        const unit = unitOf(edited(edits));
        const course = courseOf(unit);
        expect(statusOf(record, unit)).toBe("done");
        expect(progressOf(course, record).questions).toEqual({ total: 3, solid: 2, shaky: 1 });
        expect(scheduleOf(course, record, "2026-11-22").questions).toHaveLength(3);
        expect(recapOf(course, record)[0]?.missed.map(({ question }) => question.id)).toEqual([
          "two",
        ]);
        for (const question of unit.questions)
          expect(hasChanged(record, unit, question)).toBe(false);
      }),
    );
  });

  it("a question whose meaning changed is to be asked again, and no other", () => {
    fc.assert(
      fc.property(editsOf(KEEPING), pickFrom(CHANGING), editsOf(KEEPING), (one, change, more) => {
        const draft = edited(one);
        const turned = edited([change], draft);
        const changedId = draft.questions[change.at % 3]?.id;
        const unit = unitOf(edited(more, turned));
        for (const question of unit.questions) {
          expect(hasChanged(record, unit, question)).toBe(question.id === changedId);
          expect(answersTo(record, unit, question) === undefined).toBe(question.id === changedId);
        }
      }),
    );
  });

  it("a removed question counts nowhere, and is known again when it comes back", () => {
    fc.assert(
      fc.property(editsOf(KEEPING, { removed: REMOVING }), (edits) => {
        const draft = edited(edits);
        const unit = unitOf(draft);
        expect(progressOf(courseOf(unit), record).questions.total).toBe(draft.questions.length);
        const back = unitOf({ ...draft, questions: FIRST.questions });
        expect(progressOf(courseOf(back), record).questions).toEqual({
          total: 3,
          solid: 2,
          shaky: 1,
        });
      }),
    );
  });

  it("a meaning that comes back is known as it was", () => {
    const [one] = before.questions;
    const other = { type: "question-answered" as const, unit: "tea", question: "one" };
    const later = stamped(
      ...Array.from({ length: events.length }, () => ({
        type: "unit-started" as const,
        unit: "x",
      })),
      { ...other, fingerprint: "other", given: [], right: false, during: "quiz" },
    ).slice(events.length);
    const both = fold([...events, ...later]);
    expect(one && answersTo(both, before, one)?.last.right).toBe(true);
  });
});
