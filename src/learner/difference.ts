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
  "page handed over": ({ handOvers }) => handOvers.length,
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

/** What it means for the next page that hand-overs count in `then` which do not count now, or the other way. */
export function handOversTold(now: LearnerRecord, then: LearnerRecord): string[] {
  const more = (some: LearnerRecord, than: LearnerRecord) => {
    const known = new Set(than.handOvers.map(({ id }) => id));
    return some.handOvers.filter(({ id }) => !known.has(id)).length;
  };
  const pages = (count: number, one: string, many: string) =>
    count === 0 ? [] : [count === 1 ? `1 page ${one}` : `${count} pages ${many}`];
  return [
    ...pages(
      more(now, then),
      "counts as not handed over: what it told is new again on the next one.",
      "count as not handed over: what they told is new again on the next one.",
    ),
    ...pages(
      more(then, now),
      "more counts as handed over: what it told is not new on the next one.",
      "more count as handed over: what they told is not new on the next one.",
    ),
  ];
}
