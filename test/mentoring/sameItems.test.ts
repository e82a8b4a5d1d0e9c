import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agendaHtml } from "../../src/formats/agendaHtml.ts";
import { agendaMarkdown } from "../../src/formats/agendaMarkdown.ts";
import { handOverJson } from "../../src/formats/handOverJson.ts";
import { readHandOver } from "../../src/formats/openedFile.ts";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import { type Event, type Happening, stamp } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { nameToday } from "../../src/learner/kept/mentors.ts";
import { meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import { isOpen, itemsWith, openItems } from "../../src/mentoring/openItems.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { someEvents } from "../support/events.ts";
import { NOBODY } from "../support/pair.ts";

const NOW = new Date(2026, 11, 12, 9);
const course = courseOf(unitFrom());

/** These events with a word of its own in each thing that may be open, to be found in any form. */
function marked(events: readonly Event[]): Event[] {
  const word = (nth: number, part = 0) => `mark${String(nth * 10 + part).padStart(4, "0")}x`;
  return events.map((event, nth): Event => {
    if (event.type === "note-written" || event.type === "action-agreed")
      return { ...event, text: word(nth) };
    if (event.type === "reading-added") return { ...event, title: word(nth) };
    if (event.type !== "reply-received") return event;
    return {
      ...event,
      prompt: event.prompt && { ...event.prompt, ask: word(nth, 1) },
      wishes: event.wishes.map((wish, at) => ({ ...wish, ask: word(nth, 2 + at) })),
      ideas: event.ideas.map((_, at) => ({ text: word(nth, 4 + at) })),
      reading: event.reading && { ...event.reading, title: word(nth, 6) },
      readings: event.readings.map((reading, at) => ({ ...reading, title: word(nth, 7 + at) })),
    };
  });
}

const QUESTION: Happening = {
  type: "note-written",
  kind: "question",
  text: "Who pours?",
  private: false,
  unit: null,
};

const marksIn = (text: string) => [...new Set(text.match(/mark\d{4}x/g))].sort();

/** Nothing changes the words after they were marked. */
const aHistory = someEvents.map((events) =>
  marked(events.filter(({ type }) => type !== "note-changed")),
);

/** All that goes to this mentor, and what is open of it. */
function handedTo(name: string, events: readonly Event[]) {
  const record = fold(events);
  const mentor = nameToday(record, name);
  const items = itemsWith(record, mentor, NOW);
  const pair = { ...NOBODY, learner: "Ada", mentor: "Sam, Kim", for: mentor };
  const summary = summarise(course, record, pair);
  const wanted = {
    today: "2026-12-01",
    minutes: 30,
    mentor,
    initiative: null,
    offer: null,
    items,
  } as const;
  const agenda = meetingAgenda(course, record, wanted);
  const opened = readHandOver(handOverJson({ is: "summary", summary }) ?? "");
  if (opened.is !== "summary") throw new Error(opened.is);
  return { items, summary, agenda, opened: opened.summary, record };
}

describe("for any history, what each mentor gets", () => {
  const mentor = fc.constantFrom("Sam", "Kim");

  it("has the same open items as the learner's list, in the agenda and in every form of the page", () => {
    fc.assert(
      fc.property(aHistory, mentor, (events, who) => {
        const { summary, agenda, opened, record, items } = handedTo(who, events);
        const open = openItems(record, nameToday(record, who), NOW);
        const ids = open.map(({ id }) => id);
        expect(summary.open.map(({ id }) => id)).toEqual(ids);
        expect(opened.open).toEqual(summary.open);
        const marks = marksIn(open.map(({ text }) => text).join(" "));
        const closed = marksIn(
          items
            .filter((item) => !isOpen(item))
            .map(({ text }) => text)
            .join(" "),
        );
        for (const text of [summaryMarkdown(summary), summaryHtml(summary)])
          expect(marksIn(text)).toEqual(expect.arrayContaining(marks));
        for (const text of [agendaMarkdown(agenda, null), agendaHtml(agenda, null, "en")]) {
          const found = marksIn(text);
          expect(found).toEqual(expect.arrayContaining(marks));
          for (const mark of found) expect([...marks, ...closed]).toContain(mark);
        }
      }),
    );
  });

  /** Whether a page names as open what was closed before, as one of another computer may. */
  const isBehind = (events: readonly Event[]) =>
    events.some((page, at) => {
      const open = page.type === "handed-over" ? page.open : [];
      return events
        .slice(0, at)
        .some((each) => each.type === "item-closed" && open.includes(each.item));
    });

  it("tells once what was closed since the page before", () => {
    fc.assert(
      fc.property(aHistory, mentor, (events, who) => {
        // What such a page did not know is told with the next change.
        fc.pre(!isBehind(events));
        const { summary } = handedTo(who, events);
        const page = {
          type: "handed-over" as const,
          handOver: "the page",
          to: who,
          open: summary.open.flatMap(({ id }) => id ?? []),
          settled: summary.settled.flatMap(({ id }) => id ?? []),
        };
        const after = [...events, stamp(page, NOW, () => "page")];
        expect(handedTo(who, after).summary).toEqual(summary);
        const asked = stamp(QUESTION, new Date(NOW.getTime() + 1), () => "asked");
        const next = handedTo(who, [...after, asked]).summary;
        expect(next.settled).toEqual([]);
        expect(next.open.filter(({ isNew }) => isNew).map(({ id }) => id)).toEqual(["asked"]);
      }),
    );
  });
});
