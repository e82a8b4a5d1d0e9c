import { ended } from "../text/ended.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { sameWords } from "./bare.ts";
import type { AnsweredAs, Choice, Given, Judging, TextAnswer } from "./kinds/kind.ts";
import { type Answerable, kindOf } from "./kinds/kinds.ts";

/** How a question is answered: as a set, a sequence or a text. */
export function answeredAs(question: Answerable): AnsweredAs {
  return kindOf(question).answeredAs(question);
}

/** How a question is answered where it is asked without its choices; undefined: it never is. */
export function typedAs(question: Answerable): TextAnswer | undefined {
  return kindOf(question).typedAs(question);
}

/** The choices of a question of which one is right; undefined where it is answered otherwise. */
export function singleChoice(question: Answerable): readonly Choice[] | undefined {
  const answered = answeredAs(question);
  return answered.as === "set" && !answered.several ? answered.choices : undefined;
}

/** Whether this answers the question. Not knowing is never right. */
export function isRight(question: Answerable, given: Given, judging: Judging): boolean {
  return kindOf(question).isRight(question, given, judging);
}

/** What is chosen from or put in order, in the words of the file; nothing where one types. */
export function optionsOf(question: Answerable): readonly string[] {
  const answered = answeredAs(question);
  switch (answered.as) {
    case "set":
      return answered.choices.map(({ text }) => text);
    case "sequence":
      return answered.items;
    case "text":
      return [];
  }
}

/**
 * An answer in words, as it is kept and shown: texts of chosen choices, items in the order given, or
 * the text typed. None: not known.
 */
export function wordsOf(question: Answerable, given: Given): string[] {
  switch (given.is) {
    case "not known":
      return [];
    case "typed":
      return [given.text];
    case "chosen":
    case "ordered": {
      const options = optionsOf(question);
      return given.indexes.flatMap((index) => options[index] ?? []);
    }
  }
}

/** Where a text stands among these; one whose case or punctuation was mended since is the same. */
function indexIn(options: readonly string[], text: string): number {
  const exact = options.indexOf(text);
  if (exact >= 0) return exact;
  const like = [...options.keys()].filter((index) => sameWords(options[index] ?? "", text));
  return like.length === 1 ? (like[0] ?? -1) : -1;
}

/**
 * The answer that was kept in these words, see {@link wordsOf}. What stands nowhere among the choices
 * or items was typed.
 */
export function givenIn(question: Answerable, words: readonly string[]): Given {
  if (words.length === 0) return { is: "not known" };
  const options = optionsOf(question);
  const indexes = words.map((text) => indexIn(options, text));
  if (indexes.includes(-1)) return { is: "typed", text: words.join("; ") };
  return { is: answeredAs(question).as === "sequence" ? "ordered" : "chosen", indexes };
}

/** The right answer; of a text, the one that is shown. */
export function rightGiven(question: Answerable): Given {
  return kindOf(question).right(question);
}

/** The right answer in words, see {@link wordsOf}. */
export function rightAnswer(question: Answerable): string[] {
  return wordsOf(question, rightGiven(question));
}

/** Why the right answer is right: Markdown. */
export function whyRight(question: Answerable): string {
  return kindOf(question).why(question);
}

/** The right answer and why it is right, as Markdown in one paragraph. */
export function betterAnswer(question: Answerable): string {
  return `${escapeMarkdownLine(ended(rightAnswer(question).join("; ")))} ${whyRight(question)}`;
}

/** Why the choices that were chosen, or typed in their own words, are not right. */
export function whyNot(question: Answerable, given: Given): string[] {
  const answered = answeredAs(question);
  const chosen = given.is === "typed" ? givenIn(question, [given.text]) : given;
  if (answered.as !== "set" || chosen.is !== "chosen") return [];
  return answered.choices
    .filter(({ right }, index) => !right && chosen.indexes.includes(index))
    .map(({ reason }) => reason);
}
