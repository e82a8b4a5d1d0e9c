import { counted } from "../../text/counted.ts";
import { bare } from "../bare.ts";
import type { Block } from "../block.ts";
import type { FaultAt } from "../fault.ts";
import type { Choice, Given } from "./kind.ts";

/** Each has a number that one key types, and so has "I don't know". */
const MOST_CHOICES = 8;

/** The checklist of a block; what is wrong with it is told. */
export function choicesIn({ line, choices }: Block, fault: FaultAt): Choice[] {
  if (choices.length < 2 || choices.length > MOST_CHOICES)
    fault(
      line,
      `this question has ${counted(choices.length, "choice")}`,
      `two to ${MOST_CHOICES}`,
      "Add or remove lines that begin with `- [ ]`.",
    );
  if (!choices.some((choice) => choice.right))
    fault(
      line,
      "no choice is marked right",
      "one `- [x]`, or several",
      "Put an x into the box of each right choice.",
    );
  for (const choice of choices) {
    if (choice.text === "")
      fault(choice.line, "this choice is empty", "its words", "Write the choice behind its box.");
    if (choice.reason === "")
      fault(
        choice.line,
        "this choice has no reason",
        "an indented quotation (`  > because …`) below it",
        "Write below it why it is right, or why it is not.",
      );
  }
  const texts = choices.map((choice) => choice.text.toLowerCase());
  if (new Set(texts).size < texts.length)
    fault(line, "two choices are the same", "different ones", "Change or remove one of the two.");
  return choices.map(({ text, right, reason }) => ({ text, right, reason }));
}

/** The texts of the choices that are right, or of those that are not. */
export function textsOf(choices: readonly Choice[], right: boolean): string[] {
  return choices.filter((choice) => choice.right === right).map((choice) => choice.text);
}

/** All choices that are right, as an answer. */
export function rightOf(choices: readonly Choice[]): Given {
  const indexes = [...choices.keys()].filter((index) => choices[index]?.right);
  return { is: "chosen", indexes };
}

/** Whether all that is right was chosen, and nothing else. */
export function isRightOf(choices: readonly Choice[], given: Given): boolean {
  if (given.is !== "chosen") return false;
  const chosen = new Set(given.indexes);
  return (
    chosen.size === given.indexes.length &&
    choices.every((choice, index) => choice.right === chosen.has(index))
  );
}

/** Why what is right is right. */
export function whyOf(choices: readonly Choice[]): string {
  return choices
    .filter((choice) => choice.right)
    .map((choice) => choice.reason)
    .join(" ");
}

/** What choices mean, in whatever order they stand. */
export function meaningOf(choices: readonly Choice[]): string[] {
  return choices.map(({ text, right }) => `${bare(text)}=${right}`).sort();
}
