import * as v from "valibot";
import { day, told } from "../../learner/shapes.ts";
import { actionItem } from "../actionTold.ts";
import type { DatedItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import { line, list } from "./shapes.ts";

/** What one of the two said that they will do. */
const ACTION = v.object({
  text: line,
  owner: v.picklist(["learner", "mentor"]),
  due: v.nullable(day),
  agreedOn: day,
  doneOn: v.nullable(day),
});

type SharedAction = v.InferOutput<typeof ACTION>;

const SHAPE = { actions: told("what is open, then what is done", list(ACTION)) };

function toldAction(action: SharedAction): DatedItem {
  const item = actionItem(action, "mentor");
  const { doneOn } = action;
  if (doneOn === null) return item;
  return { what: item.what, beside: null, stands: ["done ", { day: doneOn }] };
}

export const actions: Section<typeof SHAPE, "actions"> = {
  name: "actions",
  title: "What we said we would do",
  shape: SHAPE,
  inFile: 10,
  reckon({ record }) {
    const actions = record.actions.map(({ text, owner, due, agreedOn, doneOn }) => {
      return { text, owner, due, agreedOn, doneOn };
    });
    return {
      actions: [
        ...actions.filter(({ doneOn }) => doneOn === null),
        ...actions.filter(({ doneOn }) => doneOn !== null),
      ],
    };
  },
  without: { actions: { actions: [] } },
  since: ({ actions }, day) => ({
    actions: actions.filter(({ doneOn }) => doneOn === null || doneOn >= day),
  }),
  head: null,
  tell: ({ actions }) => [{ is: "dated", items: actions.map(toldAction) }],
};
