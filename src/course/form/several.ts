import { answeredAs } from "../answer.ts";
import { questionsOf } from "../course.ts";
import type { Unit } from "../model.ts";

/** So many *several* questions have this many choices, and this many of them right. */
type Ticks = { choices: number; right: number; questions: number };

/** How many choices the *several* questions of these units have, and how many right; few choices first. */
export function ticksIn(units: readonly Unit[]): Ticks[] {
  const found = new Map<string, Ticks>();
  for (const { question } of questionsOf(units)) {
    const answered = answeredAs(question);
    if (answered.as !== "set" || !answered.several) continue;
    const choices = answered.choices.length;
    const right = answered.choices.filter((choice) => choice.right).length;
    const key = `${right}/${choices}`;
    const ticks = found.get(key) ?? { choices, right, questions: 0 };
    ticks.questions += 1;
    found.set(key, ticks);
  }
  return [...found.values()].sort((a, b) => a.choices - b.choices || a.right - b.right);
}

/**
 * In how many of these questions somebody knows how many choices are right who sees how many there are,
 * and takes what is commonest.
 */
export function countsTold(ticks: readonly Ticks[]): number {
  const commonest = new Map<number, number>();
  for (const { choices, questions } of ticks)
    commonest.set(choices, Math.max(questions, commonest.get(choices) ?? 0));
  return [...commonest.values()].reduce((sum, questions) => sum + questions, 0);
}
