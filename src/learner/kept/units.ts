import type { Place } from "../../course/model.ts";

/** What happened to one unit. */
export type UnitRecord = {
  /** days, YYYY-MM-DD */
  startedOn: string | null;
  finishedOn: string | null;
  /** the last time that anything happened in it, UTC */
  lastAt: string;
  /** whether it is being read just now: begun and not finished since */
  open: boolean;
  /** ids of pages gone on from and of questions answered since it was last begun */
  passed: string[];
};

/** The part of the record that tells of units, by their {@link unitKey}. */
export type UnitsRead = { units: Record<string, UnitRecord> };

/** The key of a unit in {@link UnitsRead.units}. No key is a word that every object has, such as constructor. */
export function unitKey({ pack, unit }: Place): string {
  return `${pack}/${unit}`;
}
