import { join } from "node:path";
import fc from "fast-check";
import { v5 } from "uuid";
import { describe, expect, it } from "vitest";
import { answeredAs, optionsOf, rightAnswer } from "../../src/course/answer.ts";
import type { Unit } from "../../src/course/model.ts";
import { jsonText } from "../../src/formats/json.ts";
import { type Statement, wrongWithAccount, xapiStatements } from "../../src/formats/xapi.ts";
import type { Event, Happening } from "../../src/learner/events.ts";

import { courseIn, courseOf, unitFrom } from "../support/course.ts";
import { answered, someEvents, stamped } from "../support/events.ts";
import { faultsOfStatement } from "../support/xapi.ts";

const tea: Unit = { ...unitFrom(), was: ["chai"] };
const coffee = unitFrom(undefined, { id: "coffee", part: "strong", kind: "case" });
const course = courseOf(tea, coffee);
const actor = { name: "4711", homePage: "https://learning.example.org/people/" };

const ROOT = "https://learning.example.org/people/smm/social-media-mentor";
const print = (question: string) =>
  tea.questions.find(({ id }) => id === question)?.fingerprint ?? "";

function statements(...happenings: Happening[]): Statement[] {
  return xapiStatements(stamped(...happenings), course, { actor });
}

function only(happening: Happening): Statement {
  const [statement, ...more] = statements(happening);
  expect(more).toEqual([]);
  return statement as Statement;
}

