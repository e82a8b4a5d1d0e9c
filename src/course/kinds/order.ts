import { bare } from "../bare.ts";
import type { QuestionKind } from "./kind.ts";
import { reasonIn } from "./lines.ts";

/** Things to put in order, here in the right one. */
type OrderQuestion = { kind: "order"; items: string[]; reason: string };

/** Each has a number of one digit. */
const MOST_ITEMS = 9;

export const order: QuestionKind<OrderQuestion> = {
  takes: ({ choices, items, accepted }) =>
    items.length > 0 && choices.length + accepted.length === 0,

  parse(block, fault) {
    const reason = reasonIn(block, fault);
    const items = block.items.map(({ text }) => text);
    if (items.length < 2 || items.length > MOST_ITEMS)
      fault(
        block.line,
        `${items.length} to put in order`,
        "two to nine",
        "Add lines with numbers, or take some out.",
      );
    if (new Set(items.map((item) => item.toLowerCase())).size < items.length)
      fault(
        block.line,
        "two things to put in order are the same",
        "different ones",
        "Change or remove one of the two.",
      );
    return { kind: "order", items, reason };
  },

  answeredAs: ({ items }) => ({ as: "sequence", items }),
  typedAs: () => undefined,
  right: ({ items }) => ({ is: "ordered", indexes: [...items.keys()] }),
  why: ({ reason }) => reason,
  meaning: ({ items }) => items.map(bare),

  isRight: ({ items }, given) =>
    given.is === "ordered" &&
    given.indexes.length === items.length &&
    given.indexes.every((index, place) => index === place),

  advice: () => [],
};
