import { answeredAs, rightAnswer, typedAs, whyNot, whyRight, wordsOf } from "../course/answer.ts";
import type { Given, SetAnswer } from "../course/kinds/kind.ts";
import type { Question } from "../course/model.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { ended } from "../text/ended.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import type { Renderer } from "./renderer.ts";

/** An answer after its label; what was put in order is a numbered list. */
function answerText(
  label: string,
  question: Question,
  answer: readonly string[],
  columns: number,
): string {
  if (answeredAs(question).as !== "sequence") return wrap(`${label} ${answer.join("; ")}`, columns);
  const rows = answer.map((item, index) => wrapAfter(`${index + 1}. `, item, columns));
  return [wrap(label, columns), ...rows].join("\n");
}

/** Whether all that was chosen is right, but not all that is right was chosen. */
function isPart({ choices, several }: SetAnswer, given: Given): boolean {
  return (
    several &&
    given.is === "chosen" &&
    given.indexes.every((index) => choices[index]?.right === true)
  );
}

/** What was chosen and what was left out, choice by choice, each with its reason. */
function choicesText(
  { choices }: SetAnswer,
  given: Given,
  render: Renderer["render"],
  columns: number,
): string {
  const isChosen = (index: number) => given.is === "chosen" && given.indexes.includes(index);
  return choices
    .flatMap(({ text, right, reason }, index) => {
      const chosen = isChosen(index);
      if (!chosen && !right) return [];
      const leftOut = !chosen && given.is !== "not known";
      const label = !right ? "Not right:" : leftOut ? "Left out:" : "Right:";
      return [render(`${label} ${escapeMarkdownLine(ended(text))} ${reason}`, columns)];
    })
    .join("\n\n");
}

/** Whether what was typed may differ from the answer by a slip of the keys, or name it otherwise. */
function isOtherwise(question: Question, given: Given): boolean {
  const answered = typedAs(question) ?? answeredAs(question);
  const known = answered.as === "text" ? answered.accepted : rightAnswer(question);
  return given.is === "typed" && !known.includes(given.text);
}

/** What is said after an answer: right or not quite, why, and where it stands in the unit. */
export function feedback(
  question: Question,
  given: Given,
  right: boolean,
  { theme, render }: Renderer,
  columns: number,
): string {
  const answered = answeredAs(question);
  const partly = answered.as === "set" && isPart(answered, given);
  const blocks = [
    right
      ? theme.good("Right.")
      : given.is === "not known"
        ? theme.heading("Here it is.")
        : theme.notQuite(partly ? "Part of it." : "Not quite."),
    render(`**${question.ask}**`, columns),
  ];
  if (given.is !== "not known") {
    const mine = wordsOf(question, given);
    const said = mine.length === 0 ? ["none of them"] : mine;
    blocks.push(answerText("You answered:", question, said, columns));
  }
  if (answered.as === "set" && answered.several)
    return [...blocks, choicesText(answered, given, render, columns)].join("\n\n");
  const answer = rightAnswer(question);
  const mine = whyNot(question, given);
  if (mine.length > 0) blocks.push(render(mine.join(" "), columns));
  if (right && isOtherwise(question, given))
    blocks.push(answerText("As it is written:", question, answer, columns));
  if (!right) {
    const label = answered.as === "sequence" ? "The right order:" : "The right answer:";
    blocks.push(theme.heading(answerText(label, question, answer, columns)));
  }
  blocks.push(render(whyRight(question), columns));
  return blocks.join("\n\n");
}
