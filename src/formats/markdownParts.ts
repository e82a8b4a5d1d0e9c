import { rightAnswer, whyRight } from "../course/answer.ts";
import type { Question } from "../course/model.ts";
import { ended } from "../text/ended.ts";
import { escapeMarkdown, escapeMarkdownLine } from "./escape.ts";

/** Somebody's words as a quotation that keeps its lines. */
export function quotation(words: string): string[] {
  const lines = escapeMarkdown(words).split("\n");
  return lines.map((line, index) => {
    if (line === "") return ">";
    // Two spaces keep the line's end, where Markdown would run two lines together.
    return lines[index + 1] ? `> ${line}  ` : `> ${line}`;
  });
}

/** What was answered to a missed question and what is right: list items below the question's. */
export function answeredAndBetter(question: Question, given: readonly string[]): string[] {
  const said = given.length === 0 ? "I don't know yet" : given.map(escapeMarkdownLine).join("; ");
  const better = `${ended(rightAnswer(question).join("; "))} ${whyRight(question)}`;
  return [`  - I answered: ${said}`, `  - Better: ${better}`];
}
