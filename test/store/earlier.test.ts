import { cpSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Note } from "../../src/learner/kept/notes.ts";
import { keptOf } from "../../src/learner/kept/place.ts";
import { type Home, homeOf } from "../../src/store/home.ts";
import { loadFromJournal } from "../../src/store/loadRecord.ts";
import { readSnapshot } from "../../src/store/snapshot.ts";
import { newHome, note, open } from "../support/record.ts";
import { place } from "../support/world.ts";

/**
 * What versions before this one kept, each made by the program as it was: five units read with all
 * their questions, two quizzes, notes, one taken back, a unit begun anew; later also a note removed,
 * books, a talk with an action, a reply, a second pack. When a format changes, a store that the
 * version before wrote belongs here.
 */
const STORES = join(import.meta.dirname, "../fixtures/stores");

const BUNDLED = "social-media-mentor";
const DAY = "2026-11-26";
const NOW = new Date(Date.UTC(2026, 10, 27, 12));
const DONE = ["dell", "ford", "midol", "linkedin"];

const WORDS = "People look where they already are.";
const IDEA = "What if we answered complaints where they are written?";
const THOUGHT = "Nobody may ever read this.";
const QUESTION = "Who answers when a customer complains in public?";

type Holds = {
  events: number;
  right: number;
  /** units in which own words were written, and whether they are private */
  ownWords: [unit: string, isPrivate: boolean][];
  notesWritten: number;
  decides: string | null;
  readings: [title: string, readOn: string | null][];
  talk: boolean;
  /** the unit to read next of the reply, null where it named none; undefined where there was no reply */
  readNext: string | null | undefined;
  /** what else was read, as pack and unit */
  besides: string[];
};

const private5 = [...DONE, "listening"].map((unit): [string, boolean] => [unit, true]);
const shared5 = private5.map(([unit]): [string, boolean] => [unit, false]);

const PLAIN_WIN: Holds["readings"] = [["Tactical Transparency", DAY]];
const BOTH: Holds["readings"] = [...PLAIN_WIN, ["The Cluetrain Manifesto", null]];

const EARLY: Holds = {
  events: 105,
  right: 0,
  ownWords: private5,
  notesWritten: 8,
  decides: null,
  readings: [],
  talk: false,
  readNext: undefined,
  besides: [],
};
const NOTEBOOK: Holds = {
  ...EARLY,
  events: 115,
  notesWritten: 9,
  decides: "The head of service",
  readings: PLAIN_WIN,
};
const TALKS: Holds = { ...NOTEBOOK, events: 121, talk: true };
const REPLIES: Holds = { ...TALKS, events: 119, readings: BOTH };

const HELD: Record<string, Holds> = {
  first: { ...EARLY, right: 11, ownWords: shared5 },
  "old-ids": { ...EARLY, right: 4 },
  reviews: { ...EARLY, events: 115, right: 5 },
  notebook: { ...NOTEBOOK, right: 9 },
  talks: { ...TALKS, right: 6 },
  replies: { ...REPLIES, right: 10, readNext: "two-generations" },
  "held-on": { ...REPLIES, right: 12, readNext: null },
  plain: {
    ...REPLIES,
    events: 123,
    right: 9,
    ownWords: [["dell", false], ...private5.slice(1)],
    readNext: null,
  },
  packs: {
    ...REPLIES,
    events: 152,
    right: 8,
    ownWords: [
      ["dell", false],
      ["ford", true],
      ["midol", true],
      ["linkedin", false],
      ["listening", true],
      ["tea", false],
      ["dell", false],
    ],
    notesWritten: 12,
    readNext: null,
    besides: ["drinks/tea", "drinks/dell"],
  },
};

/** A copy of the store, since opening one may write. */
function copyOf(name: string, home: Home = newHome()): Home {
  cpSync(join(STORES, name), home.folder, { recursive: true });
  return home;
}

