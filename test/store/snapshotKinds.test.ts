import { writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Event, Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { prepareHome } from "../../src/store/home.ts";
import { readSnapshot } from "../../src/store/snapshot.ts";
import { answered, stamped } from "../support/events.ts";
import { newHome, note, open, pageRead } from "../support/record.ts";
import { REPLY } from "../support/reply.ts";

type Kind = Exclude<Happening["type"], "undone" | "restored">;

const agreed: Happening = {
  type: "action-agreed",
  meeting: "m1",
  text: "Buy cups",
  owner: "mentor",
  due: "2026-12-10",
};
const recommended: Happening = {
  type: "reading-added",
  title: "The Book of Tea",
  about: "Okakura Kakuzo, 1906",
  url: "https://example.org/tea",
  from: "Sam",
  shelf: "book-of-tea",
  for: ["Sam"],
};
const begun: Happening = { type: "unit-started", unit: "tea" };

/** One of each kind of event, after what it needs, whose id is e1; each says all that it can. */
const HISTORIES: Record<Kind, Happening[]> = {
  "unit-started": [begun],
  "page-read": [pageRead("leaves")],
  "question-answered": [answered("tea", "boils", false, { given: ["Cups"] })],
  "unit-finished": [begun, { type: "unit-finished", unit: "tea" }],
  "note-written": [
    {
      type: "note-written",
      kind: "idea",
      text: "Green tea on Mondays",
      private: true,
      unit: "tea",
      step: "leaves",
      initiative: "Tea for all",
      decides: "The cook",
      for: ["Sam"],
    },
  ],
  "note-changed": [
    note("Milk?"),
    {
      type: "note-changed",
      note: "e1",
      kind: "question",
      text: "Milk or lemon?",
      private: true,
      initiative: "Tea for all",
      decides: "The cook",
      for: ["Kim"],
    },
  ],
  "note-removed": [note("Milk?"), { type: "note-removed", note: "e1" }],
  "meeting-planned": [
    {
      type: "meeting-planned",
      meeting: "m1",
      when: "2026-12-03T14:00:00.000Z",
      minutes: 15,
      with: "Sam",
    },
  ],
  "meeting-held": [
    {
      type: "meeting-held",
      meeting: "m1",
      on: "2026-11-01",
      minutes: 45,
      with: "Sam",
      conclusions: [{ prompt: "tea/mentor", text: "A second pot." }],
      useful: "The tasting",
      change: "More of it",
      ratings: [1, null, 3, 4, 5],
    },
  ],
  "meeting-begun": [{ type: "meeting-begun", meeting: "m1", minutes: 45, with: "Sam" }],
  "meeting-reached": [{ type: "meeting-reached", meeting: "m1", place: 3 }],
  "meeting-concluded": [
    {
      type: "meeting-concluded",
      meeting: "m1",
      prompt: "tea/mentor",
      text: "A second pot.",
      private: true,
    },
  ],
  "meeting-rated": [{ type: "meeting-rated", meeting: "m1", sentence: 2, rating: 4 }],
  "calendar-written": [{ type: "calendar-written", meeting: "m1", sequence: 3 }],
  "action-agreed": [agreed],
  "action-done": [agreed, { type: "action-done", action: "e1" }],
  "action-moved": [agreed, { type: "action-moved", action: "e1", due: "2026-12-20" }],
  "item-closed": [
    agreed,
    {
      type: "item-closed",
      item: "e1",
      is: "done",
      meeting: "m1",
      on: "2026-11-05",
      words: "Six of them",
      by: "Sam",
      became: "e9",
    },
  ],
  "item-parked": [agreed, { type: "item-parked", item: "e1", meeting: "m1" }],
  "item-reopened": [
    agreed,
    { type: "action-done", action: "e1" },
    { type: "item-reopened", item: "e1" },
  ],
  "handed-over": [
    { type: "handed-over", handOver: "h1", to: "Sam", open: ["e1"], settled: ["e2"] },
  ],
  "mentor-named": [{ type: "mentor-named", mentor: "Sam", name: "Samuel", was: "Sam" }],
  "reading-added": [recommended],
  "reading-done": [recommended, { type: "reading-done", reading: "e1", gave: "Calm" }],
  "reply-received": [{ type: "reply-received", ...REPLY }],
  reset: [pageRead("leaves"), { type: "reset", unit: "tea", was: ["brew"] }],
};

/** So many pages of another unit are read that a snapshot is worth its write. */
const BEFORE = Array.from(
  { length: 80 },
  (_, at): Happening => ({ type: "page-read", unit: "coffee", page: `p${at}` }),
);

/** Events of some days before the others, so that theirs is not the only day in the record. */
function longAgo(events: readonly Event[]): Event[] {
  return events.map((event, at) => ({ ...event, id: `b${at}`, day: "2026-10-01" }));
}

describe("a snapshot holds all that is known of", () => {
  it.each(Object.entries(HISTORIES))("%s", (_kind, history) => {
    const events = [...longAgo(stamped(...BEFORE)), ...stamped(...history)];
    const home = newHome();
    prepareHome(home);
    writeFileSync(home.journal, events.map((event) => `${JSON.stringify(event)}\n`).join(""));
    open(home).store.close();
    expect(readSnapshot(home.folder, home.journal).is).toBe("good");
    expect(open(home).store.record).toEqual(fold(events));

    const without = fold(events.slice(0, -1));
    expect({ ...fold(events), events: without.events, recent: without.recent }).not.toEqual(
      without,
    );
  });
});
