import type { Block } from "../block.ts";
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
    return { kind: "choice", choices: choicesIn(block, fault), accepted };
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
    return !judging.isOneOf(given.text, wrong) && judging.isMeantAs(given.text, typable(question));
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
