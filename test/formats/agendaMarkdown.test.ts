import { describe, expect, it } from "vitest";
import { agendaMarkdown, meetingMarkdown } from "../../src/formats/agendaMarkdown.ts";
import type { Action } from "../../src/learner/happenings/actions.ts";
import type { Meeting } from "../../src/learner/happenings/talks.ts";
import type { MeetingAgenda, MeetingItem } from "../../src/mentoring/meetingAgenda.ts";
import type { MeetingKind } from "../../src/mentoring/meetings.ts";
import { unitFrom } from "../support/course.ts";

const item = (from: number, more: Partial<MeetingItem> = {}): MeetingItem => ({
  from,
  to: from + 10,
  what: `Step ${from}.`,
  lines: [],
  prompt: null,
  concludedAs: null,
  ...more,
});

const AGENDA: MeetingAgenda = {
  number: 2,
  of: 6,
  kind: "regular",
  minutes: 30,
  with: "*Sam*",
  items: [
    item(0, { lines: ["My question: *Who*?", "Shaky: What boils?"] }),
    item(10, {
      prompt: {
        name: "tea/mentor",
        by: "author",
        unit: unitFrom(),
        ask: "Make a *pot*.",
        listenFor: "the *kettle*",
      },
    }),
    item(20, {
      prompt: { name: "reply/r1", by: "mentor", from: "*Sam*", ask: "*Whose*?", listenFor: null },
    }),
  ],
};

describe("the agenda of a talk", () => {
  it("says which talk it is, with whom and when, and its steps with what belongs to them", () => {
    expect(
      agendaMarkdown(AGENDA, "2026-12-03, 14:00"),
    ).toBe(`# Talk 2 of 6 with \\*Sam\\*: one of the talks between

30 minutes. 2026-12-03, 14:00.

- **0–10 min**: Step 0.
  - My question: \\*Who\\*?
  - Shaky: What boils?
- **10–20 min**: Step 10.
  - Make a *pot*. (Tea)
    - Listen for: the *kettle*
- **20–30 min**: Step 20.
  - \\*Whose\\*? (asked by \\*Sam\\*)
`);
  });

  it.each<[number, MeetingKind, string]>([
    [1, "first", "# Talk 1 of 6: the first: agreeing how"],
    [3, "midpoint", "# Talk 3 of 6: half-way"],
    [6, "closing", "# Talk 6 of 6: the last of the programme"],
    [7, "further", "# Talk 7: one more"],
  ])("of number %i, which is %s, begins so", (number, kind, begins) => {
    const agenda = { ...AGENDA, number, kind, with: null, items: [] };
    expect(agendaMarkdown(agenda, null)).toBe(`${begins}\n\n30 minutes.\n\n`);
  });
});

describe("what came of a talk", () => {
  const MEETING: Meeting = {
    id: "m1",
    with: "Sam",
    minutes: 45,
    when: null,
    sequence: 0,
    heldOn: "2026-11-02",
    pack: "drinks",
    conclusions: [
      { prompt: "tea/mentor", text: "A *second* pot." },
      { prompt: "gone/both", text: "So." },
    ],
    useful: "It *was*.",
    change: "More _tea_.",
    ratings: [2, null, 5],
  };
  const ACTION: Action = {
    id: "e1",
    number: 1,
    meeting: "m1",
    agreedOn: "2026-11-02",
    text: "Buy *cups*",
    owner: "learner",
    due: "2026-12-10",
    doneOn: "2026-12-01",
  };
  const OPEN: Action = { ...ACTION, owner: "mentor", text: "Wash up", due: null, doneOn: null };
  const askOf = (name: string) => (name === "tea/mentor" ? "Make a *pot*." : undefined);

  it("is what was concluded, the actions, how sure the learner is, and how it was", () => {
    expect(
      meetingMarkdown(MEETING, [ACTION, OPEN], askOf),
    ).toBe(`# Talk of 2026-11-02 with Sam, 45 minutes

## What we concluded

- Make a *pot*.
  - A \\*second\\* pot.
- gone/both
  - So.

## Actions

- Learner: Buy \\*cups\\* (by 2026-12-10), done 2026-12-01
- Mentor: Wash up

## How sure, from 1 to 5

- 2: I can say what social media could do for our company, and what not.
- 5: I can tell which posts are worth an answer.

## Was it useful?

It \\*was\\*.

## What to change

More \\_tea\\_.
`);
  });

  it("is nothing but when and with whom where nothing was told", () => {
    const nothing = { ...MEETING, conclusions: [], useful: null, change: null, ratings: [] };
    expect(meetingMarkdown(nothing, [], askOf)).toBe("# Talk of 2026-11-02 with Sam, 45 minutes\n");
    const planned = { ...nothing, with: null, heldOn: null };
    expect(meetingMarkdown(planned, [], askOf)).toBe("# Talk of a day to come, 45 minutes\n");
  });
});
