import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Happening } from "../../src/learner/events.ts";
import { type Home, homeOf } from "../../src/store/home.ts";
import { openRecord, type RecordStore } from "../../src/store/recordStore.ts";
import { temporaryFolder } from "./world.ts";

/** A place for a record, not made yet. */
export function newHome(): Home {
  return homeOf({ SMM_HOME: join(temporaryFolder(), "home") }, "/");
}

let ids = 0;

/** Opens a record as a newly started program would; `said` is what it told the person. */
export function open(home: Home): { store: RecordStore; said: string[] } {
  const said: string[] = [];
  const store = openRecord({
    home,
    say: (text) => said.push(text),
    now: () => new Date(Date.UTC(2026, 10, 22, 9, 0, ids)),
    newId: () => `event-${++ids}`,
  });
  return { store, said };
}

export function pageRead(page: string): Happening {
  return { type: "page-read", unit: "tea", page };
}

export function note(text: string): Happening {
  return { type: "note-written", kind: "idea", text, private: false, unit: null };
}

/** The pages of the unit tea that a record holds as read. */
export function pagesRead({ record }: RecordStore): string[] {
  return record.units.tea?.passed ?? [];
}

/** Every file of a folder with its bytes, to see whether anything was changed. */
export function filesIn(folder: string): Record<string, string> {
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]),
  );
}

const unit = fc.constantFrom("tea", "coffee", "milk");
const words = fc.string({ unit: "grapheme", maxLength: 12 });

/** Anything that can happen to a learner, except undoing. */
export const aHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ type: fc.constant("unit-started" as const), unit }),
  fc.record({
    type: fc.constant("page-read" as const),
    unit,
    page: fc.constantFrom("opening", "water", "leaves"),
  }),
  fc.record({
    type: fc.constant("question-answered" as const),
    unit,
    question: fc.constantFrom("boils", "pot"),
    fingerprint: fc.constantFrom("f1", "f2"),
    given: fc.array(words, { maxLength: 2 }),
    right: fc.boolean(),
    during: fc.constantFrom("unit" as const, "quiz" as const, "retry" as const),
  }),
  fc.record({ type: fc.constant("unit-finished" as const), unit }),
  fc.record({
    type: fc.constant("note-written" as const),
    kind: fc.constantFrom("idea" as const, "question" as const),
    text: words,
    private: fc.boolean(),
    unit: fc.option(unit),
    step: fc.option(fc.constantFrom("opening", "?boils")),
    initiative: fc.option(words),
    decides: fc.option(words),
    for: fc.subarray(["Sam", "Kim"]),
  }),
  fc.record({ type: fc.constant("reset" as const), unit: fc.option(unit) }),
  fc.record({
    type: fc.constant("meeting-planned" as const),
    meeting: fc.constantFrom("m1", "m2"),
    when: fc.constantFrom(null, "2026-12-03T14:00:00.000Z", "2026-12-10T14:00:00.000Z"),
    minutes: fc.constantFrom(15 as const, 30 as const),
    with: fc.constantFrom(null, "Sam"),
  }),
  fc.record({
    type: fc.constant("meeting-held" as const),
    meeting: fc.constantFrom("m1", "m2"),
    on: fc.constantFrom(null, "2026-11-01", "2026-11-05"),
    minutes: fc.constantFrom(15 as const, 30 as const),
    with: fc.constantFrom(null, "Sam"),
    conclusions: fc.array(fc.record({ prompt: fc.constant("tea/mentor"), text: words }), {
      maxLength: 2,
    }),
    useful: fc.option(words),
    change: fc.option(words),
    ratings: fc.constantFrom<(number | null)[]>([], [1, 2, 3, 4, 5], [null, 2, null]),
  }),
  fc.record({
    type: fc.constant("action-agreed" as const),
    meeting: fc.constantFrom("m1", "m2"),
    text: words,
    owner: fc.constantFrom("learner" as const, "mentor" as const),
    due: fc.constantFrom(null, "2026-12-10"),
  }),
  fc.record({
    type: fc.constant("reply-received" as const),
    reply: fc.constantFrom("r1", "r2"),
    writtenOn: fc.constant("2026-11-25"),
    from: fc.constantFrom(null, "Sam", "Kim"),
    to: fc.constantFrom(null, "Ada"),
    answers: fc.array(
      fc.record({ note: fc.constantFrom("e1", "e2", "e3"), question: words, text: words }),
      { maxLength: 2 },
    ),
    reading: fc.option(
      fc.record({
        title: words.map((text) => `T${text}`),
        about: fc.option(words),
        url: fc.constantFrom(null, "https://example.org/"),
      }),
    ),
    readNext: fc.option(fc.record({ id: unit, title: words })),
    prompt: fc.option(
      fc.record({ ask: words.map((text) => `A${text}`), listenFor: fc.option(words) }),
    ),
  }),
  fc.record({
    type: fc.constant("reading-added" as const),
    title: words,
    about: fc.option(words),
    url: fc.constantFrom(null, "https://example.org/"),
    from: fc.option(words),
    shelf: fc.constantFrom(null, "a-book"),
  }),
);
