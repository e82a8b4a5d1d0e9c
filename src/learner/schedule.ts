import { type Asked, questionsOf } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { daysBetween } from "../text/day.ts";
import { type Review, withReview } from "./kept/questions.ts";
import { type Memory, type Scheduler, schedulerFor } from "./memory.ts";
import { answeredOf, answersTo } from "./progress.ts";
import { shuffled, unitsInTurn } from "./quiz.ts";
import type { LearnerRecord } from "./record.ts";

export type Scheduled = Asked & {
  memory: Memory;
  /** whether it was not known on the last day that it was asked */
  missed: boolean;
  /** days until it is to be asked again; 0 or less where it is now */
  dueIn: number;
};

const isMissed = ({ missed }: Scheduled) => missed;

/** What is remembered on one day of every question that was answered in the meaning it has now. */
export type Schedule = { today: string; scheduler: Scheduler; questions: Scheduled[] };

/**
 * Reviews with none after today: a clock that was wrong for a day must not put a question out of
 * reach. What it dated later counts as today's.
 */
function untilToday(reviews: readonly Review[], today: string): Review[] {
  if (reviews.every(({ day }) => day <= today)) return [...reviews];
  return reviews
    .map(({ day, right }) => ({ day: day <= today ? day : today, right }))
    .reduce<Review[]>(withReview, []);
}

/** `today` is a calendar day, `longestGap` the most days between two askings of a question. */
export function scheduleOf(
  course: Course,
  record: LearnerRecord,
  today: string,
  longestGap?: number,
): Schedule {
  const scheduler = schedulerFor(longestGap);
  const questions = questionsOf(answeredOf(record, course.units)).flatMap(({ unit, question }) => {
    const known = answersTo(record, unit, question)?.reviews ?? [];
    const [first, ...others] = untilToday(known, today);
    if (first === undefined) return [];
    const memory = scheduler.memoryOf([first, ...others], `${unit.id}/${question.id}`);
    const missed = known.at(-1)?.right === false;
    return [{ unit, question, memory, missed, dueIn: daysBetween(today, memory.due) }];
  });
  return { today, scheduler, questions };
}

/** Days until the first of these is to be asked again; undefined when there is none. */
export function nextIn(questions: readonly Scheduled[]): number | undefined {
  return questions.reduce<number | undefined>(
    (soonest, { dueIn }) => (soonest === undefined || dueIn < soonest ? dueIn : soonest),
    undefined,
  );
}

/**
 * One in so many is something missed, where there is any: what one did not know one expects again.
 * More of them, and the learners simulated for `npm run bench` remember less of all the rest.
 */
const MISSED_SHARE = 3;

/**
 * How much more asking a key question is worth. It lifts what is remembered of those at the cost of
 * the others. With one key question in four, 40 units and as many questions as a fixed ladder asks, the
 * weight 1.5 gives key questions 10 to 16 points more than the ladder and costs all together at most 1.5, in
 * each of the worlds of forgetting of `npm run bench`; 1.25 gives 5 to 9, and 1.75 costs up to 2.6.
 */
const KEY_WEIGHT = 1.5;

/** More are never compared: so many cannot be asked, and any of them is worth asking. */
const MOST_COMPARED = 200;

/**
 * At most `count` of the questions that are due: some that were missed, then of as many units as
 * there are, those first which asking helps most, key questions before others that it helps as much.
 */
export function dueFirst(
  { today, scheduler, questions }: Schedule,
  count: number,
  seed: number,
): Scheduled[] {
  const due = questions.filter(({ dueIn }) => dueIn <= 0);
  const byGain = shuffled(due, seed, MOST_COMPARED)
    .map((each) => {
      const weight = each.question.key ? KEY_WEIGHT : 1;
      return { each, gain: weight * scheduler.gain(each.memory, today) };
    })
    .sort((a, b) => b.gain - a.gain)
    .map(({ each }) => each);
  const inTurn = unitsInTurn(byGain);
  const missed = inTurn.filter(isMissed).slice(0, Math.floor(count / MISSED_SHARE));
  return [...new Set([...missed, ...inTurn])].slice(0, count);
}