describe.each(Object.entries(HELD))("the store of an earlier version, %s,", (name, held) => {
  it("opens without a word and holds what was done", () => {
    const home = copyOf(name);
    const { store, said } = open(home, 27);
    const { record } = store;
    expect(said).toEqual([]);
    expect(record).toEqual(loadFromJournal(home, NOW).record);

    expect([record.events, record.firstDay, record.lastDay]).toEqual([held.events, DAY, DAY]);
    expect(Object.keys(record.units)).toEqual([
      ...DONE.map((unit) => `${BUNDLED}/${unit}`),
      ...held.besides,
    ]);
    for (const unit of Object.values(record.units))
      expect(unit).toMatchObject({ startedOn: DAY, finishedOn: DAY, open: false });
    const answers = keptOf(record.questions, BUNDLED).flat();
    expect(answers.reduce((all, { asked }) => all + asked, 0)).toBe(30);
    const right = Object.values(record.questions).flat();
    expect(right.reduce((all, each) => all + each.right, 0)).toBe(held.right);
    for (const { reviews, last } of answers) {
      expect(reviews.map(({ day }) => day)).toEqual([DAY]);
      expect(last.given).toBeInstanceOf(Array);
    }

    const own = record.notes.filter(({ kind }) => kind === "own-words");
    expect(own.map((each) => [each.unit, each.private])).toEqual(held.ownWords);
    expect(new Set(own.map(({ text }) => text))).toEqual(new Set([WORDS]));
    expect(own[0]?.decides ?? null).toBe(held.decides);
    const others = record.notes.filter((each: Note) => each.unit === null);
    expect(others.map(({ kind, text, private: hidden }) => [kind, text, hidden])).toEqual([
      ["idea", IDEA, false],
      ["thought", THOUGHT, true],
      ["question", QUESTION, false],
    ]);
    expect(record.notesWritten).toBe(held.notesWritten);
    expect(record.readings.map(({ title, readOn }) => [title, readOn])).toEqual(held.readings);

    expect(record.replies.map(({ readNext }) => readNext?.id ?? null)).toEqual(
      held.readNext === undefined ? [] : [held.readNext],
    );
    for (const reply of record.replies) {
      const asked = record.notes.find(({ text }) => text === QUESTION)?.id;
      const text = "The service desk, within a day.";
      expect(reply.answers).toEqual([{ note: asked, question: QUESTION, text }]);
      expect(reply.pack).toBe(held.readNext === null ? null : BUNDLED);
    }
    expect([record.meetings.length, record.actions.length]).toEqual(held.talk ? [1, 1] : [0, 0]);
    for (const meeting of record.meetings)
      expect(meeting).toMatchObject({
        with: "Sam",
        when: "2026-12-03T13:00:00.000Z",
        heldOn: DAY,
        pack: BUNDLED,
        useful: "It was.",
        change: "Less hurry.",
        ratings: [4, 4, 4, 4, 4],
        conclusions: [{ text: "All stays between us." }, { text: "We answer within a day." }],
      });
    for (const action of record.actions)
      expect(action).toMatchObject({ due: "2026-12-10", doneOn: DAY, owner: "learner" });
  });

  it("is gone on with, and opens from the new snapshot as from the journal", () => {
    const home = copyOf(name);
    const first = open(home, 27).store;
    for (let nth = 0; nth < 64; nth++) first.save(note(`Note ${nth}`));
    first.close();
    expect(readSnapshot(home.folder, home.journal).is).toBe("good");
    const { store, said } = open(home, 27);
    expect(said).toEqual([]);
    expect(store.record).toEqual(loadFromJournal(home, NOW).record);
    expect(store.record.events).toBe(held.events + 64);
  });

  it("serves every command that tells of it", async () => {
    const [here, now] = [place(), NOW];
    copyOf(name, homeOf({ SMM_HOME: here.home }, "/"));
    const progress = JSON.parse((await here.smm(["progress", "--json"], { now })).out);
    expect(progress.units.done).toBe(DONE.length);
    for (const argv of [[], ["list"], ["notes"], ["recap"], ["meet", "list"], ["export"]])
      expect(await here.smm(argv, { now })).toMatchObject({ code: 0, err: "" });
    expect((await here.smm(["doctor"], { now })).out).toContain("All is well.");
    expect((await here.smm(["undo"], { now })).out).toContain("Taken back: ");
  });
});

describe("the stores of earlier versions", () => {
  it("are all known here, and of every format that a snapshot had", () => {
    const names = readdirSync(STORES);
    expect(names.sort()).toEqual(Object.keys(HELD).sort());
    const formatOf = (file: string) => JSON.parse(readFileSync(file, "utf8")).format;
    const formats = new Set(names.map((name) => formatOf(join(STORES, name, "snapshot.json"))));

    const home = newHome();
    const { store } = open(home, 27);
    for (let nth = 0; nth < 64; nth++) store.save(note(`Note ${nth}`));
    store.close();
    const now = formatOf(join(home.folder, "snapshot.json"));
    const before = Array.from({ length: now - 1 }, (_, index) => index + 1);
    expect([...formats].sort()).toEqual(expect.arrayContaining(before));
  });
});
