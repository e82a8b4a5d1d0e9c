import type { Question } from "./model.ts";

/** A word's last "s" is dropped where at least this many letters stay, so that "us" is not "u". */
const FEWEST_LETTERS_BEFORE_PLURAL = 3;

/** A gap between digits, but not one before the last three digits of a thousand. */
const DECIMAL_GAP = /(?<=\p{N}) (?=\p{N})(?!\p{N}{3}(?!\p{N}))/gu;

/**
 * What of a typed answer counts: no case, accents, punctuation or spacing, no plural s. The point in
 * 1.5 counts, since 15 is another answer; an answer that is all signs, such as "#", is itself.
 */
function essence(text: string): string {
  const words = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) =>
      word.length > FEWEST_LETTERS_BEFORE_PLURAL && word.endsWith("s") ? word.slice(0, -1) : word,
    )
    .join(" ")
    .trim();
  if (words === "") return text.trim();
  return words.replace(DECIMAL_GAP, ".").replaceAll(" ", "");
}

function sameSet(given: readonly string[], right: readonly string[]): boolean {
  return given.length === right.length && right.every((text) => given.includes(text));
}

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

/**
 * Whether `given` answers the question: the texts of the chosen choices, the items in the order
 * given, or the one text typed. Nothing given ("I don't know") is never right.
 */
export function isRight(question: Question, given: readonly string[]): boolean {
  switch (question.kind) {
    case "choice":
    case "several":
      return sameSet(given, rightAnswer(question));
    case "order":
      return (
        given.length === question.items.length &&
        given.every((item, index) => item === question.items[index])
      );
    case "short": {
      const typed = essence(given[0] ?? "");
      return typed !== "" && question.accepted.some((answer) => essence(answer) === typed);
    }
  }
}