describe("a learning record", () => {
  it("of an answer has everything that a store asks for", () => {
    const [event] = stamped(answered("tea", "boils", true, { given: ["Water"] })) as [Event];
    const id = "0b9c7f1e-6d1f-4c57-9d6e-2f1f6f0e7a11";
    expect(xapiStatements([{ ...event, id }], course, { actor })).toStrictEqual([
      {
        id,
        actor: {
          objectType: "Agent",
          account: { homePage: "https://learning.example.org/people/", name: "4711" },
        },
        verb: { id: "http://adlnet.gov/expapi/verbs/answered", display: { en: "answered" } },
        object: {
          objectType: "Activity",
          id: `${ROOT}/units/tea/questions/boils/${print("boils")}`,
          definition: {
            name: { en: "What boils?" },
            description: { en: "What boils?" },
            type: "http://adlnet.gov/expapi/activities/cmi.interaction",
            interactionType: "choice",
            correctResponsesPattern: ["water"],
            choices: [
              { id: "water", description: { en: "Water" } },
              { id: "leaves", description: { en: "Leaves" } },
              { id: "cups", description: { en: "Cups" } },
            ],
          },
        },
        result: { success: true, response: "water" },
        context: {
          contextActivities: {
            parent: [
              {
                objectType: "Activity",
                id: `${ROOT}/units/tea`,
                definition: {
                  name: { en: "Tea" },
                  description: { en: "How to make it." },
                  type: "http://adlnet.gov/expapi/activities/lesson",
                },
              },
            ],
            grouping: [
              {
                objectType: "Activity",
                id: ROOT,
                definition: {
                  name: { en: "Drinks" },
                  type: "http://adlnet.gov/expapi/activities/course",
                },
              },
            ],
          },
          platform: "smm",
          language: "en",
        },
        timestamp: event.at,
      },
    ]);
  });

  const unit = (id: string) => ({ unit: id });
  it.each<[string, Happening, string, string, string | undefined]>([
    ["a beginning", { type: "unit-started", ...unit("tea") }, "initialized", "units/tea", "Tea"],
    ["an end", { type: "unit-finished", ...unit("tea") }, "completed", "units/tea", "Tea"],
    [
      "the opening",
      { type: "page-read", ...unit("tea"), page: "opening" },
      "experienced",
      "units/tea/pages/opening",
      "Tea",
    ],
    [
      "a page",
      { type: "page-read", ...unit("coffee"), page: "water" },
      "experienced",
      "units/coffee/pages/water",
      "Water",
    ],
    [
      "the guess",
      { type: "page-read", ...unit("tea"), page: "before-you-start" },
      "experienced",
      "units/tea/pages/before-you-start",
      "Before you start",
    ],
    [
      "own words",
      { type: "page-read", ...unit("tea"), page: "in-your-own-words" },
      "experienced",
      "units/tea/pages/in-your-own-words",
      "In your own words",
    ],
    [
      "what to talk over",
      { type: "page-read", ...unit("tea"), page: "talk-it-over" },
      "experienced",
      "units/tea/pages/talk-it-over",
      "Talk it over",
    ],
    [
      "a unit by an id that it had",
      { type: "page-read", ...unit("chai"), page: "leaves" },
      "experienced",
      "units/chai/pages/leaves",
      "Leaves",
    ],
    [
      "a page that is gone",
      { type: "page-read", ...unit("tea"), page: "straße & more/?" },
      "experienced",
      "units/tea/pages/stra%C3%9Fe%20%26%20more%2F%3F",
      undefined,
    ],
    [
      "a page by half a character",
      { type: "page-read", ...unit("tea"), page: "\ud83d" },
      "experienced",
      "units/tea/pages/%EF%BF%BD",
      undefined,
    ],
    [
      "a unit that is gone",
      { type: "unit-finished", ...unit("milk") },
      "completed",
      "units/milk",
      undefined,
    ],
    [
      "a question that is gone",
      answered("tea", "strainer", true),
      "answered",
      "units/tea/questions/strainer/gone",
      undefined,
    ],
    [
      "a question that means something else since",
      answered("tea", "boils", true, { fingerprint: "f1" }),
      "answered",
      "units/tea/questions/boils/f1",
      undefined,
    ],
    [
      "a question of a unit that has a new id",
      answered("chai", "boils", true),
      "answered",
      `units/chai/questions/boils/${print("boils")}`,
      "What boils?",
    ],
  ])("of %s says what was done with what", (_of, happening, did, path, name) => {
    const { verb, object } = only(happening);
    expect(verb.id).toBe(`http://adlnet.gov/expapi/verbs/${did}`);
    expect(object.id).toBe(`${ROOT}/${path}`);
    expect(object.definition?.name).toEqual(name === undefined ? undefined : { en: name });
  });

  it("says of a talk that it took place, and nothing that was said in it", () => {
    const statement = only({
      type: "meeting-held",
      meeting: "m1",
      minutes: 30,
      with: "Sam",
      conclusions: [{ prompt: "tea/mentor", text: "A secret." }],
      useful: "Very.",
      change: null,
      ratings: [1, 2, 3, 4, 5],
    });
    expect(statement.verb.id).toBe("http://adlnet.gov/expapi/verbs/attended");
    expect(statement.object.id).toMatch(/\/meetings\/m1$/);
    expect(JSON.stringify(statement)).not.toMatch(/Sam|secret|Very/);
  });

  it("says that a unit is complete when it was finished, and not when it was begun", () => {
    expect(only({ type: "unit-finished", unit: "tea" }).result).toEqual({ completion: true });
    expect(only({ type: "unit-started", unit: "tea" })).not.toHaveProperty("result");
  });

  it.each<[string, Happening]>([
    ["a note", { type: "note-written", kind: "idea", text: "A", private: false, unit: "tea" }],
    [
      "own words",
      { type: "note-written", kind: "own-words", text: "A", private: true, unit: null },
    ],
    ["a changed note", { type: "note-changed", note: "e1", text: "B" }],
    ["a removed note", { type: "note-removed", note: "e1" }],
    ["a reset", { type: "reset", unit: "tea" }],
    ["an undoing", { type: "undone", undoes: "e9" }],
    ["an answer given once more", answered("tea", "boils", true, { during: "retry" })],
  ])("is not made of %s", (_of, happening) => {
    expect(statements(happening)).toEqual([]);
  });

  it("is not made of what was undone, or came before a reset", () => {
    const told = statements(
      { type: "unit-started", unit: "tea" },
      { type: "unit-started", unit: "coffee" },
      { type: "reset", unit: "tea" },
      { type: "page-read", unit: "tea", page: "water" },
      { type: "page-read", unit: "tea", page: "leaves" },
      { type: "undone", undoes: "e4" },
    );
    expect(told.map(({ object }) => object.id.slice(ROOT.length))).toEqual([
      "/units/coffee",
      "/units/tea/pages/leaves",
    ]);
  });
});

