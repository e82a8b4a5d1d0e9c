import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/course/fingerprint.ts";
import type { Answerable } from "../../src/course/kinds/kinds.ts";
import type { Question } from "../../src/course/model.ts";
import { unitFrom } from "../support/course.ts";

const [choice, several, order, short] = unitFrom().questions as [
  Question,
  Question,
  Question,
  Question,
];

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));
const different = fc.uniqueArray(word, { minLength: 3, maxLength: 5 });

/** A way to write the same words with other capitals, spaces and signs. */
const retouch = fc.constantFrom<(text: string) => string>(
  (text) => text.toUpperCase(),
  (text) => `  ${text.replaceAll(" ", "   ")}\n`,
  (text) => `“${text}”?`,
  (text) => text.replaceAll(" ", ", "),
  (text) => text.replaceAll(" ", "-"),
  (text) => text.replaceAll(" ", ""),
  (text) => text.replace(/(?<=\w)(?=\w$)/, "'"),
  (text) => `**${text}**…`,
);

const answers: fc.Arbitrary<Answerable> = fc.oneof(
  fc.tuple(different, fc.integer({ min: 0, max: 2 })).map(([texts, at]): Answerable => {
    const choices = texts.map((text, index) => ({ text, right: index === at, reason: "So." }));
    return { kind: "choice", choices, accepted: [] };
  }),
  different.map((items): Answerable => ({ kind: "order", items, reason: "So." })),
  different.map((accepted): Answerable => ({ kind: "short", accepted, reason: "So." })),
);

const question = fc.tuple(sentence, answers).map(([ask, answer]) => ({ ...answer, ask }));

/** The question with all its words written another way. */
function rewritten<Q extends Answerable & { ask: string }>(
  all: Q,
  how: (text: string) => string,
): Q {
  const ask = how(all.ask);
  switch (all.kind) {
    case "choice":
    case "several":
      return {
        ...all,
        ask,
        choices: all.choices.map((each) => ({ ...each, text: how(each.text) })),
      };
    case "order":
      return { ...all, ask, items: all.items.map(how) };
    case "short":
      return { ...all, ask, accepted: all.accepted.map(how) };
  }
}

describe("a question's fingerprint", () => {
  it("is sixteen hexadecimal digits, always the same for the same question", () => {
    expect(fingerprint(choice)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(structuredClone(choice))).toBe(fingerprint(choice));
  });

  it("stays with other capitals, spaces and punctuation", () => {
    fc.assert(
      fc.property(question, retouch, (asked, how) => {
        expect(fingerprint(rewritten(asked, how))).toBe(fingerprint(asked));
      }),
    );
  });

  it("is another with any other word in what is asked", () => {
    fc.assert(
      fc.property(question, word, (asked, added) => {
        const ask = `${asked.ask} ${added}`;
        expect(fingerprint({ ...asked, ask })).not.toBe(fingerprint(asked));
      }),
    );
  });

  it("is another with any other word in an answer", () => {
    fc.assert(
      fc.property(question, word, (asked, added) => {
        const more = rewritten(asked, (text) => `${text} ${added}`);
        expect(fingerprint({ ...more, ask: asked.ask })).not.toBe(fingerprint(asked));
      }),
    );
  });

  it.each<[string, Question, Question]>([
    ["a number's point", { ...choice, ask: "Why 1.5?" }, { ...choice, ask: "Why 15?" }],
    ["a letter's accent", { ...choice, ask: "Le thé?" }, { ...choice, ask: "Le the?" }],
    ["what is right", choice, moved(choice)],
    ["how many are right", choice, { ...choice, ...rightToo(choice) }],
    ["the order of things to put in order", order, backwards(order)],
    [
      "the kind of question",
      short,
      { ...short, kind: "order", items: ["leaves", "tea leaves"], reason: "" },
    ],
  ])("is another with another %s", (_name, one, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint(one));
  });

  it.each<[string, Question, Question]>([
    ["reasons of choices", choice, unreasoned(choice)],
    ["a reason", order, { ...order, reason: "Another." } as Question],
    ["an order of choices", several, backwards(several)],
    ["an order of accepted answers", short, backwards(short)],
    [
      "spellings of one letter",
      { ...choice, ask: "Le th\u00e9?" },
      { ...choice, ask: "Le the\u0301?" },
    ],
    ["id and page", choice, { ...choice, id: "another", page: "opening" }],
  ])("stays with other %s", (_name, one, other) => {
    expect(other).not.toEqual(one);
    expect(fingerprint(other)).toBe(fingerprint(one));
  });
});

function choicesOf(asked: Question) {
  if (asked.kind !== "choice" && asked.kind !== "several") throw new Error("It has no choices.");
  return asked.choices;
}

function moved(asked: Question): Question {
  const choices = choicesOf(asked).map((each, at) => ({ ...each, right: at === 1 }));
  return { ...asked, kind: "choice", choices, accepted: [] };
}

function rightToo(asked: Question): Question {
  return {
    ...asked,
    kind: "several",
    choices: choicesOf(asked).map((each, at) => ({ ...each, right: at < 2 })),
  };
}

function unreasoned(asked: Question): Question {
  const choices = choicesOf(asked).map((each) => ({ ...each, reason: "Another." }));
  return { ...asked, kind: "choice", choices, accepted: ["hot water"] };
}

function backwards(asked: Question): Question {
  switch (asked.kind) {
    case "choice":
    case "several":
      return { ...asked, choices: asked.choices.toReversed() };
    case "order":
      return { ...asked, items: asked.items.toReversed() };
    case "short":
      return { ...asked, accepted: asked.accepted.toReversed() };
  }
}

describe("a sign that means something", () => {
  it.each([
    ["Is 5 > 3?", "Is 5 < 3?"],
    ["Does it cost $5?", "Does it cost €5?"],
    ["Is it +5?", "Is it -5?"],
    ["Is it 5%?", "Is it 5?"],
  ])("tells %s from %s", (one, other) => {
    const asked = { kind: "short" as const, accepted: ["yes"], reason: "So." };
    expect(fingerprint({ ...asked, ask: one })).not.toBe(fingerprint({ ...asked, ask: other }));
  });
});
