import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";
import type { Question, Unit } from "../../src/course/model.ts";
import type { Review } from "../../src/learner/happenings/questions.ts";
import { type Memory, type Scheduler, schedulerFor } from "../../src/learner/memory.ts";
import { dueFirst, type Scheduled } from "../../src/learner/schedule.ts";
import { dayAfter, daysBetween } from "../../src/text/day.ts";

/**
 * How people forget, known for the simulation and to no scheduler: each time something is met leaves
 * a trace, and the stronger the memory is just then, the faster that trace fades. The model and its
 * numbers: P. I. Pavlik and J. R. Anderson, "Practice and Forgetting Effects on Vocabulary Memory",
 * Cognitive Science 29 (2005), 559-586, <https://doi.org/10.1207/s15516709cog0000_14>. Their words of
 * a foreign language are harder to keep than a lesson; STRENGTH makes up for that.
 */
const FORGETTING = { a: 0.177, c: 0.217, threshold: -0.704, noise: 0.255, scale: 0.025 };
const STRENGTH = 0.9;

const SECONDS_A_DAY = 86_400;
const WEEKS = 12;
const START = "2026-09-07";
const LAST_MEETING = WEEKS * 7;
const PER_UNIT = 4;
/** Two sittings a week, of which some do not take place. */
const SITTINGS = [1, 4];
const SKIPPED = 0.2;
/** The program's own numbers: questions at the start of a lesson, and in a quiz. */
const WARM_UP = 3;
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

/** A fact in somebody's head: when it was met, in days, and how fast each trace fades. */
class Fact {
  readonly traces: { at: number; decay: number }[] = [];
  readonly strength: number;
  constructor(strength: number) {
    this.strength = strength;
  }
  private activation(now: number): number {
    const { scale } = FORGETTING;
    const fading = this.traces.map(
      ({ at, decay }) => Math.max(1, (now - at) * scale * SECONDS_A_DAY) ** -decay,
    );
    return Math.log(fading.reduce((sum, each) => sum + each, 0));
  }
  meet(now: number): void {
    const { a, c } = FORGETTING;
    const before = this.traces.length === 0 ? 0 : Math.exp(this.activation(now));
    this.traces.push({ at: now, decay: c * before + a });
  }
  recall(now: number): number {
    const above = this.activation(now) + this.strength - FORGETTING.threshold;
    return 1 / (1 + Math.exp(-above / FORGETTING.noise));
  }
}

type Item = Scheduled & { fact: Fact; reviews: Review[] };

const LADDER = [1, 3, 7, 16, 35];

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
  /** questions asked after the unit was read */
  asked: number;
};

function learn(seed: number, scheduler: Scheduler | undefined, units: number): Outcome {
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
    item.fact.meet(at + 0.5);
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
      const fact = new Fact(STRENGTH + ability + 0.3 * around(person));
      const question = { id: `${unit.id}/${index}` } as Question;
      const item: Item = {
        unit,
        question,
        fact,
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
  const recalls = items.map(({ fact }) => fact.recall(LAST_MEETING + 0.5));
  return { recall: recalls.reduce((sum, each) => sum + each, 0) / recalls.length, asked };
}

export const SCHEDULERS = {
  "this scheduler": schedulerFor(),
  "fixed ladder 1, 3, 7, 16, 35": fixedLadder,
  "no review": undefined,
} as const;

/** The mean outcome of learners who read so many units in twelve weeks of six meetings. */
export function simulate(
  scheduler: Scheduler | undefined,
  { learners, units }: { learners: number; units: number },
): Outcome {
  const outcomes = Array.from({ length: learners }, (_, seed) => learn(seed, scheduler, units));
  const mean = (of: (each: Outcome) => number) =>
    outcomes.reduce((sum, each) => sum + of(each), 0) / learners;
  return { recall: mean((each) => each.recall), asked: mean((each) => each.asked) };
}