describe("an answer in a learning record", () => {
  const several = tea.questions.find(({ id }) => id === "pot");
  const TYPED = `questions/boils/${print("boils")}/typed`;

  it.each<[string, string, string[], string, string[], string | undefined]>([
    ["a choice", "boils", ["Cups"], "choice", ["water"], "cups"],
    ["a choice whose case was mended since", "boils", ["CUPS"], "choice", ["water"], "cups"],
    [
      "several choices",
      "pot",
      ["Leaves", "Hot water"],
      "choice",
      ["hot-water[,]leaves"],
      "hot-water[,]leaves",
    ],
    [
      "the same in another order",
      "pot",
      ["Hot water", "Leaves"],
      "choice",
      ["hot-water[,]leaves"],
      "hot-water[,]leaves",
    ],
    ["one of several", "pot", ["The cup"], "choice", ["hot-water[,]leaves"], "the-cup"],
    [
      "an order",
      "order",
      ["Pour", "Boil", "Drink"],
      "sequencing",
      ["boil[,]pour[,]drink"],
      "pour[,]boil[,]drink",
    ],
    [
      "a short text",
      "dried",
      ["Green leaves"],
      "fill-in",
      ["leaves", "tea leaves"],
      "Green leaves",
    ],
    [
      "a text that looks like two",
      "dried",
      ["a[,]b"],
      "fill-in",
      ["leaves", "tea leaves"],
      "a[, ]b",
    ],
    ["nothing at all", "boils", [], "choice", ["water"], undefined],
    ["nothing at all, in words", "dried", [], "fill-in", ["leaves", "tea leaves"], undefined],
    [
      "what stands in no list of choices",
      "pot",
      ["Sand", "Leaves"],
      "choice",
      ["hot-water[,]leaves"],
      undefined,
    ],
  ])("of %s has the form of its kind", (_of, question, given, kind, pattern, response) => {
    const statement = only(answered("tea", question, false, { given }));
    expect(statement.object.definition).toMatchObject({
      interactionType: kind,
      correctResponsesPattern: pattern,
    });
    expect(statement.result).toStrictEqual({
      success: false,
      ...(response !== undefined && { response }),
    });
    expect(faultsOfStatement(statement)).toEqual([]);
  });

  it("typed where there are choices is one to another activity, a text to fill in", () => {
    const { object, result } = only(answered("tea", "boils", true, { given: ["The water"] }));
    expect(object.id).toBe(`${ROOT}/units/tea/${TYPED}`);
    expect(object.definition).toMatchObject({
      interactionType: "fill-in",
      correctResponsesPattern: ["Water"],
    });
    expect(object.definition).not.toHaveProperty("choices");
    expect(result).toEqual({ success: true, response: "The water" });
  });

  it("to a question that is gone is what was given", () => {
    const { result } = only(answered("tea", "strainer", false, { given: ["A", "B[,]C"] }));
    expect(result).toEqual({ success: false, response: "A[,]B[, ]C" });
  });

  const SIGNS = ["5 > 3", "5 < 3", "👍", "👎", "Item"];
  const withSigns = (texts: readonly string[], given: string): string | undefined => {
    const choices = texts.map((text) => ({ text, right: text === "5 > 3", reason: "" }));
    const signs = { ...(several as Unit["questions"][number]), kind: "several" as const, choices };
    const events = stamped(answered("tea", "pot", true, { given: [given] }));
    const [told] = xapiStatements(events, courseOf({ ...tea, questions: [signs] }), { actor });
    expect(faultsOfStatement(told)).toEqual([]);
    return told?.result?.response;
  };

  it("keeps choices apart that differ in signs alone, in whatever order they stand", () => {
    const responses = SIGNS.map((text) => withSigns(SIGNS, text));
    expect(new Set(responses).size).toBe(SIGNS.length);
    expect(SIGNS.map((text) => withSigns(SIGNS.toReversed(), text))).toEqual(responses);
  });

  it.each(["5 = 3", "👌", ""])("does not guess which of them %j was", (given) => {
    expect(withSigns(SIGNS, given)).toBeUndefined();
    expect(withSigns(["👍", "5 > 3", "5 < 3"], given)).toBeUndefined();
  });
});

describe("the id of a learning record", () => {
  const idOf = (id: string) => {
    const [event] = stamped({ type: "unit-started", unit: "tea" }) as [Event];
    return xapiStatements([{ ...event, id }], course, { actor })[0]?.id;
  };

  it("is that of its event", () => {
    const id = "0b9c7f1e-6d1f-4c57-9d6e-2f1f6f0e7a11";
    expect(idOf(id)).toBe(id);
  });

  it.each([
    "e1",
    "00000000-0000-0000-0000-000000000000",
    "0B9C7F1E-6D1F-4C57-9D6E-2F1F6F0E7A11",
    "0b9c7f1e-6d1f-7c57-9d6e-2f1f6f0e7a11",
    "0b9c7f1e-6d1f-4c57-cd6e-2f1f6f0e7a11",
    "\ud800",
  ])("is made of %j, always the same", (id) => {
    expect(idOf(id)).toBe(v5(id.toWellFormed(), "7d1e2a5c-3f0b-4c8e-9a64-5b1f0c2d8e37"));
  });

  it("never changes, since a store knows by it what it has", () => {
    expect(idOf("e1")).toBe("5fd95915-6945-5e2c-a698-7005564e6f07");
  });
});

