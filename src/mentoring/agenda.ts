import type { Prompt, Unit } from "../course/model.ts";

export type AgendaItem = { from: number; to: number; what: string; prompt: Prompt | undefined };

/**
 * A talk of thirty minutes about one unit, in minutes from its beginning. The shape is the first
 * real talk's: a look back, the learner explains, something shown live, a case question, seats
 * swapped, and one dated action each.
 */
export function agendaFor(unit: Unit): AgendaItem[] {
  const prompt = (kind: Prompt["kind"]) => unit.prompts.find((each) => each.kind === kind);
  return [
    { from: 0, to: 3, what: "One thing each of us noticed this week.", prompt: undefined },
    {
      from: 3,
      to: 8,
      what: `The learner explains “${unit.title}” without looking; the mentor adds to it.`,
      prompt: undefined,
    },
    { from: 8, to: 14, what: "The mentor shows one thing live.", prompt: prompt("mentor") },
    { from: 14, to: 18, what: "One question, together.", prompt: prompt("both") },
    { from: 18, to: 22, what: "What it would mean for our initiative.", prompt: prompt("us") },
    {
      from: 22,
      to: 26,
      what: "Swap seats: the learner explains how it works in our company.",
      prompt: prompt("swap"),
    },
    {
      from: 26,
      to: 29,
      what: "One action each, with a date; the next meeting.",
      prompt: undefined,
    },
    { from: 29, to: 30, what: "Was this useful? One thing to change.", prompt: undefined },
  ];
}
