import type { Course, Question, Unit } from "../../src/course/model.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { questionKey } from "../../src/learner/kept/questions.ts";
import type { LearnerRecord } from "../../src/learner/record.ts";
import { emptyRecord } from "../../src/learner/record.ts";
import { dueFirst, scheduleOf } from "../../src/learner/schedule.ts";
import { WORLDS } from "../support/forgetting.ts";
import { type Outcome, STRATEGIES, simulate } from "../support/simulation.ts";

const PER_UNIT = 5;
const REVIEWS = ["2026-09-01", "2026-09-05", "2026-09-20"];
const TODAY = "2026-11-22";

/** A course of so many questions, each answered on three days. */
function manyQuestions(count: number): { course: Course; record: LearnerRecord } {
  const record = emptyRecord();
  const units = Array.from({ length: count / PER_UNIT }, (_, number) => {
    const questions = Array.from({ length: PER_UNIT }, (_, index) => {
      const question = { id: `question-${index}`, fingerprint: "f" } as Question;
      const reviews = REVIEWS.map((day, nth) => ({ day, right: (number + index + nth) % 3 > 0 }));
      const last = { at: "", day: "", given: [], right: true };
      const answers = { fingerprint: "f", asked: 3, right: 2, last, reviews };
      record.questions[questionKey({ pack: BUNDLED_PACK, unit: `unit-${number}` }, question.id)] = [
        answers,
      ];
      return question;
    });
    return {
      id: `unit-${number}`,
      pack: BUNDLED_PACK,
      was: [] as string[],
      questions,
    } as unknown as Unit;
  });
  return { course: { units } as Course, record };
}

/** Milliseconds to reckon what is remembered of so many questions, and to choose the next of them. */
export function choose(count: number): { reckoning: number; choosing: number } {
  const { course, record } = manyQuestions(count);
  const started = performance.now();
  const schedule = scheduleOf(course, record, TODAY);
  const reckoned = performance.now();
  if (dueFirst(schedule, 1, 7).length !== 1) throw new Error("Nothing was due.");
  return { reckoning: reckoned - started, choosing: performance.now() - reckoned };
}

/** How learners do in one world of forgetting, by how it is said when to ask what. */
type Remembered = { world: string; outcomes: Record<keyof typeof STRATEGIES, Outcome> };

/** What 300 learners remember at the last of six meetings, who read so many units, in the first world or in all. */
export function remembered(units: number, everywhere: boolean): Remembered[] {
  const worlds = Object.keys(WORLDS) as (keyof typeof WORLDS)[];
  return worlds.slice(0, everywhere ? worlds.length : 1).map((world) => {
    const outcome = (name: keyof typeof STRATEGIES) =>
      simulate(STRATEGIES[name], { learners: 300, units, world });
    return {
      world,
      outcomes: { used: outcome("used"), ladder: outcome("ladder"), none: outcome("none") },
    };
  });
}
