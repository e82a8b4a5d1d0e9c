import type { Block } from "../block.ts";
import type { FaultAt } from "../fault.ts";

/** One of those to choose from; the reason says why it is right, or is not. */
export type Choice = { text: string; right: boolean; reason: string };

/** Answered by choosing: one choice, or all that are right where several are. */
export type SetAnswer = { as: "set"; choices: readonly Choice[]; several: boolean };

/** Answered by putting the items in order; here they stand in the right one. */
export type SequenceAnswer = { as: "sequence"; items: readonly string[] };

/** Answered by typing something like one of the accepted texts, of which the first is shown. */
export type TextAnswer = { as: "text"; accepted: readonly string[] };

/** How a question is answered. Who asks, shows or tells of answers goes by these, not by kinds. */
export type AnsweredAs = SetAnswer | SequenceAnswer | TextAnswer;

/** What somebody answered. Indexes are those of the question's choices or items. */
export type Given =
  | { is: "not known" }
  | { is: "chosen"; indexes: number[] }
  | { is: "ordered"; indexes: number[] }
  | { is: "typed"; text: string };

/** How typed texts are judged in a course. Asked for late: it brings a dictionary. */
export type Judging = {
  /** Whether a text is one of these, read kindly; a slip of the keys is none. */
  isOneOf(typed: string, texts: readonly string[]): boolean;
  /** Whether it is one of these, be it with a slip of the keys. */
  isMeantAs(typed: string, texts: readonly string[]): boolean;
};

/** Something that would make a question better, though it works as it is. */
export type Advice = { what: string; expected: string };

/** All that is to be known of one kind of question; `Q` is what such a question has as data. */
export type QuestionKind<Q extends { kind: string }> = {
  /** Whether a block is a question of this kind, well made or not. */
  takes(block: Block): boolean;
  /** The question in a block that this kind takes; what is wrong with it is told. */
  parse(block: Block, fault: FaultAt): Q;
  answeredAs(question: Q): AnsweredAs;
  /** How it is answered once it is known, and asked without its choices; undefined: never so. */
  typedAs(question: Q): TextAnswer | undefined;
  /** The right answer. */
  right(question: Q): Given;
  /** Why that is right: Markdown. */
  why(question: Q): string;
  /** Plain data that is the same as long as the question's answers mean the same. */
  meaning(question: Q): unknown;
  isRight(question: Q, given: Given, judging: Judging): boolean;
  advice(question: Q): Advice[];
};
