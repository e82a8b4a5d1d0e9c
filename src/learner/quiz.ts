import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import type { Course, Question, Unit } from "../course/model.ts";
import { recordOf, statusOf } from "./progress.ts";
import type { LearnerRecord } from "./record.ts";

export type Asked = { unit: Unit; question: Question };

/** The same items in an order that depends on the seed (a whole number) alone. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  // Seeds that lie close together give unlike orders with this generator.
  const generator = mersenne(seed | 0);
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = uniformInt(generator, 0, last);
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/** An order of the items that is not the right one, so that "put in order" is never done already. */
export function disordered<T>(items: readonly T[], seed: number): T[] {
  const result = shuffled(items, seed);
  return result.every((item, index) => item === items[index])
    ? [...result.slice(1), ...result.slice(0, 1)]
    : result;
}

/** The questions whose page the learner has read: all of a finished unit, some of a begun one. */
export function questionsRead(course: Course, record: LearnerRecord): Asked[] {
  return course.units.flatMap((unit) => {
    const status = statusOf(record, unit);
    const passed = recordOf(record, unit)?.passed;
    return unit.questions
      .filter((question) => status === "done" || passed?.has(question.page) === true)
      .map((question) => ({ unit, question }));
  });
}

/** At most `count` of these questions, mixed by the seed. */
export function pickQuestions(pool: readonly Asked[], count: number, seed: number): Asked[] {
  return shuffled(pool, seed).slice(0, count);
}
