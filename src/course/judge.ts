import { rightAnswer } from "./answer.ts";
import type { Question } from "./model.ts";
import { isTypedRight } from "./typed.ts";

function sameSet(given: readonly string[], right: readonly string[]): boolean {
  return given.length === right.length && right.every((text) => given.includes(text));
}

/**
 * Whether `given` answers the question: the texts of the chosen choices, the items in the order
 * given, or the one text typed. A choice may be answered by typing too. Nothing given ("I don't
 * know") is never right. `isWord` tells a word of its own from a slip of the keys.
 */
export function isRight(
  question: Question,
  given: readonly string[],
  isWord: (word: string) => boolean,
): boolean {
  const typed = given[0] ?? "";
  switch (question.kind) {
    case "choice": {
      const right = rightAnswer(question);
      return question.choices.some((choice) => choice.text === typed)
        ? sameSet(given, right)
        : given.length === 1 && isTypedRight(typed, [...question.accepted, ...right], isWord);
    }
    case "several":
      return sameSet(given, rightAnswer(question));
    case "order":
      return (
        given.length === question.items.length &&
        given.every((item, index) => item === question.items[index])
      );
    case "short":
      return isTypedRight(typed, question.accepted, isWord);
  }
}
