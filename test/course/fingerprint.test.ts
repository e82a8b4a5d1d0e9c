import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fingerprint } from "../../src/course/fingerprint.ts";
import type { Question } from "../../src/course/model.ts";
import { unitFrom } from "../support/course.ts";
import { anyAnswerable, rewritten } from "../support/questions.ts";

const [choice, several, order, short] = unitFrom().questions as [
  Question,
  Question,
  Question,
  Question,
];

const word = fc.stringMatching(/^[a-z]{2,8}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(" "));

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

const question = fc.tuple(sentence, anyAnswerable).map(([ask, answer]) => ({ ...answer, ask }));

describe("a question's fingerprint", () => {
  it("is sixteen hexadecimal digits, always the same for the same question", () => {
    expect(fingerprint(choice)).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprint(structuredClone(choice))).toBe(fingerprint(choice));
  });

  it("stays with other capitals, spaces and punctuation", () => {
    fc.assert(
      fc.property(question, retouch, (asked, how) => {
        const all = { ...rewritten(asked, how), ask: how(asked.ask) };
        expect(fingerprint(all)).toBe(fingerprint(asked));
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
        expect(fingerprint(more)).not.toBe(fingerprint(asked));
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

/** The question with its choices, items or accepted answers the other way round. */
function backwards(asked: Question): Question {
  const turned = Object.entries(asked).map(([key, value]) => {
    return [key, Array.isArray(value) ? value.toReversed() : value];
  });
  return Object.fromEntries(turned);
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
