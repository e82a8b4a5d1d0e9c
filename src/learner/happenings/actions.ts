import * as v from "valibot";
import { beginningOf } from "../../text/beginning.ts";
import { type ActionsAgreed, OWNERS } from "../kept/actions.ts";
import { type ItemsRaised, isClosed } from "../kept/items.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import type { TalksHad } from "../kept/talks.ts";
import { day, itemId, shortLine } from "../shapes.ts";
import { changeItem, raise } from "./items.ts";
import { slice } from "./slice.ts";
import { meetingId } from "./talks.ts";

/** what one of the two will do, by a day where one was named */
export const actionAgreed = slice(
  "action-agreed",
  () => ({
    /** null: it was agreed in no talk */
    meeting: v.nullable(meetingId),
    /** names of the mentors it is between, where it was agreed in no talk; empty: all of them */
    for: v.optional(v.array(shortLine), []),
    text: shortLine,
    owner: v.picklist(OWNERS),
    due: v.nullable(v.pipe(v.string(), v.isoDate())),
  }),
  {
    fold(record: ActionsAgreed & ItemsRaised & MentorsNamed, event) {
      const { id, day, meeting, text, owner, due } = event;
      const number = record.actions.length + 1;
      const agreed = { id, number, meeting, agreedOn: day, text, owner, due };
      const only = event.for.map((name) => nameToday(record, name));
      const between = meeting === null ? { for: only } : {};
      record.actions.push({ ...agreed, ...between, doneOn: null });
      raise(record, id, event);
    },
    words: ({ text }) => `the action “${beginningOf(text)}”`,
    told: () => null,
    resetWith: () => null,
  },
);

export const actionDone = slice("action-done", () => ({ action: v.string() }), {
  fold(record: ActionsAgreed & ItemsRaised & TalksHad, { action: id, at, day }) {
    const action = record.actions.find((each) => each.id === id);
    if (action === undefined || isClosed(record, id)) return;
    action.doneOn = day;
    changeItem(record, id, { is: "done", at, day });
  },
  words: () => "having done an action",
  told: () => null,
  resetWith: () => null,
});

/** Gives an action that is not done another day; null: none. */
export function moveAction(record: ActionsAgreed, id: string, due: string | null): void {
  const action = record.actions.find((each) => each.id === id);
  if (action?.doneOn === null) action.due = due;
}

/** an action has another day, or (null) none any more */
export const actionMoved = slice("action-moved", () => ({ action: itemId, due: v.nullable(day) }), {
  fold: (record: ActionsAgreed, { action, due }) => moveAction(record, action, due),
  words: ({ due }) => (due === null ? "taking the day from an action" : "moving an action's day"),
  told: () => null,
  resetWith: () => null,
});
