import { told } from "../../learner/shapes.ts";
import { isOpen } from "../openItems.ts";
import { itemLine, itemsSeen, SHARED_ITEM, shared, withoutKind } from "./items.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const SHAPE = { open: told("all that is open between the two", list(SHARED_ITEM)) };

type Part = "questions" | "ideas" | "wishes" | "actions" | "reading";

export const open: Section<typeof SHAPE, Part> = {
  name: "open",
  title: "Open between us",
  shape: SHAPE,
  inFile: 3,
  reckon: (seen) => ({
    open: itemsSeen(seen)
      .filter(isOpen)
      .map((item) => shared(item, seen)),
  }),
  without: {
    questions: ({ open }) => ({ open: withoutKind(open, "question") }),
    ideas: ({ open }) => ({ open: withoutKind(open, "idea") }),
    wishes: ({ open }) => ({ open: withoutKind(open, "wish") }),
    actions: ({ open }) => ({ open: withoutKind(open, "action") }),
    reading: ({ open }) => ({ open: withoutKind(open, "reading") }),
  },
  since: null,
  head: null,
  tell: (data) => [{ is: "items", items: data.open.map((item) => itemLine(item, data)) }],
};