describe("the time of a learning record", () => {
  it.each([
    ["2026-11-22T09:30:00.123Z", "2026-11-22T09:30:00.123Z"],
    ["2026-11-22T09:30:00Z", "2026-11-22T09:30:00.000Z"],
    ["2026-11-22 09:30:00.1234567+02:00", "2026-11-22T07:30:00.123Z"],
    ["2026-11-22T09:30:00-11", "2026-11-22T20:30:00.000Z"],
    ["2026-11-22T09:30:00+0530", "2026-11-22T04:00:00.000Z"],
  ])("of %s is %s", (at, timestamp) => {
    const [event] = stamped({ type: "unit-started", unit: "tea" }) as [Event];
    expect(xapiStatements([{ ...event, at }], course, { actor })[0]?.timestamp).toBe(timestamp);
  });

  it("orders them, and where it is the same the journal does", () => {
    const events = stamped(
      ...["one", "two", "three"].map((page) => ({ type: "page-read" as const, unit: "tea", page })),
    );
    const at = (hour: string) => `2026-11-22T${hour}:00:00.000Z`;
    const moved = events.map((event, index) => ({
      ...event,
      at: at(["11", "10", "10"][index] ?? ""),
    }));
    const told = xapiStatements(moved, course, { actor });
    expect(told.map(({ object }) => object.id.split("/").at(-1))).toEqual(["two", "three", "one"]);
  });
});

describe("the account of a learning record", () => {
  it.each([
    ["", "https://example.org", "empty"],
    [" ", "https://example.org", "empty"],
    ["ruth@example.org", "https://example.org", "e-mail"],
    ["4711", "example.org", "address"],
    ["4711", "ftp://example.org", "address"],
    ["4711", "https://", "address"],
    ["4711", "https://example.org/a b", "address"],
    ["4711", "https://example.org/%zz", "address"],
    ["4711", "https://example.org/?who=ruth", "address"],
    ["4711", "https://ruth:secret@example.org/", "address"],
    ["4711", "mailto:ruth@example.org", "address"],
  ])("is not %j at %j", (name, homePage, why) => {
    expect(wrongWithAccount({ name, homePage })).toContain(why);
    expect(() => xapiStatements([], course, { actor: { name, homePage } })).toThrow(why);
  });

  it.each(["https://example.org", "http://intranet/learning/", "https://exämple.org:8443/a%20b"])(
    "may be at %s",
    (homePage) => {
      expect(wrongWithAccount({ name: "4711", homePage })).toBeUndefined();
      const events = stamped({ type: "unit-started", unit: "tea" });
      const [told] = xapiStatements(events, course, { actor: { name: "4711", homePage } });
      expect(told?.actor.account).toEqual({ name: "4711", homePage });
      expect(faultsOfStatement(told)).toEqual([]);
    },
  );
});

it("leaves out a language that is none", () => {
  const [pack] = course.packs;
  const manifest = { ...pack.manifest, language: "en-uk1" };
  const events = stamped(answered("tea", "boils", true, { given: ["Water"] }));
  const [told] = xapiStatements(events, { ...course, packs: [{ ...pack, manifest }] }, { actor });
  expect(told?.context).not.toHaveProperty("language");
  expect(told?.object.definition?.name).toEqual({ und: "What boils?" });
  expect(faultsOfStatement(told)).toEqual([]);
});

const NOTE = "no business of anybody's";

