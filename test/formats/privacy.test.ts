import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../src/formats/agendaHtml.ts";
import { agendaMarkdown } from "../../src/formats/agendaMarkdown.ts";
import { agendaText } from "../../src/formats/agendaText.ts";
import { jsonText } from "../../src/formats/json.ts";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import { xapiStatements } from "../../src/formats/xapi.ts";
import { type Event, type Happening, stamp } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { summaryFile } from "../../src/mentoring/handOver.ts";
import { meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import { itemsWith } from "../../src/mentoring/openItems.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { sinceMoment } from "../../src/mentoring/summaryParts.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { someEvents } from "../support/events.ts";
import { NOBODY } from "../support/pair.ts";

const course = courseOf(unitFrom(), unitFrom(undefined, { id: "coffee", part: "strong" }));

/** All that goes from the learner to Sam, or to who runs the programme. */
function handedOver(events: readonly Event[]): Record<string, string> {
  const record = fold(events);
  const pair = { ...NOBODY, learner: "Ada", mentor: "Sam, Kim", for: "Sam" };
  const summary = summarise(course, record, pair);
  const items = itemsWith(record, "Sam", new Date(2026, 11, 1));
  const wanted = {
    today: "2026-12-01",
    minutes: 30,
    mentor: "Sam",
    initiative: null,
    offer: null,
    items,
  } as const;
  const agenda = meetingAgenda(course, record, wanted);
  return {
    md: summaryMarkdown(summary),
    html: summaryHtml(summary),
    json: jsonText(summaryFile(summary)),
    recent: jsonText(summaryFile(sinceMoment(summary, "2026-11-03T00:00:00.000Z"))),
    agenda: agendaMarkdown(agenda, null),
    agendaPage: agendaHtml(agenda, null, "en"),
    calendar: agendaText(agenda),
  };
}

const recordsOf = (events: readonly Event[]) =>
  jsonText(
    xapiStatements(events, course, { actor: { name: "7", homePage: "https://example.org" } }),
  );

const SECRET = "0f9a8b7c-secret";

const note = (more: object): Happening => ({
  type: "note-written",
  kind: "question",
  text: SECRET,
  private: false,
  unit: "tea",
  step: SECRET,
  initiative: SECRET,
  decides: SECRET,
  ...more,
});

/** What Sam may not know of, each as the events h1, h2 and so on. */
const HIDDEN: Record<string, Happening[]> = {
  "a private note": [note({ private: true })],
  "a private idea": [note({ kind: "idea", private: true })],
  "private words on a unit": [note({ kind: "own-words", private: true })],
  "a private note for Sam": [note({ private: true, for: ["Sam"] })],
  "a note for Kim": [note({ kind: "thought", for: ["Kim"] })],
  "a note that was hidden later": [note({}), { type: "note-changed", note: "h1", private: true }],
  "a private note with other words": [
    note({ private: true }),
    { type: "note-changed", note: "h1", text: `${SECRET} more`, kind: "idea" },
  ],
  "a note that was given to Kim": [note({}), { type: "note-changed", note: "h1", for: ["Kim"] }],
  "a note that was removed": [note({}), { type: "note-removed", note: "h1" }],
  "a note that was taken back": [note({}), { type: "undone", undoes: "h1" }],
  "a talk with Kim": [
    {
      type: "meeting-planned",
      meeting: "with-kim",
      when: "2026-12-03T14:00:00.000Z",
      minutes: 45,
      with: "Kim",
    },
    {
      type: "meeting-held",
      meeting: "with-kim",
      minutes: 45,
      with: "Kim",
      conclusions: [{ prompt: "tea/mentor", text: SECRET }],
      useful: SECRET,
      change: SECRET,
      ratings: [5, 5, 5, 5, 5],
    },
    { type: "action-agreed", meeting: "with-kim", text: SECRET, owner: "learner", due: null },
  ],
  "a reply of Kim": [
    {
      type: "reply-received",
      reply: "from-kim",
      writtenOn: "2026-11-02",
      from: "Kim",
      to: null,
      answers: [{ note: "e1", question: SECRET, text: SECRET }],
      reading: { title: SECRET, about: SECRET, url: `https://example.org/${SECRET}` },
      readNext: { id: "coffee", title: SECRET },
      suggested: [{ id: "tea", title: SECRET, pack: "drinks" }],
      prompt: { ask: SECRET, listenFor: SECRET },
    },
  ],
};

/** These events with hidden ones among them, from a place on. */
function withHidden(events: readonly Event[], hidden: readonly Happening[], at: number): Event[] {
  const stamped = hidden.map((happening, index) =>
    stamp(happening, new Date(2031, 6, 9, 9 + index), () => `h${index + 1}`),
  );
  return events.toSpliced(at % (events.length + 1), 0, ...stamped);
}

describe("what is handed over, in every form", () => {
  it.each(Object.entries(HIDDEN))("shows nothing of %s, nor that there is one", (_, hidden) => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, at) => {
        const all = withHidden(events, hidden, at);
        expect(handedOver(all)).toEqual(handedOver(events));
        expect(recordsOf(all)).not.toContain(SECRET);
      }),
    );
  });

  it("would show these words, were they shared", () => {
    const shared = withHidden([], [note({ kind: "idea" })], 0);
    for (const [form, text] of Object.entries(handedOver(shared)))
      if (form !== "agenda") expect([form, text.includes(SECRET)]).toEqual([form, true]);
    expect(handedOver(withHidden([], [note({})], 0)).agenda).toContain(SECRET);
  });
});
