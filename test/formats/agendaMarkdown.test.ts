import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../src/formats/agendaHtml.ts";
import { agendaMarkdown, meetingMarkdown } from "../../src/formats/agendaMarkdown.ts";
import { AGENDA_STYLE } from "../../src/formats/agendaStyle.ts";
import { agendaText } from "../../src/formats/agendaText.ts";
import type { Action } from "../../src/learner/kept/actions.ts";
import type { Meeting } from "../../src/learner/kept/talks.ts";
import type { Point } from "../../src/mentoring/agendaPoints.ts";
import type { MeetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import type { MeetingKind } from "../../src/mentoring/meetings.ts";
import type { ItemFor } from "../../src/mentoring/openItems.ts";
import { unitFrom } from "../support/course.ts";

const POINT: Point = { heading: null, what: null, lines: [], prompt: null, concludedAs: null };

const ITEM: ItemFor = {
  ...{
    id: "e1",
    number: 1,
    kind: "question",
    text: "*Who*?",
    from: null,
    day: "2026-11-02",
    for: [],
  },
  ...{
    where: null,
    initiative: null,
    decides: null,
    about: null,
    url: null,
    owner: null,
    due: null,
  },
  ...{ state: "open", change: null, said: [], isNew: true, isNews: false, isLate: false },
} as const;

const AGENDA: MeetingAgenda = {
  number: 2,
  of: 6,
  kind: "regular",
  minutes: 30,
  with: "*Sam*",
  toldOn: "2026-12-01",
  blocks: [
    {
      ...POINT,
      ...({ kind: "own", from: 0, to: 10, heading: "The learner's question" } as const),
      lines: [ITEM, "*Sam*: <b>R&D</b>, my_page, 5 * 3"],
    },
    {
      ...POINT,
      ...({
        kind: "live",
        from: 10,
        to: 20,
        heading: "One thing, live",
        what: "The mentor shows it.",
      } as const),
      prompt: {
        name: "tea/mentor",
        by: "author",
        unit: unitFrom(),
        ask: "Make a *pot*.",
        listenFor: "the *kettle*",
      },
    },
    {
      ...POINT,
      kind: "ratings",
      from: 20,
      to: 30,
      heading: "How sure are you?",
      what: "Five sentences.",
    },
  ],
  wishes: [
    {
      ...POINT,
      lines: [{ ...ITEM, id: "reply/r1", kind: "wish", from: "*Sam*", text: "*Whose*?" }],
    },
  ],
  ifThereIsTime: [{ ...POINT, heading: "Worth a second look", lines: ["“Water” in “Tea”"] }],
};

describe("the agenda of a talk", () => {
  it("says which talk it is, with whom and when, its blocks with what belongs to them, and the rest", () => {
    expect(
      agendaMarkdown(AGENDA, "Thursday 3 December 2026, 14:00"),
    ).toBe(`# Talk 2 of 6 with \\*Sam\\*: one of the talks between

30 minutes. Thursday 3 December 2026, 14:00.

- **0–10 min**: The learner's question
  - Question: \\*Who\\*? (Monday 2 November)
    - \\*Sam\\*: \\<b\\>R&D\\</b\\>, my_page, 5 * 3
- **10–20 min**: One thing, live. The mentor shows it.
  - Make a *pot*. (Tea)
    - Listen for: the *kettle*
- **20–30 min**: How sure are you? Five sentences.

## \\*Sam\\* would like to talk about

- Wish: \\*Whose\\*? (\\*Sam\\*, Monday 2 November)

## If there is time

- Worth a second look
  - “Water” in “Tea”
`);
  });

  it("is the same as plain text, in which nothing is escaped and no mark of Markdown is left", () => {
    expect(agendaText(AGENDA)).toBe(`0–10 min: The learner's question
- Question: *Who*? (Monday 2 November)
  *Sam*: <b>R&D</b>, my_page, 5 * 3

10–20 min: One thing, live
The mentor shows it.
- Make a pot. (Tea)
  Listen for: the kettle

20–30 min: How sure are you?
Five sentences.

*SAM* WOULD LIKE TO TALK ABOUT

- Wish: *Whose*? (*Sam*, Monday 2 November)

IF THERE IS TIME

Worth a second look
- “Water” in “Tea”`);
  });

  it("is a page with a box to tick for each line, lines to write on, and rows for the actions", () => {
    const html = agendaHtml(AGENDA, "Thursday 3 December 2026, 14:00", "en");
    expect(html).toContain("<p>30 minutes, Thursday 3 December 2026, 14:00</p>");
    expect(html.match(/class="box"/g)).toHaveLength(4);
    expect(html.match(/class="rule"/g)).toHaveLength(4);
    expect(html).toContain('<th scope="col">By when</th>');
    expect(html).toContain("<bdi>*Sam*: &lt;b&gt;R&amp;D&lt;/b&gt;, my_page, 5 * 3</bdi>");
    const hash = createHash("sha256").update(AGENDA_STYLE.text).digest("base64");
    expect(AGENDA_STYLE.hash).toBe(`sha256-${hash}`);
    expect(html).toContain(`'${AGENDA_STYLE.hash}'`);
  });

  it.each<[number, MeetingKind, string]>([
    [1, "first", "# Talk 1 of 6: the first: agreeing how"],
    [3, "midpoint", "# Talk 3 of 6: half-way"],
    [6, "closing", "# Talk 6 of 6: the last of the programme"],
    [7, "further", "# Talk 7: one more"],
  ])("of number %i, which is %s, begins so", (number, kind, begins) => {
    const nothing = { blocks: [], wishes: [], ifThereIsTime: [] };
    const agenda = { ...AGENDA, number, kind, with: null, ...nothing };
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
    begunAt: null,
    reached: 0,
    heldOn: "2026-11-02",
    toldAt: null,
    pack: "drinks",
    conclusions: [
      { prompt: "tea/mentor", text: "A *second* pot.", private: false },
      { prompt: "gone/both", text: "So.", private: false },
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
  const told = { askOf, today: "2026-12-01" };

  it("is what was concluded, the actions, how sure the learner is, and how it was", () => {
    expect(
      meetingMarkdown(MEETING, [ACTION, OPEN], told),
    ).toBe(`# Talk of Monday 2 November with Sam, 45 minutes

## What we concluded

- Make a *pot*.
  - A \\*second\\* pot.
- gone/both
  - So.

## Actions

- You: Buy \\*cups\\* (by Thursday 10 December) (done Tuesday 1 December)
- Sam: Wash up

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
    expect(meetingMarkdown(nothing, [], told)).toBe(
      "# Talk of Monday 2 November with Sam, 45 minutes\n",
    );
    const planned = { ...nothing, with: null, heldOn: null };
    expect(meetingMarkdown(planned, [], told)).toBe("# Talk of a day to come, 45 minutes\n");
  });
});
