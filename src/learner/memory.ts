import { FSRSAlgorithm, Rating } from "ts-fsrs";
import { dayAfter, daysBetween } from "../text/day.ts";
import type { Review } from "./kept/questions.ts";

/** How well one question is remembered, after its reviews. */
export type Memory = {
  /** days after which it is remembered with a chance of nine in ten */
  stability: number;
  /** 1 (easy) to 10 (hard) */
  difficulty: number;
  /** the day of the last review, YYYY-MM-DD */
  last: string;
  /** the day from which on it is to be asked again, YYYY-MM-DD */
  due: string;
};

/** Days that nothing waits longer than: about the time in which a programme has two meetings. */
export const USUAL_GAP = 35;

/**
 * The chance of remembering at which a question is due. From 0.9, the usual one, to 0.96 the learners
 * simulated for `npm run bench` remember nearly the same; the higher, the more they are asked.
 */
const RETENTION = 0.93;

/** Days ahead for which asking is to be of use: the time to the next meeting but for a margin. */
const HORIZON = 14;

// FSRS-6 with the weights that its authors fitted to reviews of many people:
// https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm
function algorithmFor(longestGap: number): FSRSAlgorithm {
  return new FSRSAlgorithm({
    request_retention: RETENTION,
    maximum_interval: longestGap,
    enable_fuzz: true,
    enable_short_term: false,
  });
}

const grade = (right: boolean) => (right ? Rating.Good : Rating.Again);

/** What is remembered of questions after their reviews, for a longest gap in days. */
export type Scheduler = {
  /**
   * The memory after reviews in the order of their days. `seed` spreads what was learnt together
   * over neighbouring days; the same reviews and seed give the same memory.
   */
  memoryOf(reviews: readonly [Review, ...Review[]], seed: string): Memory;
  /** The chance, 0 to 1, that a question is remembered on that day. */
  recall(memory: Memory, day: string): number;
  /** How much more likely it is to be remembered in a fortnight when it is asked on that day. */
  gain(memory: Memory, day: string): number;
};

export function schedulerFor(longestGap = USUAL_GAP): Scheduler {
  const algorithm = algorithmFor(longestGap);
  const elapsed = (memory: Memory, day: string) => Math.max(0, daysBetween(memory.last, day));
  return {
    memoryOf([first, ...others], seed) {
      let state = algorithm.next_state(null, 0, grade(first.right));
      let last = first.day;
      let gap = 0;
      for (const { day, right } of others) {
        gap = daysBetween(last, day);
        state = algorithm.next_state(state, gap, grade(right));
        last = day;
      }
      algorithm.seed = `${seed} ${others.length}`;
      const wait = algorithm.next_interval(state.stability, gap);
      return { ...state, last, due: dayAfter(last, wait) };
    },
    recall: (memory, day) => algorithm.forgetting_curve(elapsed(memory, day), memory.stability),
    gain(memory, day) {
      const waited = elapsed(memory, day);
      const now = algorithm.forgetting_curve(waited, memory.stability);
      const later = (right: boolean) =>
        algorithm.forgetting_curve(
          HORIZON,
          algorithm.next_state(memory, waited, grade(right), now).stability,
        );
      const unasked = algorithm.forgetting_curve(waited + HORIZON, memory.stability);
      return now * later(true) + (1 - now) * later(false) - unasked;
    },
  };
}
