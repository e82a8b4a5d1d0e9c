import type { Asked } from "../course/course.ts";
import type { Pack, Unit } from "../course/model.ts";
import { hasChanged, recordOf } from "./progress.ts";
import type { LearnerRecord } from "./record.ts";

/** What is different for a learner in a pack that took the place of another of its name. */
export type PackUpdate = {
  /** units that were not there before, by any id */
  added: Unit[];
  /** units that are there no more */
  removed: Unit[];
  /** units with other pages than before; `begun` where the learner has begun or read them */
  changed: { unit: Unit; begun: boolean }[];
  /** questions of units that were there before: new ones, and how many are there no more */
  newQuestions: number;
  removedQuestions: number;
  /** questions that mean something else than before; of these, those that the learner has answered */
  changedQuestions: number;
  askedAgain: Asked[];
};

/** What stands on a unit's pages, to be compared. */
function wordsOf({ title, pages }: Unit): string {
  return JSON.stringify([title, pages.map(({ heading, markdown }) => [heading, markdown])]);
}

/** How `after` differs from `before` for the learner of this record. */
export function packUpdate(before: Pack, after: Pack, record: LearnerRecord): PackUpdate {
  const byId = new Map(before.units.map((unit) => [unit.id, unit]));
  const wasOf = (unit: Unit) =>
    [unit.id, ...unit.was].map((id) => byId.get(id)).find((each) => each !== undefined);
  const kept = after.units.flatMap((unit) => {
    const was = wasOf(unit);
    return was === undefined ? [] : [{ unit, was }];
  });
  const stays = new Set(kept.map(({ was }) => was));
  const asked = kept.flatMap(({ unit, was }) => {
    const known = new Map(was.questions.map((question) => [question.id, question.fingerprint]));
    return unit.questions.map((question) => ({ unit, question, was: known.get(question.id) }));
  });
  const known = asked.filter(({ was }) => was !== undefined);
  const changed = known.filter(({ question, was }) => question.fingerprint !== was);
  const inKept = kept.reduce((sum, { was }) => sum + was.questions.length, 0);
  return {
    added: after.units.filter((unit) => wasOf(unit) === undefined),
    removed: before.units.filter((unit) => !stays.has(unit)),
    changed: kept
      .filter(({ unit, was }) => wordsOf(unit) !== wordsOf(was))
      .map(({ unit }) => ({ unit, begun: recordOf(record, unit) !== undefined })),
    newQuestions: asked.length - known.length,
    removedQuestions: inKept - known.length,
    changedQuestions: changed.length,
    askedAgain: changed.filter(({ unit, question }) => hasChanged(record, unit, question)),
  };
}
