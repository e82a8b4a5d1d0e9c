import { ended } from "../text/ended.ts";
import type { Question } from "./model.ts";

/** The right answer in the form in which answers are given: texts of choices, items in order. */
export function rightAnswer(question: Question): string[] {
  switch (question.kind) {
    case "choice":
    case "several":
      return question.choices.filter((choice) => choice.right).map((choice) => choice.text);
    case "order":
      return question.items;
    case "short":
      return question.accepted.slice(0, 1);
  }
}

/** Why the right answer is right. */
export function whyRight(question: Question): string {
  switch (question.kind) {
    case "choice":
    case "several":
      return question.choices
        .filter((choice) => choice.right)
        .map((choice) => choice.reason)
        .join(" ");
    case "order":
    case "short":
      return question.reason;
  }
}

/** The right answer and why it is right, as Markdown in one paragraph. */
export function betterAnswer(question: Question): string {
  return `${ended(rightAnswer(question).join("; "))} ${whyRight(question)}`;
}

/** Why the answers that were given are not right, where they were choices that have a reason. */
export function whyNot(question: Question, given: readonly string[]): string[] {
  if (!("choices" in question)) return [];
  return question.choices
    .filter((choice) => !choice.right && given.includes(choice.text))
    .map((choice) => choice.reason);
}
