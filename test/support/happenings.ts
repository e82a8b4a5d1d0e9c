import fc from "fast-check";
import type { NewHappening } from "../../src/learner/events.ts";
import { CLOSINGS } from "../../src/learner/kept/items.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";

type Kind = NewHappening["type"];

/** Mostly the pack of the small course, and another that has units of the same ids. */
const pack = fc.constantFrom(BUNDLED_PACK, BUNDLED_PACK, BUNDLED_PACK, "drinks");
const unit = fc.constantFrom("tea", "coffee", "milk");
const words = fc.string({ unit: "grapheme", maxLength: 12 });
const noteKind = fc.constantFrom("idea" as const, "question" as const, "thought" as const);
const meeting = fc.constantFrom("m1", "m2");
const minutes = fc.constantFrom(15 as const, 30 as const);
const mentor = fc.constantFrom(null, "Sam");
const mentors = fc.subarray(["Sam", "Kim"]);
const address = fc.constantFrom(null, "https://example.org/");
/** An event that may be there, by the ids that `stamped` gives. */
const event = fc.nat(30).map((index) => `e${index + 1}`);

/** An open item that may be there. */
const item = fc.oneof(event, fc.constantFrom("reply/r1", "reply/r2/2", "reply/r1/idea/1", "e3/2"));
const recommended = fc.record({
  title: words.map((text) => `T${text}`),
  about: fc.option(words),
  url: address,
});
const wish = fc.record({
  ask: words.map((text) => `A${text}`),
  listenFor: fc.option(words),
});

function some<Model extends Record<string, fc.Arbitrary<unknown>>>(model: Model) {
  return fc.array(fc.record(model), { maxLength: 2 }) as fc.Arbitrary<
    { [Key in keyof Model]: Model[Key] extends fc.Arbitrary<infer Value> ? Value : never }[]
  >;
}

