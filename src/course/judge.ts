import { rightAnswer } from "./answer.ts";
import type { Question } from "./model.ts";
import { isTypedRight } from "./typed.ts";

/** How typed answers are judged. */
export type Judging = {
  /** whether they are English, whose articles, plurals and number words are known */
  english: boolean;
  /** tells a word of its own from a slip of the keys */
  isWord: (word: string) => boolean;
};

function sameSet(given: readonly string[], right: readonly string[]): boolean {
  return given.length === right.length && right.every((text) => given.includes(text));
}

/**
 * Whether `given` answers the question: the texts of the chosen choices, the items in the order
 * given, or the one text typed. A choice may be answered by typing too. Nothing given ("I don't
 * know") is never right.
 */
export function isRight(question: Question, given: readonly string[], judging: Judging): boolean {
  const typed = given[0] ?? "";
  switch (question.kind) {
    case "choice": {
      const right = rightAnswer(question);
      if (question.choices.some((choice) => choice.text === typed)) return sameSet(given, right);
      const wrong = question.choices.filter((choice) => !choice.right).map(({ text }) => text);
      return (
        given.length === 1 &&
        !isTypedRight(typed, wrong, judging.english, () => true) &&
        isTypedRight(typed, [...question.accepted, ...right], judging.english, judging.isWord)
      );
    }
    case "several":
      return sameSet(given, rightAnswer(question));
    case "order":
      return (
        given.length === question.items.length &&
        given.every((item, index) => item === question.items[index])
      );
    case "short":
      return isTypedRight(typed, question.accepted, judging.english, judging.isWord);
  }
}
