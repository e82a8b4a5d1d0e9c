import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ComingTalk, phaseOf, talkSaid } from "../../src/home/comingTalks.ts";
import { homeScreen } from "../../src/home/homeScreen.ts";
import type { House } from "../../src/home/house.ts";
import { newsText } from "../../src/home/news.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { progressOf } from "../../src/learner/progress.ts";
import { firstFrame, rowsOf } from "../../src/terminal/frame.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { someEvents, stamped } from "../support/events.ts";
import { REPLY } from "../support/reply.ts";
import { canvasOf } from "../support/screens.ts";

/** Thursday 3 December 2026, nine o'clock. */
const NOW = new Date(2026, 11, 3, 9);

const course = courseOf(unitFrom(), unitFrom(undefined, { id: "coffee" }));

function houseWith(events: Parameters<typeof fold>[0], now = NOW): House {
  const record = fold(events);
  const progress = progressOf(course, record);
  const settings = { mentor: "Sam" };
  return { course, record, progress, settings, mentor: "Sam", greeting: "Hello, Ruth.", now };
}

const talkAt = (when: Date, minutes: 15 | 30 = 30) => ({
  id: "m1",
  with: "Sam",
  minutes,
  when: when.toISOString(),
});

const planned = (when: Date): Happening => {
  const { id: meeting, ...rest } = talkAt(when);
  return { type: "meeting-planned", meeting, ...rest };
};

const agreed = (text: string, due: string | null): Happening => {
  return { type: "action-agreed", meeting: "m1", text, owner: "learner", due };
};

describe("a talk at home", () => {
  it.each<[string, Date, string]>([
    [
      "in 12 days",
      new Date(2026, 11, 15, 14),
      "Your talk with Sam: in 12 days (Tuesday 15 December), 14:00, 30 minutes.",
    ],
    [
      "in 3 days",
      new Date(2026, 11, 6, 14),
      "Your talk with Sam: in 3 days (Sunday 6 December), 14:00, 30 minutes.",
    ],
    ["tomorrow", new Date(2026, 11, 4, 8, 5), "Your talk with Sam: tomorrow, 08:05, 30 minutes."],
    ["today", new Date(2026, 11, 3, 14), "Your talk with Sam: today, 14:00, 30 minutes."],
    ["in five minutes", new Date(2026, 11, 3, 9, 5), "Your talk with Sam begins at 09:05."],
    ["just now", new Date(2026, 11, 3, 8, 45), "Your talk with Sam is now: it began at 08:45."],
    [
      "this morning",
      new Date(2026, 11, 3, 8, 30),
      "Your talk with Sam was planned for today, 08:30: how did it go?",
    ],
    [
      "yesterday",
      new Date(2026, 11, 2, 14),
      "Your talk with Sam was planned for yesterday, 14:00: how did it go?",
    ],
    [
      "last month",
      new Date(2026, 10, 3, 14),
      "Your talk with Sam was planned for Tuesday 3 November, 14:00: how did it go?",
    ],
  ])("is said in words: %s", (_, when, said) => {
    expect(newsText(houseWith(stamped(planned(when))), undefined, 200)).toContain(said);
  });

  it("is on from ten minutes before until its minutes are over", () => {
    const talk = { ...talkAt(NOW), at: NOW.toISOString(), begunAt: null } as unknown as ComingTalk;
    const at = (minutes: number) => phaseOf(talk, new Date(NOW.getTime() + minutes * 60_000));
    expect([-11, -10, 0, 29, 30].map(at)).toEqual(["ahead", "now", "now", "now", "past"]);
    expect(talkSaid(talk, NOW)).toContain("is now");
  });

  it("that was begun at the screen and not ended is gone on with, whatever the clock says", () => {
    const about = { minutes: 30, with: "Sam", pack: "drinks" } as const;
    const begun: Happening = { type: "meeting-begun", meeting: "m1", ...about };
    const later = new Date(2026, 11, 20, 9);
    expect(newsText(houseWith(stamped(begun), later), undefined, 200)).toMatch(
      /Your talk with Sam was begun .+ at \d\d:\d\d, and is not ended\./,
    );
  });

  it("is no more said once it was told of", () => {
    const held = { type: "meeting-held", meeting: "m1", minutes: 30, with: "Sam", conclusions: [] };
    const rest = { useful: null, change: null, ratings: [] };
    const events = stamped(planned(NOW), { ...held, ...rest } as Happening);
    expect(newsText(houseWith(events), undefined, 72)).not.toContain("talk");
  });
});

describe("what home says", () => {
  it("has my open actions with their days, what is late first, and how many more there are", () => {
    const events = stamped(
      planned(NOW),
      agreed("buy cups", null),
      agreed("ask the head of depot", "2026-12-10"),
      agreed("read the guide", "2026-12-01"),
      agreed("call Kim", "2026-12-24"),
      { type: "action-agreed", meeting: "m1", text: "show a reply", owner: "mentor", due: null },
    );
    const said = newsText(houseWith(events), undefined, 72);
    expect(said).toContain(`You wanted to: read the guide (was for Tuesday 1 December)
You wanted to: ask the head of depot (by Thursday 10 December)`);
    expect(said).toContain("And 1 more thing to do.");
    expect(said).not.toContain("show a reply");
  });

  it("counts what is new since a page without what its mentor raised", () => {
    const open: string[] = [];
    const page: Happening = { type: "handed-over", handOver: "p1", to: "Sam", open, settled: open };
    const reply: Happening = { type: "reply-received", ...REPLY, pack: null };
    const said = (...events: Happening[]) => newsText(houseWith(stamped(...events)), undefined, 72);
    expect(said(page, reply)).toMatch(/The page for Sam was made .+\.$/m);
    expect(said(page, reply)).not.toContain("new since");
    expect(said(planned(NOW), page, reply, agreed("read the guide", null))).toContain(
      "1 thing is new since.",
    );
  });

  it("leaves room for the whole menu at 80 by 24, and for its beginning at 40 by 15", () => {
    const much = stamped(
      planned(new Date(2026, 11, 2, 14)),
      ...Array.from({ length: 5 }, (_, at) => agreed("x".repeat(200), `2026-12-0${at + 1}`)),
    );
    const long = "Kept: “A very long title of a unit that is read” is read, 4 of 5 known. ";
    for (const changed of [undefined, long, long.repeat(3)])
      fc.assert(
        fc.property(fc.oneof(someEvents, fc.constant(much)), (events) => {
          const screen = homeScreen(houseWith(events), (command) => `smm ${command}`, changed);
          const wide = firstFrame(screen, canvasOf({ columns: 80, rows: 24 }));
          expect(wide.layout.next).toBeUndefined();
          const narrow = rowsOf(firstFrame(screen, canvasOf({ columns: 40, rows: 15 })));
          expect(narrow.filter((row) => row.startsWith("> 1. "))).toHaveLength(1);
        }),
      );
  });
});
