import type { NewHappening } from "../../learner/events.ts";
import { wrap, wrapAfter } from "../../terminal/wrap.ts";
import { cleanLine } from "../../text/clean.ts";
import { sayDay } from "../../text/day.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { whenInLine } from "../agreeWhen.ts";
import { typingAt } from "../typing.ts";
import {
  type AgreedAction,
  draftOf,
  type Names,
  namesOf,
  type TalkNeeds,
  type TalkNow,
} from "./talk.ts";

type Agreed = NewHappening & { type: "action-agreed" };

/** Asks for a day until there is one, or none is wanted. */
async function dueDay(context: TalkNeeds): Promise<string | null> {
  for (;;) {
    const typed = cleanLine(await context.inputs.text("By when? (Enter: no day)"));
    if (typed === "" || isKey(typed, KEYS.stop)) return null;
    const due = await whenInLine(context, typed, { kind: "day", side: "ahead" });
    if (due !== undefined) return due;
  }
}

/** Asks who does what, by when; undefined where that is left. */
export async function askAction(context: TalkNeeds, talk: TalkNow): Promise<Agreed | undefined> {
  const { inputs } = context;
  const { learner, mentor } = namesOf(context, talk);
  const chosen = await inputs.choose({
    header: "An action",
    body: () => "Who does it?",
    choices: [learner, mentor],
    several: false,
    back: true,
  });
  if (chosen.is !== "chosen") return undefined;
  const label = "What is to be done?";
  const draft = draftOf(context, talk);
  const text = cleanLine(await inputs.text(label, typingAt(draft, label)));
  if (text === "" || isKey(text, KEYS.stop) || isKey(text, KEYS.back)) return undefined;
  const owner = chosen.indexes[0] === 0 ? "learner" : "mentor";
  const due = await dueDay(context);
  return { type: "action-agreed", meeting: talk.meeting, text, owner, due };
}

/** What was agreed, read back: a line each. */
export function actionsReadBack(
  actions: readonly AgreedAction[],
  names: Names,
  columns: number,
): string[] {
  return actions.map(({ owner, text, due }) => {
    const by = due === null ? "" : ` (by ${sayDay(due)})`;
    return wrapAfter("- ", `${names[owner]}: ${text}${by}`, columns);
  });
}

/** What was agreed, read back, with who and by when. */
export function readBack(actions: readonly AgreedAction[], names: Names, columns: number): string {
  if (actions.length === 0) return wrap("No action was agreed.", columns);
  return [wrap("What you agreed:", columns), ...actionsReadBack(actions, names, columns)].join(
    "\n",
  );
}
