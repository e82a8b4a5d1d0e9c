import { choicesIn, isRightOf, meaningOf, rightOf, whyOf } from "./choices.ts";
import type { Advice, Choice, QuestionKind } from "./kind.ts";

/** All of some choices that are right. */
type SeveralQuestion = { kind: "several"; choices: Choice[] };

const FEWEST_CHOICES = 3;
const MOST_CHOICES = 5;

export const several: QuestionKind<SeveralQuestion> = {
  takes: ({ choices, items, accepted }) =>
    choices.filter((each) => each.right).length > 1 && items.length + accepted.length === 0,

  parse: (block, fault) => ({ kind: "several", choices: choicesIn(block, fault) }),

  answeredAs: ({ choices }) => ({ as: "set", choices, several: true }),
  typedAs: () => undefined,
  right: ({ choices }) => rightOf(choices),
  why: ({ choices }) => whyOf(choices),
  meaning: ({ choices }) => meaningOf(choices),
  isRight: ({ choices }, given) => isRightOf(choices, given),

  advice({ choices }) {
    const found: Advice[] = [];
    if (choices.length < FEWEST_CHOICES || choices.length > MOST_CHOICES)
      found.push({
        what: `this question has ${choices.length} choices, of which several are right`,
        expected: "three to five, two to four of them right",
      });
    if (choices.every((each) => each.right))
      found.push({
        what: "all its choices are right",
        expected: "at least one that is not, or ticking them all would be enough",
      });
    return found;
  },
};
