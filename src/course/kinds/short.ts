import { bare } from "../bare.ts";
import type { QuestionKind } from "./kind.ts";
import { acceptedIn, reasonIn } from "./lines.ts";

/** A word or a few, to be typed. */
type ShortQuestion = { kind: "short"; accepted: string[]; reason: string };

export const short: QuestionKind<ShortQuestion> = {
  takes: ({ choices, items, accepted }) =>
    accepted.length > 0 && choices.length + items.length === 0,

  parse(block, fault) {
    const accepted = acceptedIn(block, fault);
    return { kind: "short", accepted, reason: reasonIn(block, fault) };
  },

  answeredAs: ({ accepted }) => ({ as: "text", accepted }),
  typedAs: () => undefined,
  right: ({ accepted: [first = ""] }) => ({ is: "typed", text: first }),
  why: ({ reason }) => reason,
  meaning: ({ accepted }) => accepted.map(bare).sort(),

  isRight: ({ accepted }, given, judging) =>
    given.is === "typed" && judging.isMeantAs(given.text, accepted),

  advice: () => [],
};