const aText = fc.oneof(
  fc.constantFrom(...tea.questions.flatMap((question) => textsOf(question)), "a[,]b", ""),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

function textsOf(question: Unit["questions"][number]): string[] {
  const answered = answeredAs(question);
  return [...(answered.as === "text" ? answered.accepted : optionsOf(question))];
}

/** Answers to what the small units really ask, with choices, without them, and at random. */
const anAnswer: fc.Arbitrary<Happening> = fc
  .record({
    unit: fc.constantFrom("tea", "chai", "coffee", "milk"),
    question: fc.constantFrom(...tea.questions),
    given: fc.oneof(fc.array(aText, { maxLength: 3 }), fc.constant(undefined)),
    right: fc.boolean(),
    during: fc.constantFrom("unit" as const, "quiz" as const, "retry" as const),
  })
  .map(({ unit, question, given = textsOf(question), right, during }) =>
    answered(unit, question.id, right, { given, during }),
  );

const aPage: fc.Arbitrary<Happening> = fc.record({
  type: fc.constant("page-read" as const),
  unit: fc.constantFrom("tea", "chai", "milk"),
  page: fc.oneof(
    fc.constantFrom("opening", "water", "talk-it-over"),
    fc.string({ unit: "binary", minLength: 1 }),
  ),
});

const anId = fc.oneof(
  fc.uuid(),
  fc.string({ unit: "binary", minLength: 1, maxLength: 64 }),
  fc.uuid({ version: 4 }),
);

/** Everything that can happen, in any order of time, with notes that nobody may find again. */
const aJournal: fc.Arbitrary<Event[]> = fc
  .tuple(
    someEvents,
    fc.array(fc.oneof(anAnswer, aPage), { maxLength: 30, size: "max" }),
    fc.uniqueArray(anId, { minLength: 80, maxLength: 80 }),
    fc.array(fc.nat({ max: 40 * 24 }), { minLength: 80, maxLength: 80 }),
    fc.array(fc.nat({ max: 79 }), { maxLength: 5 }),
  )
  .map(([some, answers, ids, hours, undone]) => {
    const events = [...some, ...stamped(...answers)].map((event, index): Event => {
      const at = new Date(Date.UTC(2026, 10, 1, hours[index])).toISOString();
      const named = { ...event, id: ids[index] as string, at };
      if (named.type === "note-written" || named.type === "note-changed")
        return { ...named, text: NOTE, initiative: NOTE, decides: NOTE, for: [NOTE] };
      return named;
    });
    const undoings = stamped(
      ...undone.map((which) => ({
        type: "undone" as const,
        undoes: events[which % Math.max(events.length, 1)]?.id ?? "nothing",
      })),
    ).map((event, index) => ({ ...event, id: ids.at(-1 - index) as string }));
    return [...events, ...undoings];
  });

const told = (events: Iterable<Event>) => xapiStatements(events, course, { actor });

describe("learning records", () => {
  it("are valid, and the same after a journey through JSON", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        const all = told(events);
        const back = JSON.parse(jsonText(all));
        expect(back).toStrictEqual(all);
        expect(back.flatMap(faultsOfStatement)).toEqual([]);
      }),
    );
  });

  it("have ids of their own, stand in the order of time, and are the same each time", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        const all = told(events);
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        const times = all.map(({ timestamp }) => timestamp);
        expect(times).toEqual(times.toSorted());
        expect(jsonText(told(structuredClone(events)))).toBe(jsonText(all));
      }),
    );
  });

  it("hold nothing of a note", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        expect(jsonText(told(events))).not.toContain(NOTE);
      }),
    );
  });

  it("are one for each event that counts, and none for any other", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        // Said again in the plainest way: for each event, is there anything that takes it away?
        const expected = events.filter((event, index) => {
          const isUndone = ({ id }: Event) =>
            events.some((each) => each.type === "undone" && each.undoes === id);
          if (event.type === "meeting-held") return !isUndone(event);
          if (!("unit" in event) || event.type === "note-written" || event.type === "reset")
            return false;
          if (event.type === "question-answered" && event.during === "retry") return false;
          if (isUndone(event)) return false;
          const resets = (each: Event) =>
            each.type === "reset" &&
            each.pack === event.pack &&
            [null, event.unit].includes(each.unit);
          return !events.slice(index + 1).some((each) => resets(each) && !isUndone(each));
        });
        expect(
          told(events)
            .map(({ timestamp }) => timestamp)
            .toSorted(),
        ).toEqual(expected.map(({ at }) => at).toSorted());
      }),
    );
  });

  it("are about the same, whatever course is open", () => {
    const another = courseOf({ ...tea, pack: "drinks", was: [] });
    fc.assert(
      fc.property(someEvents, (events) => {
        const about = (open: typeof course) =>
          xapiStatements(events, open, { actor }).map(({ id, verb, object, context }) => [
            id,
            verb,
            object.id,
            context.contextActivities.parent?.map((each) => each.id),
            context.contextActivities.grouping.map((each) => each.id),
          ]);
        expect(about(another)).toEqual(about(course));
      }),
    );
  });

  it("tell what things are called, and the language, only of the pack that is open", () => {
    const told = statements(
      { type: "unit-finished", unit: "tea" },
      { type: "unit-finished", pack: "drinks", unit: "tea" },
    );
    expect(
      told.map(({ object, context: { language, contextActivities } }) => [
        object.definition?.name,
        language,
        contextActivities.grouping[0]?.definition?.name,
      ]),
    ).toEqual([
      [{ en: "Tea" }, "en", { en: "Drinks" }],
      [undefined, undefined, undefined],
    ]);
  });

  it("of events that come twice, and only once to hand, are the same", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        function* once() {
          yield* events;
          yield* events;
        }
        expect(told(once())).toEqual(told(events));
      }),
    );
  });

  it("say nothing of who learns but the account", () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        for (const { actor: who } of told(events))
          expect(who).toStrictEqual({ objectType: "Agent", account: actor });
      }),
    );
  });
});

