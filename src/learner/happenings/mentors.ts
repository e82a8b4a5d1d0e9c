import * as v from "valibot";
import type { MentorsNamed } from "../kept/mentors.ts";
import { filledLine, shortLine } from "../shapes.ts";
import { slice } from "./slice.ts";

/** Everything in the record that names a mentor. It is by the name of today. */
type Naming = MentorsNamed & {
  meetings: { with: string | null }[];
  replies: { from: string | null }[];
  notes: { for: string[] }[];
  readings: { from: string | null; for: string[] }[];
  actions: { for?: string[] }[];
  handOvers: { to: string | null }[];
  items: { changes: { by: string | null; with: string | null }[] }[];
};

/** Calls who was called `before` by another name, wherever the record names them. */
function rename(record: Naming, before: string, name: string): void {
  const called = <Name extends string | null>(each: Name) => (each === before ? name : each);
  for (const each of record.meetings) each.with = called(each.with);
  for (const each of record.replies) each.from = called(each.from);
  for (const each of record.notes) each.for = each.for.map(called);
  for (const each of record.readings)
    Object.assign(each, { from: called(each.from), for: each.for.map(called) });
  for (const each of record.actions) if (each.for !== undefined) each.for = each.for.map(called);
  for (const each of record.handOvers) each.to = called(each.to);
  for (const each of record.items.flatMap(({ changes }) => changes))
    Object.assign(each, { by: called(each.by), with: called(each.with) });
}

/**
 * a mentor is called so from now on: the one with this id, or a new one. What events tell of them under
 * the name that they had goes along.
 */
export const mentorNamed = slice(
  "mentor-named",
  () => ({
    mentor: filledLine,
    name: filledLine,
    /** what they were called until now; null: nobody of whom anything was kept */
    was: v.nullable(shortLine),
  }),
  {
    fold(record: Naming, { mentor, name, was }) {
      const known = record.mentors.find(({ id }) => id === mentor);
      const names = known?.names ?? (was === null ? [] : [was]);
      const named = { id: mentor, names: [...names.filter((each) => each !== name), name] };
      if (known === undefined) record.mentors.push(named);
      else Object.assign(known, named);
      const before = names.at(-1);
      if (before !== undefined) rename(record, before, name);
    },
    words: ({ name }) => `the name “${name}” of your mentor`,
    told: () => null,
    resetWith: () => null,
  },
);
