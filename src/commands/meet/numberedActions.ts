import type { Action, ActionsAgreed } from "../../learner/kept/actions.ts";
import type { ItemsRaised } from "../../learner/kept/items.ts";

/** The actions in the order in which they were agreed, each with the number that it has among all items. */
export function numberedActions({ actions, items }: ActionsAgreed & ItemsRaised): Action[] {
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return actions.map((action) => {
    return { ...action, number: numbers.get(action.id) ?? action.number };
  });
}
