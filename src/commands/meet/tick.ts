import type { Context } from "../../context.ts";
import { isClosed } from "../../learner/kept/items.ts";
import { EXIT, Problem } from "../../problem.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { dayTold, localDay } from "../../text/day.ts";
import { toType } from "../../text/toType.ts";
import { numberedActions } from "./numberedActions.ts";

type Needs = Pick<Context, "io" | "columns" | "record" | "now" | "smm">;

/** Keeps that the action with this number among all items is done. Throws a Problem where there is none. */
export function tickAction(context: Needs, typed: string | undefined): void {
  const { io, smm } = context;
  const store = context.record();
  const action = numberedActions(store.record).find(({ number }) => String(number) === typed);
  if (action === undefined)
    throw new Problem(typed === undefined ? "Which action?" : `There is no action ${typed}.`, {
      next: toType("meet list"),
      code: EXIT.usage,
    });
  if (isClosed(store.record, action.id)) {
    const what =
      action.doneOn === null
        ? "dropped"
        : `done already, on ${dayTold(action.doneOn, localDay(context.now()))}`;
    io.out(`${wrap(`That was ${what}: ${action.text}`, context.columns())}\n`);
    return;
  }
  store.saveOrFail({ type: "action-done", action: action.id });
  io.out(`${wrap(`Done: ${action.text}`, context.columns())}\n`);
  io.out(`${withCommand("To take it back:", smm("undo"), context.columns())}\n`);
}
