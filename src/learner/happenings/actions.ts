import * as v from "valibot";
import { beginningOf } from "../../text/beginning.ts";
import { shortLine } from "../shapes.ts";
import { slice } from "./slice.ts";
import { meetingId } from "./talks.ts";

const OWNERS = ["learner", "mentor"] as const;

/** What one of the two will do. */
export type Action = {
  id: string;
  /** counted from 1 */
  number: number;
  meeting: string;
  agreedOn: string;
  text: string;
  owner: (typeof OWNERS)[number];
  due: string | null;
  doneOn: string | null;
};

/** The part of the record that holds the actions. */
export type ActionsAgreed = { actions: Action[] };

/** what one of the two will do, by a day where one was named */
export const actionAgreed = slice(
  "action-agreed",
  {
    meeting: meetingId,
    text: shortLine,
    owner: v.picklist(OWNERS),
    due: v.nullable(v.pipe(v.string(), v.isoDate())),
  },
  {
    fold(record: ActionsAgreed, { id, day, meeting, text, owner, due }) {
      const number = record.actions.length + 1;
      const agreed = { id, number, meeting, agreedOn: day, text, owner, due };
      record.actions.push({ ...agreed, doneOn: null });
    },
    words: ({ text }) => `the action “${beginningOf(text)}”`,
    told: () => null,
    resetWith: () => null,
  },
);

export const actionDone = slice(
  "action-done",
  { action: v.string() },
  {
    fold(record: ActionsAgreed, event) {
      const action = record.actions.find((each) => each.id === event.action);
      if (action !== undefined) action.doneOn = event.day;
    },
    words: () => "having done an action",
    told: () => null,
    resetWith: () => null,
  },
);