it("of everything that the course asks, a right answer is one of its right responses", () => {
  const content = join(import.meta.dirname, "../../content");
  const whole = courseIn(content);
  const answers = whole.units.flatMap((unit) =>
    unit.questions.map((question) => {
      const { id, fingerprint } = question;
      return answered(unit.id, id, true, { given: rightAnswer(question), fingerprint });
    }),
  );
  const all = xapiStatements(stamped(...answers), whole, { actor });
  expect(all.length).toBeGreaterThan(100);
  expect(all.flatMap(faultsOfStatement)).toEqual([]);
  for (const { object, result } of all)
    expect(object.definition).toMatchObject({
      correctResponsesPattern: expect.arrayContaining([result?.response]),
    });
});

describe("the rules that learning records are held to", () => {
  const good = () =>
    JSON.parse(JSON.stringify(only(answered("tea", "pot", true, { given: ["Leaves"] }))));

  it.each<[string, (statement: ReturnType<typeof good>) => void]>([
    ["no id", (s) => delete s.id],
    ["an id that is no UUID", (s) => (s.id = "e1")],
    ["an id of another variant", (s) => (s.id = "0b9c7f1e-6d1f-4c57-cd6e-2f1f6f0e7a11")],
    ["no verb", (s) => delete s.verb],
    ["a verb without a scheme", (s) => (s.verb.id = "answered")],
    ["a language that is none", (s) => (s.verb.display = { english_: "answered" })],
    ["null", (s) => (s.result.response = null)],
    ["a text for a truth", (s) => (s.result.success = "true")],
    ["something unheard of", (s) => (s.mood = "good")],
    ["something unheard of deep down", (s) => (s.object.definition.hint = "good")],
    ["two ways to know who", (s) => (s.actor.mbox = "mailto:ruth@example.org")],
    ["an address of e-mail", (s) => (s.actor.account.name = "ruth@example.org")],
    ["an id with a blank", (s) => (s.object.id = "https://example.org/a b")],
    ["a time without its zone", (s) => (s.timestamp = "2026-11-22T09:30:00.000")],
    ["a time without thousandths", (s) => (s.timestamp = "2026-11-22T09:30:00Z")],
    ["a time that never was", (s) => (s.timestamp = "2026-13-22T09:30:00.000Z")],
    ["another version", (s) => (s.version = "1.0.3")],
    ["a kind of question that is none", (s) => (s.object.definition.interactionType = "several")],
    ["a question without its kind", (s) => delete s.object.definition.interactionType],
    ["choices twice", (s) => s.object.definition.choices.push(s.object.definition.choices[0])],
    ["a choice with a blank", (s) => (s.object.definition.choices[2].id = "the cup")],
    ["a right one that is none", (s) => (s.object.definition.correctResponsesPattern = ["a"])],
    ["a response that is none", (s) => (s.result.response = "Leaves")],
    ["a delimiter too many", (s) => (s.result.response = "leaves[,]")],
    ["a place for activities that is none", (s) => (s.context.contextActivities.unit = [])],
    ["one activity in place of a list", (s) => (s.context.contextActivities.parent = s.object)],
    ["what only a store says", (s) => (s.stored = s.timestamp)],
  ])("refuse %s", (_what, spoil) => {
    const statement = good();
    expect(faultsOfStatement(statement)).toEqual([]);
    spoil(statement);
    expect(faultsOfStatement(statement)).not.toEqual([]);
  });
});
