import { describe, expect, it } from "vitest";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { type MeetingAgenda, meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import { itemsWith } from "../../src/mentoring/openItems.ts";
import {
  keptUnder,
  placesOf,
  recordBefore,
  type TalkPlace,
  timeLeft,
} from "../../src/mentoring/talkPlaces.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { stamped } from "../support/events.ts";
import { SAYS_NOTHING } from "../support/reply.ts";

const course = courseOf(unitFrom());
const NOW = new Date(2026, 11, 12, 9);
const BEGUN = "2026-12-01T14:00:00.000Z";
const STRETCH = { kind: "own", from: 5, to: 17 } as const;

describe("the time that is left", () => {
  it.each([
    [0, "12 minutes left for this, 30 in all."],
    [5, "12 minutes left for this, 25 in all."],
    [9.9, "8 minutes left for this, 21 in all."],
    [16, "1 minute left for this, 14 in all."],
    [17, "The time for this is over; 13 minutes left in all."],
    [29.5, "The time for this is over; 1 minute left in all."],
    [30, "The 30 minutes of this talk are over."],
    [3000, "The 30 minutes of this talk are over."],
    [-5, "12 minutes left for this, 30 in all."],
  ])("%f minutes after a talk began is told in words: %s", (minutes, words) => {
    const now = new Date(new Date(BEGUN).getTime() + minutes * 60_000);
    expect(timeLeft({ begunAt: BEGUN, minutes: 30 }, STRETCH, now)).toBe(words);
  });

  it("is that of the talk where something has no minutes of its own, or is the last", () => {
    const left = (stretch: Parameters<typeof timeLeft>[1], minute: string) =>
      timeLeft({ begunAt: BEGUN, minutes: 30 }, stretch, new Date(`2026-12-01T14:${minute}:00Z`));
    expect(left(null, "09")).toBe("21 minutes left.");
    const last = { kind: "actions", from: 27, to: 30 } as const;
    expect(left(last, "09")).toBe("3 minutes left for this, 21 in all.");
    expect(left(last, "28")).toBe("2 minutes left.");
  });
});

describe("the places of a talk", () => {
  const before: Happening[] = [
    { type: "note-written", kind: "question", text: "A?", private: false, unit: null },
    { type: "note-written", kind: "question", text: "B?", private: false, unit: null },
    {
      ...{ type: "reply-received", ...SAYS_NOTHING, reply: "r1", from: "Sam", pack: null },
      prompt: { ask: "C?", listenFor: null },
    } as Happening,
    { type: "meeting-begun", meeting: "m1", minutes: 30, with: "Sam" },
  ];
  const during: Happening[] = [
    { type: "item-closed", item: "e1", is: "talked-over", meeting: "m1", words: "So." },
    { type: "item-parked", item: "e2", meeting: "m1" },
    { type: "meeting-concluded", meeting: "m1", prompt: "drinks/tea/mentor", text: "So." },
    { type: "note-written", kind: "question", text: "D?", private: false, unit: null },
    { type: "action-agreed", meeting: "m1", text: "buy cups", owner: "learner", due: null },
    { type: "meeting-rated", meeting: "m1", sentence: 0, rating: 3 },
  ];

  function agendaAfter(...happenings: Happening[]): MeetingAgenda {
    const record = fold(stamped(...happenings));
    const meeting = record.meetings.find(({ id }) => id === "m1");
    if (meeting === undefined) throw new Error("No talk was begun.");
    const before = recordBefore(record, meeting);
    const items = itemsWith(before, "Sam", NOW);
    const pair = {
      today: "2026-12-01",
      minutes: 30,
      mentor: "Sam",
      initiative: null,
      offer: null,
    } as const;
    return meetingAgenda(course, before, { ...pair, items });
  }

  it("are its blocks, with what the mentor wishes before the last of them", () => {
    const headings = placesOf(agendaAfter(...before)).map(({ heading }) => heading);
    expect(headings).toEqual([
      "What we agree on",
      "How sure are you?",
      "The learner's question",
      "One thing, live",
      "Sam would like to talk about",
      "One action each, and the next date",
    ]);
  });

  it("keep each what is written at it under a name of its own", () => {
    const agenda = agendaAfter(...before);
    const more = agenda.ifThereIsTime.map((point): TalkPlace => {
      return { point, heading: point.heading ?? "", stretch: null };
    });
    const names = [...placesOf(agenda), ...more].map(keptUnder);
    expect(new Set(names).size).toBe(names.length);
  });

  it("stay the same whatever came of them, so that a talk that was broken off goes on there", () => {
    expect(agendaAfter(...before, ...during)).toEqual(agendaAfter(...before));
  });
});
