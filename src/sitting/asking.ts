import type { Context } from "../context.ts";
import type { Given } from "../course/kinds/kind.ts";
import type { Question, Unit } from "../course/model.ts";
import type { Draft } from "../store/draftFile.ts";
import type { Left, Way } from "../terminal/inputs.ts";

export type AskNeeds = Pick<Context, "io" | "inputs" | "record" | "judging" | "columns" | "draft">;

/** What asks for a line takes; `answer` is the draft of the answer. */
export type LineNeeds = Pick<AskNeeds, "io" | "inputs" | "columns"> & { answer: Draft };

/** What asks a question: where, in which words, and how it may be left. */
export type Asking<Key extends string = never> = {
  unit: Unit;
  question: Question;
  /** asked without its choices, to be typed; of a question that can be typed only */
  typed: boolean;
  /** one line that says where one is */
  header: string;
  /** what has to be known before the question: that it has changed, for one */
  note?: string | undefined;
  back: boolean;
  /** other ways to leave the question, and what is said after it */
  ways: Way<Key>[];
  seed: number;
};

/** How a question was left without an answer. */
export type Elsewhere<Key extends string> = { is: "back" | "stop" } | Left<Key>;

/** What somebody did when they were asked. */
export type Did<Key extends string> = { is: "given"; given: Given } | Elsewhere<Key>;

/** A question's words, after what has to be known before it: Markdown. */
export function opening({ note, question }: Pick<Asking<string>, "note" | "question">): string {
  return [...(note === undefined ? [] : [note]), `**${question.ask}**`].join("\n\n");
}
