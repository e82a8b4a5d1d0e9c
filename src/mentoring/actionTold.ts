import type { Action } from "../learner/happenings/actions.ts";
import type { DatedItem } from "./sections/pieces.ts";

type Agreed = Pick<Action, "text" | "owner" | "due">;

/** Whose an action is, by who is told: both of them, the learner, or the mentor by the learner. */
const WHOSE = {
  both: { learner: "Learner", mentor: "Mentor" },
  learner: { learner: "You", mentor: "Your mentor" },
  mentor: { learner: "Mine", mentor: "Yours" },
} satisfies Record<string, Record<Action["owner"], string>>;

type ToldTo = keyof typeof WHOSE;

/** An action that is open, as it is told: whose it is, what, and by when. */
export function actionItem({ text, owner, due }: Agreed, to: ToldTo): DatedItem {
  return {
    what: [`${WHOSE[to][owner]}: `, { somebodys: text }],
    beside: due === null ? null : ["by ", { day: due }],
    stands: null,
  };
}

/** As {@link actionItem}, on one line of plain text, with its day as `sayDay` says it. */
export function actionText(
  { text, owner, due }: Agreed,
  to: ToldTo,
  sayDay: (day: string) => string,
): string {
  return `${WHOSE[to][owner]}: ${text}${due === null ? "" : ` (by ${sayDay(due)})`}`;
}
