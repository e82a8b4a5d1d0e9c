import type { ActionsAgreed } from "../kept/actions.ts";
import type { ReadingsExchanged } from "../kept/readings.ts";

/** Says of the action or reading with this id on which day it was done; null: it was not. */
export function doneOn(
  record: ActionsAgreed & ReadingsExchanged,
  id: string,
  day: string | null,
): void {
  const action = record.actions.find((each) => each.id === id);
  if (action !== undefined) action.doneOn = day;
  const reading = record.readings.find((each) => each.id === id);
  if (reading !== undefined) reading.readOn = day;
}
