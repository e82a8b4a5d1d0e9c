import { counted } from "../text/counted.ts";
import type { LearnerRecord } from "./record.ts";

/** What can be counted in a record, as it is called where there is one of it. */
const COUNTS: Record<string, (record: LearnerRecord) => number> = {
  "unit begun": ({ units }) => Object.keys(units).length,
  "unit read": ({ units }) =>
    Object.values(units).filter((unit) => unit.finishedOn !== null).length,
  "question answered": ({ questions }) => Object.keys(questions).length,
  note: ({ notes }) => notes.length,
  "talk held": ({ meetings }) => meetings.filter(({ heldOn }) => heldOn !== null).length,
  "talk planned": ({ meetings }) => meetings.filter(({ heldOn }) => heldOn === null).length,
  "action agreed": ({ actions }) => actions.length,
  "action done": ({ actions }) => actions.filter(({ doneOn }) => doneOn !== null).length,
  recommendation: ({ readings }) => readings.length,
  reply: ({ replies }) => replies.length,
};

function plural(what: string, count: number): string {
  const [noun = "", ...rest] = what.split(" ");
  const words = counted(count, noun).replace(/replys$/, "replies");
  return [words, ...rest].join(" ");
}

/** What one record has more or less of than another, a line each: "2 notes, now 3". */
export function differences(now: LearnerRecord, then: LearnerRecord): string[] {
  return Object.entries(COUNTS).flatMap(([what, count]) =>
    count(now) === count(then) ? [] : [`${plural(what, count(then))}; now ${count(now)}`],
  );
}
