import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import { typedAs } from "../course/answer.ts";
import { type Asked, questionsOf } from "../course/course.ts";
import type { Course, Question, Unit } from "../course/model.ts";
import type { Answers } from "./kept/questions.ts";
import { answersTo, hasChanged, recordOf, statusOf } from "./progress.ts";
import type { LearnerRecord } from "./record.ts";

/**
 * At most `count` of the items, all when it is left out, in an order that depends on the seed (a
 * whole number) alone.
 */
export function shuffled<T>(items: readonly T[], seed: number, count = items.length): T[] {
  // Seeds that lie close together give unlike orders with this generator.
  const generator = mersenne(seed | 0);
  const result = [...items];
  const end = Math.min(count, items.length);
  for (let first = 0; first < end; first++) {
    const other = uniformInt(generator, first, result.length - 1);
    [result[first], result[other]] = [result[other] as T, result[first] as T];
  }
  return result.slice(0, end);
}

/** An order of the items that is not the right one, so that "put in order" is never done already. */
export function disordered<T>(items: readonly T[], seed: number): T[] {
  const result = shuffled(items, seed);
  return result.every((item, index) => item === items[index])
    ? [...result.slice(1), ...result.slice(0, 1)]
    : result;
}

/** The same questions in an order of the seed's, where it can be two of one unit never together. */
export function mixed<Q extends Asked>(questions: readonly Q[], seed: number): Q[] {
  const byUnit = new Map<Unit, Q[]>();
  for (const each of shuffled(questions, seed)) {
    const same = byUnit.get(each.unit);
    if (same === undefined) byUnit.set(each.unit, [each]);
    else same.push(each);
  }
  const result: Q[] = [];
  for (;;) {
    const last = result.at(-1)?.unit;
    // The unit with most left first: else its questions would be left for the end, side by side.
    const [from] = [...byUnit.values()]
      .filter((left) => left.length > 0)
      .sort(
        (a, b) => Number(a[0]?.unit === last) - Number(b[0]?.unit === last) || b.length - a.length,
      );
    const next = from?.shift();
    if (next === undefined) return result;
    result.push(next);
  }
}

/** One of each unit, then a second of each, and so on; within that in the order they come in. */
export function unitsInTurn<Q extends Asked>(questions: readonly Q[]): Q[] {
  const seen = new Map<Unit, number>();
  return questions
    .map((each) => {
      const turn = seen.get(each.unit) ?? 0;
      seen.set(each.unit, turn + 1);
      return { each, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ each }) => each);
}

/** The questions whose page the learner has read: all of a finished unit, some of a begun one. */
export function questionsRead(course: Course, record: LearnerRecord): Asked[] {
  return questionsOf(course.units).filter(
    ({ unit, question }) =>
      statusOf(record, unit) === "done" ||
      recordOf(record, unit)?.passed.includes(question.page) === true,
  );
}

/** Whether a question was not answered right the last time that it was asked. */
export function isShaky(record: LearnerRecord, { unit, question }: Asked): boolean {
  return answersTo(record, unit, question)?.last.right === false;
}

/** So often a choice is answered right before it is asked without its choices. */
const RIGHT_BEFORE_TYPED = 2;

/** Whether a question is known well enough to be asked without its choices, to be typed. */
export function isToBeTyped(question: Question, answers: Answers | undefined): boolean {
  return (
    typedAs(question) !== undefined &&
    answers?.last.right === true &&
    answers.right >= RIGHT_BEFORE_TYPED
  );
}

/** What to ask in a quiz that is about nothing in particular. */
type Wanted = {
  /** questions that are due, the most useful first */
  due: readonly Asked[];
  today: string;
  count: number;
  seed: number;
};

/**
 * What is due first, then what means something else than when it was answered, then what was missed,
 * then what was read most recently; of as many units as there are, mixed, each question once. What was
 * known today is not asked again today.
 */
export function pickForReview(
  course: Course,
  record: LearnerRecord,
  { due, today, count, seed }: Wanted,
): Asked[] {
  const isDue = new Set(due.map(({ question }) => question));
  const everywhere = questionsOf(course.units);
  const asAgain = everywhere.filter(({ unit, question }) => hasChanged(record, unit, question));
  const again = new Set(asAgain.map(({ question }) => question));
  const isWanted = ({ unit, question }: Asked) => {
    const last = answersTo(record, unit, question)?.last;
    return !isDue.has(question) && !(last?.right === true && last.day === today);
  };
  const lastAt = ({ unit }: Asked) => recordOf(record, unit)?.lastAt ?? "";
  const others = shuffled([...asAgain, ...questionsRead(course, record)], seed)
    .filter(isWanted)
    .map((asked) => ({ asked, at: lastAt(asked) }))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .map(({ asked }) => asked);
  const isAgain = ({ question }: Asked) => again.has(question);
  const isMissed = (asked: Asked) => isShaky(record, asked);
  const inTurn = [
    others.filter(isAgain),
    others.filter((each) => !isAgain(each) && isMissed(each)),
    others.filter((each) => !isAgain(each) && !isMissed(each)),
  ].flatMap(unitsInTurn);
  const once = new Map([...due, ...inTurn].map((asked) => [asked.question, asked]));
  return mixed([...once.values()].slice(0, count), seed);
}
