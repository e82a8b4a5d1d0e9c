import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import type { Question, Unit } from "../../src/course/model.ts";
import type { Review } from "../../src/learner/kept/questions.ts";
import { type Memory, type Scheduler, schedulerFor } from "../../src/learner/memory.ts";
import { dueFirst, type Scheduled } from "../../src/learner/schedule.ts";
import { dayAfter, daysBetween } from "../../src/text/day.ts";
import { type Fact, WORLDS, type World } from "./forgetting.ts";

/** How well a fact is kept, about, in each world of forgetting. */
const STRENGTH = 0.9;

const WEEKS = 12;
const START = "2026-09-07";
const LAST_MEETING = WEEKS * 7;
const PER_UNIT = 4;
/** Two sittings a week, of which some do not take place. */
const SITTINGS = [1, 4];
const SKIPPED = 0.2;
/** The program's own numbers: questions at the start of a lesson, and in a quiz. */
const WARM_UP = 4;
const QUIZ = 5;

type Random = () => number;

function random(seed: number): Random {
  const generator = mersenne(seed);
  return () => (uniformInt(generator, 0, 2 ** 30 - 1) + 0.5) / 2 ** 30;
}

/** A number about 0, mostly within -1 and 1, by the method of Box and Muller. */
function around(next: Random): number {
  return Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

type Item = Scheduled & { fact: Fact; reviews: Review[]; isKey: boolean };

const LADDER = [1, 3, 7, 16, 35];

/** What says when to ask what, and whether it is told which questions are key. */
type Strategy = { scheduler: Scheduler | undefined; knowsKeys: boolean };

/** Waits that grow step by step while answers are right, and begin anew after a miss. */
export const fixedLadder: Scheduler = {
  memoryOf(reviews) {
    const step = reviews.reduce(
      (at, { right }) => (right ? Math.min(at + 1, LADDER.length) : 1),
      0,
    );
    const last = (reviews.at(-1) as Review).day;
    const wait = LADDER[step - 1] ?? 1;
    return { stability: wait, difficulty: 5, last, due: dayAfter(last, wait) };
  },
  recall: () => 0.5,
  // Of what is due, what has waited longest for its step: better in this simulation than by days.
  gain: ({ stability, last }, day) => daysBetween(last, day) / stability,
};

export type Outcome = {
  /** the share of all that was read that is remembered at the last meeting, 0 to 1 */
  recall: number;
  /** the same of the key questions, one of each unit */
  ofKeys: number;
  /** questions asked after the unit was read */
  asked: number;
};

function learn(
  seed: number,
  { scheduler, knowsKeys }: Strategy,
  units: number,
  world: World,
): Outcome {
  const person = random(seed);
  // Apart, so that a different schedule does not make a different person.
  const luck = random(seed + 1_000_000);
  const ability = 0.35 * around(person);
  const days = Array.from({ length: WEEKS }, (_, week) =>
    SITTINGS.map((day) => week * 7 + day + Math.round(person())),
  )
    .flat()
    .filter(() => person() > SKIPPED);
  const items: Item[] = [];
  let asked = 0;

  const ask = (item: Item, at: number) => {
    const day = dayAfter(START, at);
    const right = luck() < item.fact.recall(at + 0.5);
    item.fact.meet(at + 0.5, right);
    item.reviews.push({ day, right });
    asked += 1;
    if (scheduler !== undefined) {
      const [first, ...others] = item.reviews as [Review, ...Review[]];
      item.memory = scheduler.memoryOf([first, ...others], item.question.id);
    }
  };
  const review = (at: number, count: number) => {
    if (scheduler === undefined) return;
    const today = dayAfter(START, at);
    for (const item of items) {
      item.dueIn = daysBetween(today, item.memory.due);
      item.missed = item.reviews.at(-1)?.right === false;
    }
    const schedule = { today, scheduler, questions: items };
    for (const item of dueFirst(schedule, count, seed + at)) ask(item as Item, at);
  };
  const read = (number: number, at: number) => {
    const unit = { id: `unit-${number}` } as Unit;
    for (let index = 0; index < PER_UNIT; index++) {
      const fact = world(STRENGTH + ability + 0.3 * around(person));
      const isKey = index === 0;
      const question = { id: `${unit.id}/${index}`, key: isKey && knowsKeys } as Question;
      const item: Item = {
        unit,
        question,
        fact,
        isKey,
        reviews: [],
        memory: {} as Memory,
        missed: false,
        dueIn: 0,
      };
      fact.meet(at + 0.49);
      items.push(item);
      ask(item, at);
      asked -= 1;
    }
  };

  days.forEach((at, sitting) => {
    review(at, WARM_UP);
    const target = Math.round((units * (sitting + 1)) / days.length);
    for (let number = items.length / PER_UNIT; number < target; number++) read(number, at);
    if (sitting % 2 === 1) review(at, QUIZ);
  });
  const recall = (some: readonly Item[]) =>
    some.reduce((sum, { fact }) => sum + fact.recall(LAST_MEETING + 0.5), 0) / some.length;
  return { recall: recall(items), ofKeys: recall(items.filter(({ isKey }) => isKey)), asked };
}

export const STRATEGIES = {
  used: { scheduler: schedulerFor(), knowsKeys: true },
  ladder: { scheduler: fixedLadder, knowsKeys: false },
  none: { scheduler: undefined, knowsKeys: false },
} satisfies Record<string, Strategy>;

type Course = { learners: number; units: number; world?: keyof typeof WORLDS };

/** The mean outcome of learners who read so many units in twelve weeks of six meetings. */
export function simulate(
  strategy: Strategy,
  { learners, units, world = "traces" }: Course,
): Outcome {
  const outcomes = Array.from({ length: learners }, (_, seed) =>
    learn(seed, strategy, units, WORLDS[world]),
  );
  const mean = (of: (each: Outcome) => number) =>
    outcomes.reduce((sum, each) => sum + of(each), 0) / learners;
  return {
    recall: mean((each) => each.recall),
    ofKeys: mean((each) => each.ofKeys),
    asked: mean((each) => each.asked),
  };
}
