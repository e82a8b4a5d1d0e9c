import { describe, expect, it } from "vitest";
import type { Place } from "../../src/course/model.ts";
import type { NewHappening } from "../../src/learner/events.ts";
import type { Called } from "../../src/learner/happenings/slice.ts";
import { sliceOf } from "../../src/learner/sliceOf.ts";
import { stamped } from "../support/events.ts";
import { REPLY } from "../support/reply.ts";

type Kind = NewHappening["type"];

const place = { pack: "drinks", unit: "tea" };
const note = {
  type: "note-written",
  kind: "idea",
  private: false,
  pack: null,
  unit: null,
} as const;
const answer = {
  type: "question-answered",
  ...place,
  question: "boils",
  fingerprint: "f1",
  right: true,
  during: "quiz",
} as const;
const meeting = { meeting: "m1", minutes: 30, with: "Sam" } as const;

/** For each kind of event what is said when one is taken back. */
const SAID: { [K in Kind]: [Extract<NewHappening, { type: K }>, string][] } = {
  "unit-started": [[{ type: "unit-started", ...place }, "beginning “Tea”"]],
  "page-read": [[{ type: "page-read", ...place, page: "water" }, "going on from a page of “Tea”"]],
  "question-answered": [
    [{ ...answer, given: ["Leaves", "Cups"] }, "your answer “Leaves; Cups” to “What boils?” (Tea)"],
    [{ ...answer, given: [] }, "your answer “I don't know yet” to “What boils?” (Tea)"],
  ],
  "unit-finished": [[{ type: "unit-finished", ...place }, "finishing “Tea”"]],
  "note-written": [
    [{ ...note, text: "Who\npours?" }, "the note “Who pours?”"],
    [{ ...note, text: "ab".repeat(31) }, `the note “${"ab".repeat(30)}…”`],
  ],
  "note-changed": [
    [{ type: "note-changed", note: "e1", text: "B" }, "a change of a note"],
    [{ type: "note-changed", note: "e1", private: true }, "making a note private"],
    [{ type: "note-changed", note: "e1", private: false }, "sharing a note with your mentor"],
  ],
  "note-removed": [[{ type: "note-removed", note: "e1" }, "removing a note"]],
  "meeting-planned": [
    [{ type: "meeting-planned", ...meeting, when: null }, "letting a talk go"],
    [
      { type: "meeting-planned", ...meeting, when: "2026-12-03T13:00:00.000Z" },
      "planning a meeting",
    ],
  ],
  "meeting-held": [
    [
      {
        type: "meeting-held",
        ...meeting,
        pack: "drinks",
        conclusions: [],
        useful: null,
        change: null,
        ratings: [],
      },
      "having held a meeting",
    ],
  ],
  "meeting-begun": [[{ type: "meeting-begun", ...meeting, pack: "drinks" }, "beginning a talk"]],
  "meeting-reached": [[{ type: "meeting-reached", meeting: "m1", place: 3 }, "going on in a talk"]],
  "meeting-concluded": [
    [
      { type: "meeting-concluded", meeting: "m1", prompt: "tea/mentor", text: "A second pot." },
      "what came of a talk: “A second pot.”",
    ],
  ],
  "meeting-rated": [
    [{ type: "meeting-rated", meeting: "m1", sentence: 2, rating: 4 }, "how sure you are"],
  ],
  "calendar-written": [
    [{ type: "calendar-written", meeting: "m1", sequence: 3 }, "writing a calendar's file"],
  ],
  "action-agreed": [
    [
      { type: "action-agreed", meeting: "m1", text: "Buy cups", owner: "learner", due: null },
      "the action “Buy cups”",
    ],
  ],
  "action-done": [[{ type: "action-done", action: "e1" }, "having done an action"]],
  "action-moved": [
    [{ type: "action-moved", action: "e1", due: "2026-12-20" }, "moving an action's day"],
    [{ type: "action-moved", action: "e1", due: null }, "taking the day from an action"],
  ],
  "item-closed": [
    [{ type: "item-closed", item: "e1", is: "dropped" }, "dropping what was open"],
    [
      { type: "item-closed", item: "e1", is: "answered", words: "The\nhost." },
      "answering what was open: “The host.”",
    ],
    [{ type: "item-closed", item: "e1", is: "talked-over" }, "having talked over what was open"],
    [{ type: "item-closed", item: "e1", is: "done" }, "having done what was open"],
  ],
  "item-parked": [
    [{ type: "item-parked", item: "e1" }, "leaving something for when there is time"],
  ],
  "item-reopened": [[{ type: "item-reopened", item: "e1" }, "opening something again"]],
  "handed-over": [
    [
      { type: "handed-over", handOver: "h1", to: "Sam", open: [], settled: [] },
      "that Sam has a new page",
    ],
    [
      { type: "handed-over", handOver: "h1", to: null, open: [], settled: [] },
      "that your mentor has a new page",
    ],
  ],
  "mentor-named": [
    [
      { type: "mentor-named", mentor: "Sam", name: "Samuel", was: "Sam" },
      "the name “Samuel” of your mentor",
    ],
  ],
  "reading-added": [
    [
      {
        type: "reading-added",
        title: "The leaf",
        about: null,
        url: null,
        from: null,
        pack: null,
        shelf: null,
      },
      "adding “The leaf” to what you read",
    ],
  ],
  "reading-done": [[{ type: "reading-done", reading: "e1", gave: null }, "having read something"]],
  "reply-received": [
    [{ type: "reply-received", ...REPLY, pack: "drinks" }, "keeping the reply of Sam"],
    [
      { type: "reply-received", ...REPLY, pack: "drinks", from: null },
      "keeping the reply of your mentor",
    ],
  ],
  reset: [
    [{ type: "reset", ...place }, "beginning “Tea” anew"],
    [{ type: "reset", pack: "drinks", unit: null }, "beginning the whole course anew"],
  ],
  restored: [[{ type: "restored", out: ["e1"], back: [], added: [] }, "going back to a backup"]],
  undone: [[{ type: "undone", undoes: "e1" }, "taking something back"]],
};

describe("what is said when it is taken back", () => {
  const isTea = ({ pack, unit }: Place) => pack === place.pack && unit === place.unit;
  const called: Called = {
    unit: (at) => (isTea(at) ? "Tea" : "another unit"),
    question: (at, id) => (isTea(at) && id === "boils" ? "What boils?" : "another question"),
  };
  const all = Object.values(SAID).flat() as [NewHappening, string][];

  it.each(all.map(([happening, words]) => [words, happening] as const))(
    "%s",
    (words, happening) => {
      const [event] = stamped(happening);
      expect(event && sliceOf(event).words(event, called)).toBe(words);
    },
  );
});
