import type { Context } from "../../context.ts";
import type { ItemFor } from "../../mentoring/openItems.ts";
import { EXIT, Problem } from "../../problem.ts";
import type { WhenNeeds } from "../../sitting/agreeWhen.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { beginningOf } from "../../text/beginning.ts";
import { sayDay } from "../../text/day.ts";
import { toType } from "../../text/toType.ts";
import { dayTyped, itemNumbered, wordsTyped } from "./changeItem.ts";

type Needs = WhenNeeds & Pick<Context, "record" | "smm">;

type Wanted = {
  number: string | undefined;
  words: readonly string[];
  items: readonly ItemFor[];
  /** the day by which it is to be done, as it was typed */
  by: string | undefined;
  /** the mentor does it, and not the learner */
  theirs: boolean;
};

/** The day by which an action is to be done, YYYY-MM-DD; null: none was typed. */
async function dueDay(context: Needs, number: number, by: string | undefined) {
  return by === undefined ? null : dayTyped(context, by, `action ${number} --by`);
}

/**
 * Keeps that an idea became something that one of the two does: in the words that were typed, or else in its
 * own. Rejects with a Problem where no open idea is meant.
 */
export async function makeAction(context: Needs, wanted: Wanted): Promise<void> {
  const { io, smm, columns } = context;
  const store = context.record();
  const idea = itemNumbered(wanted.items, "action", wanted.number);
  const { id: item, number, kind } = idea;
  if (kind !== "idea")
    throw new Problem(`Only an idea becomes an action, and ${number} is a ${kind}.`, {
      next: toType(`thread close ${number} "what came of it"`),
      code: EXIT.usage,
    });
  const typed = wordsTyped(wanted.words, `action ${number}`);
  const text = typed === "" ? wordsTyped([idea.text], `action ${number}`) : typed;
  const owner = wanted.theirs ? "mentor" : "learner";
  const due = await dueDay(context, number, wanted.by);
  store.saveOrFail({ type: "action-agreed", meeting: null, for: idea.for, text, owner, due });
  const became = store.record.actions.at(-1)?.id ?? null;
  store.saveOrFail({ type: "item-closed", item, is: "done", words: null, became });
  const whose = wanted.theirs ? "Your mentor's to do" : "Yours to do";
  const said = `${whose}${due === null ? "" : `, by ${sayDay(due)}`}: ${beginningOf(text)}`;
  io.out(`${wrap(said, columns())}\n`);
  io.out(`${withCommand("To take it back:", smm("undo"), columns())}\n`);
}
