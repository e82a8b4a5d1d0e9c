import type { Block } from "../block.ts";
import type { FaultAt } from "../fault.ts";
import { isTypedRight } from "../typed/judging.ts";
import { choicesIn, isRightOf, meaningOf, rightOf, textsOf, whyOf } from "./choices.ts";
import type { Choice, QuestionKind } from "./kind.ts";
import { acceptedIn } from "./lines.ts";

/** One of several choices. */
type ChoiceQuestion = {
  kind: "choice";
  choices: Choice[];
  /** typed answers that are right besides the right choice, once choices are not shown any more */
  accepted: string[];
};

/** More are no better, and harder to make good. */
const CHOICES = 3;

/** All that is right where it is typed. */
function typable({ choices, accepted }: Omit<ChoiceQuestion, "kind">): string[] {
  return [...accepted, ...textsOf(choices, true)];
}

/** What may be typed for the right choice must not be a wrong one, however kindly it is judged. */
function checkTyped(line: number, question: ChoiceQuestion, fault: FaultAt): void {
  if (question.accepted.length === 0) return;
  const wrong = textsOf(question.choices, false);
  for (const answer of typable(question))
    if (isTypedRight(answer, wrong, { english: true, isWord: () => true }))
      fault(
        line,
        `"${answer}" is as good as a wrong choice`,
        "typed answers that differ from every wrong choice by more than case or spacing",
      );
}

export const choice: QuestionKind<ChoiceQuestion> = {
  takes({ choices, items, accepted }: Block) {
    const right = choices.filter((each) => each.right).length;
    return (
      choices.length > 0 &&
      items.length === 0 &&
      (right === 1 || (right === 0 && accepted.length === 0))
    );
  },

  parse(block, fault) {
    const accepted = acceptedIn(block, fault);
    const question: ChoiceQuestion = { kind: "choice", choices: choicesIn(block, fault), accepted };
    checkTyped(block.line, question, fault);
    return question;
  },

  answeredAs: ({ choices }) => ({ as: "set", choices, several: false }),

  typedAs: (question) =>
    question.accepted.length === 0 ? undefined : { as: "text", accepted: typable(question) },

  right: ({ choices }) => rightOf(choices),
  why: ({ choices }) => whyOf(choices),
  meaning: ({ choices }) => meaningOf(choices),

  isRight(question, given, judging) {
    if (given.is !== "typed") return isRightOf(question.choices, given);
    const wrong = textsOf(question.choices, false);
    return (
      !isTypedRight(given.text, wrong, { ...judging, isWord: () => true }) &&
      isTypedRight(given.text, typable(question), judging)
    );
  },

  advice: ({ choices }) =>
    choices.length === CHOICES
      ? []
      : [
          {
            what: "this question has not three choices",
            expected: "three: more are no better, and harder to make good",
          },
        ],
};
