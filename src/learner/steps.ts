import type { Guess, Page, Question, Unit } from "../course/model.ts";
import { questionStep } from "./kept/questions.ts";
import type { UnitRecord } from "./kept/units.ts";

/** One thing after another that reading a unit consists of. */
export type Step =
  | { kind: "page"; id: string; page: Page; number: number }
  | { kind: "guess"; id: string; guess: Guess }
  | { kind: "question"; id: string; question: Question; number: number }
  | { kind: "reflection"; id: string; ask: string }
  | { kind: "talk"; id: string };

/** The steps of a unit in order: opening, guess, pages, questions, own words, what to talk over. */
export function stepsOf(unit: Unit): Step[] {
  const pages = unit.pages.map((page, index): Step => {
    return { kind: "page", id: page.id, page, number: index + 1 };
  });
  const steps = pages.slice(0, 1);
  if (unit.before !== undefined)
    steps.push({ kind: "guess", id: "before-you-start", guess: unit.before });
  steps.push(...pages.slice(1));
  unit.questions.forEach((question, index) => {
    steps.push({ kind: "question", id: questionStep(question.id), question, number: index + 1 });
  });
  if (unit.reflection !== undefined)
    steps.push({ kind: "reflection", id: "in-your-own-words", ask: unit.reflection });
  if (unit.prompts.length > 0) steps.push({ kind: "talk", id: "talk-it-over" });
  return steps;
}

/** How many of a unit's minutes are left, as its record says; one at least. */
export function minutesLeft(unit: Unit, record: UnitRecord | undefined): number {
  const steps = stepsOf(unit);
  const left = (steps.length - resumeAt(steps, record)) / steps.length;
  return Math.max(1, Math.round(unit.minutes * left));
}

/**
 * The index of the step to go on at: the one after the furthest passed, or 0 in a unit that is not
 * being read. A heading that was changed since cannot send the learner back to the beginning.
 */
export function resumeAt(steps: readonly Step[], record: UnitRecord | undefined): number {
  if (record?.open !== true) return 0;
  const furthest = steps.findLastIndex((step) => record.passed.includes(step.id));
  return Math.min(furthest + 1, steps.length - 1);
}
