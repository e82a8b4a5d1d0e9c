import * as v from "valibot";
import { day, told } from "../../learner/shapes.ts";
import type { DatedItem, Line } from "./pieces.ts";
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

export type SharedAction = v.InferOutput<typeof ACTION>;

const SHAPE = { actions: told("what is open, then what is done", list(ACTION)) };

function actionItem({ text, owner, due, doneOn }: SharedAction): DatedItem {
  const what: Line = [owner === "learner" ? "Mine: " : "Yours: ", { somebodys: text }];
  if (doneOn !== null) return { what, beside: null, stands: ["done ", { day: doneOn }] };
  return { what, beside: due === null ? null : ["by ", { day: due }], stands: null };
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
  tell: ({ actions }) => [{ is: "dated", items: actions.map(actionItem) }],
};