/** Something of each kind that can happen. A new kind of event does not compile until it is here. */
const HAPPENINGS: { [K in Kind]: fc.Arbitrary<Extract<NewHappening, { type: K }>> } = {
  "unit-started": fc.record({ type: fc.constant("unit-started" as const), pack, unit }),
  "page-read": fc.record({
    type: fc.constant("page-read" as const),
    pack,
    unit,
    page: fc.constantFrom("opening", "water", "leaves"),
  }),
  "question-answered": fc.record({
    type: fc.constant("question-answered" as const),
    pack,
    unit,
    question: fc.constantFrom("boils", "pot"),
    fingerprint: fc.constantFrom("f1", "f2"),
    given: fc.array(words, { maxLength: 2 }),
    right: fc.boolean(),
    during: fc.constantFrom("unit" as const, "quiz" as const, "retry" as const),
  }),
  "unit-finished": fc.record({ type: fc.constant("unit-finished" as const), pack, unit }),
  "note-written": fc.record({
    type: fc.constant("note-written" as const),
    kind: noteKind,
    text: words,
    private: fc.boolean(),
    pack,
    unit: fc.option(unit),
    step: fc.option(fc.constantFrom("opening", "?boils")),
    initiative: fc.option(words),
    decides: fc.option(words),
    for: mentors,
  }),
  "note-changed": fc.record(
    {
      type: fc.constant("note-changed" as const),
      note: event,
      private: fc.boolean(),
      text: words,
      kind: noteKind,
      initiative: fc.option(words),
      decides: fc.option(words),
      for: mentors,
    },
    { requiredKeys: ["type", "note"] },
  ),
  "note-removed": fc.record({ type: fc.constant("note-removed" as const), note: event }),
  "meeting-planned": fc.record({
    type: fc.constant("meeting-planned" as const),
    meeting,
    when: fc.constantFrom(null, "2026-12-03T14:00:00.000Z", "2026-12-10T14:00:00.000Z"),
    minutes,
    with: mentor,
  }),
  "meeting-begun": fc.record({
    type: fc.constant("meeting-begun" as const),
    meeting,
    minutes,
    with: mentor,
    pack,
  }),
  "meeting-reached": fc.record({
    type: fc.constant("meeting-reached" as const),
    meeting,
    place: fc.nat(6),
  }),
  "meeting-concluded": fc.record({
    type: fc.constant("meeting-concluded" as const),
    meeting,
    prompt: fc.constantFrom("tea/mentor", "item/e1", "talk/agreement"),
    text: words.map((each) => `So: ${each}`),
    private: fc.boolean(),
  }),
  "meeting-rated": fc.record({
    type: fc.constant("meeting-rated" as const),
    meeting,
    sentence: fc.nat(4),
    rating: fc.integer({ min: 1, max: 5 }),
  }),
  "calendar-written": fc.record({
    type: fc.constant("calendar-written" as const),
    meeting,
    sequence: fc.nat(5),
  }),
  "meeting-held": fc.record({
    type: fc.constant("meeting-held" as const),
    meeting,
    on: fc.constantFrom(null, "2026-11-01", "2026-11-05"),
    minutes,
    with: mentor,
    pack,
    conclusions: fc.array(fc.record({ prompt: fc.constant("tea/mentor"), text: words }), {
      maxLength: 2,
    }),
    useful: fc.option(words),
    change: fc.option(words),
    ratings: fc.constantFrom<(number | null)[]>([], [1, 2, 3, 4, 5], [null, 2, null]),
  }),
  "action-agreed": fc.record({
    type: fc.constant("action-agreed" as const),
    meeting,
    text: words,
    owner: fc.constantFrom("learner" as const, "mentor" as const),
    due: fc.constantFrom(null, "2026-12-10"),
  }),
  "action-done": fc.record({ type: fc.constant("action-done" as const), action: event }),
  "action-moved": fc.record({
    type: fc.constant("action-moved" as const),
    action: event,
    due: fc.constantFrom(null, "2026-12-20"),
  }),
  "item-closed": fc.record(
    {
      type: fc.constant("item-closed" as const),
      item,
      is: fc.constantFrom(...CLOSINGS),
      meeting: fc.option(meeting),
      on: fc.constantFrom(null, "2026-11-05"),
      words: fc.option(words),
      by: mentor,
      became: fc.option(event),
    },
    { requiredKeys: ["type", "item", "is"] },
  ),
  "item-parked": fc.record(
    { type: fc.constant("item-parked" as const), item, meeting: fc.option(meeting) },
    { requiredKeys: ["type", "item"] },
  ),
  "item-reopened": fc.record({ type: fc.constant("item-reopened" as const), item }),
  "handed-over": fc.record({
    type: fc.constant("handed-over" as const),
    handOver: fc.constantFrom("h1", "h2", "h3"),
    to: mentor,
    open: fc.array(item, { maxLength: 5 }),
    settled: fc.array(item, { maxLength: 3 }),
  }),
  // Sam keeps his name: to him are read those whose property is that Kim's is hidden from him.
  "mentor-named": fc.record({
    type: fc.constant("mentor-named" as const),
    mentor: fc.constantFrom("Kim", "m7"),
    name: fc.constantFrom("Kim", "Kim Lee"),
    was: fc.constantFrom(null, "Kim"),
  }),
  "reading-added": fc.record({
    type: fc.constant("reading-added" as const),
    title: words,
    about: fc.option(words),
    url: address,
    from: fc.option(words),
    pack,
    shelf: fc.constantFrom(null, "a-book"),
    for: mentors,
  }),
  "reading-done": fc.record({
    type: fc.constant("reading-done" as const),
    reading: event,
    gave: fc.option(words),
  }),
  "reply-received": fc.record({
    type: fc.constant("reply-received" as const),
    reply: fc.constantFrom("r1", "r2"),
    handOver: fc.constantFrom(null, "h1", "h2"),
    writtenOn: fc.constant("2026-11-25"),
    from: fc.constantFrom(null, "Sam", "Kim"),
    to: fc.constantFrom(null, "Ada"),
    answers: some({ note: event, question: words, text: words }),
    comments: some({ item, about: words, text: words }),
    done: some({ item, about: words }),
    moved: some({ item, about: words, due: fc.constant("2026-12-24") }),
    reading: fc.option(recommended),
    readings: fc.array(recommended, { maxLength: 2 }),
    readNext: fc.option(fc.record({ id: unit, title: words })),
    pack,
    suggested: fc.array(fc.record({ id: unit, title: words, pack }), { maxLength: 2 }),
    prompt: fc.option(wish),
    wishes: fc.array(wish, { maxLength: 2 }),
    ideas: some({ text: words }),
    meetAt: fc.constantFrom(null, "2026-12-17T13:00:00.000Z"),
  }),
  reset: fc.record({ type: fc.constant("reset" as const), pack, unit: fc.option(unit) }),
  restored: fc.record({
    type: fc.constant("restored" as const),
    out: fc.array(event, { maxLength: 3 }),
    back: fc.array(event, { maxLength: 3 }),
    added: fc.array(event, { maxLength: 2 }),
  }),
  undone: fc.record({ type: fc.constant("undone" as const), undoes: event }),
};

const { undone, restored: _restored, ...others } = HAPPENINGS;

/** Anything that can happen to a learner, except going back. */
export const aHappening: fc.Arbitrary<NewHappening> = fc.oneof(...Object.values(others));

/** Anything that can happen to a learner, except going back to a backup. */
export const withUndoing: fc.Arbitrary<NewHappening> = fc.oneof(...Object.values(others), undone);

/** Anything that can happen to a learner. */
export const anything: fc.Arbitrary<NewHappening> = fc.oneof(...Object.values(HAPPENINGS));
