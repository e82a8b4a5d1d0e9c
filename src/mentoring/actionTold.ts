import type { Action } from "../learner/kept/actions.ts";
import type { DatedItem } from "./sections/pieces.ts";

type Agreed = Pick<Action, "text" | "owner" | "due">;

/** Whose an action is, by who is told: the learner, or the mentor by the learner. */
const WHOSE = {
  learner: { learner: "You", mentor: "Your mentor" },
  mentor: { learner: "Mine", mentor: "Yours" },
} satisfies Record<string, Record<Action["owner"], string>>;

type ToldTo = keyof typeof WHOSE;

/** What the two are called where both read it; null: nobody told. */
type Names = Record<Action["owner"], string | null>;

const NAMELESS = { learner: "Learner", mentor: "Mentor" } as const;

/** An action as it is told by the names of the two: whose it is, what, and by when. */
export function actionItem({ text, owner, due }: Agreed, names: Names): DatedItem {
  const name = names[owner];
  return {
    what: [name === null ? NAMELESS[owner] : { somebodys: name }, ": ", { somebodys: text }],
    beside: due === null ? null : ["by ", { day: due }],
    stands: null,
  };
}

/** As {@link actionItem}, to one of the two, on one line of plain text, with its day as `sayDay` says it. */
export function actionText(
  { text, owner, due }: Agreed,
  to: ToldTo,
  sayDay: (day: string) => string,
): string {
  return `${WHOSE[to][owner]}: ${text}${due === null ? "" : ` (by ${sayDay(due)})`}`;
}
