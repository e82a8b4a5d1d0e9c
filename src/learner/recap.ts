import { isIn } from "../course/course.ts";
import type { Course, CoursePart, Question, Unit } from "../course/model.ts";
import type { Note } from "./kept/notes.ts";
import { answersTo, statusOf } from "./progress.ts";
import type { LearnerRecord } from "./record.ts";

/** What is to be kept of one finished unit. */
export type Recapped = {
  unit: Unit;
  /** the learner's own words on it, private ones too, the oldest first */
  ownWords: Note[];
  /** not known the last time that they were asked, with what was answered then */
  missed: { question: Question; given: string[] }[];
};

/** What was finished, in the order of the course; of one part where it is told. */
export function recapOf(course: Course, record: LearnerRecord, part?: CoursePart): Recapped[] {
  return course.units
    .filter((unit) => part === undefined || isIn(unit, part))
    .filter((unit) => statusOf(record, unit) === "done")
    .map((unit) => ({
      unit,
      ownWords: record.notes.filter(
        (note) =>
          note.kind === "own-words" &&
          note.unit !== null &&
          note.pack === unit.pack &&
          [unit.id, ...unit.was].includes(note.unit),
      ),
      missed: unit.questions.flatMap((question) => {
        const last = answersTo(record, unit, question)?.last;
        return last === undefined || last.right ? [] : [{ question, given: last.given }];
      }),
    }));
}
