import { rightAnswer, whyNot, whyRight } from "../course/answer.ts";
import { citationsIn, numberCitations } from "../course/citations.ts";
import type { Page, Question, Source, Unit } from "../course/model.ts";
import type { RenderMarkdown } from "../terminal/markdown.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { ended } from "../text/ended.ts";

/** The last choice of every question. */
export const DONT_KNOW = "I don't know yet";

export type Look = { theme: Theme; render: RenderMarkdown };

/** Sources as a numbered list. `from` is the number of the first. */
export function sourceList(
  sources: readonly { number: number; source: Source }[],
  { theme, render }: Look,
  columns: number,
): string {
  return sources
    .map(({ number, source }) => {
      const mark = `[${number}] `;
      const text = render(source.text, Math.max(1, columns - mark.length));
      const address = source.url === undefined ? "" : `\n${theme.link(source.url)}`;
      return wrapAfter(mark, text + address, columns);
    })
    .join("\n\n");
}

/** The sources cited on a page, with the numbers that they have in the unit. */
export function citedOn(unit: Unit, page: Page) {
  const cited = new Set(citationsIn(page.markdown));
  return unit.sources
    .map((source, index) => ({ source, number: index + 1 }))
    .filter(({ source }) => cited.has(source.id));
}

/** What to keep in mind of a unit, as a list. */
export function inShortText(unit: Unit, { render }: Look, columns: number): string {
  return render(unit.inShort.map((sentence) => `- ${sentence}`).join("\n"), columns);
}

/** A page's words with its citations numbered. */
export function pageText(unit: Unit, markdown: string, { render }: Look, columns: number): string {
  return render(numberCitations(markdown, unit.sources), columns);
}

/** An answer after its label; what was put in order is a numbered list. */
function answerText(
  label: string,
  question: Question,
  answer: readonly string[],
  columns: number,
): string {
  if (question.kind !== "order") return wrap(`${label} ${answer.join("; ")}`, columns);
  const rows = answer.map((item, index) => wrapAfter(`${index + 1}. `, item, columns));
  return [wrap(label, columns), ...rows].join("\n");
}

/** Whether all that was chosen is right, but not all that is right was chosen. */
function partly(question: Question, given: readonly string[]): boolean {
  return question.kind === "several" && given.every((text) => rightAnswer(question).includes(text));
}

/** What was chosen and what was left out, choice by choice, each with its reason. */
function severalText(
  question: Question & { kind: "several" },
  given: readonly string[],
  columns: number,
): string {
  return question.choices
    .flatMap(({ text, right, reason }) => {
      const chosen = given.includes(text);
      if (!chosen && !right) return [];
      const label = !right ? "Not right:" : chosen || given.length === 0 ? "Right:" : "Left out:";
      return [wrap(`${label} ${ended(text)} ${reason}`, columns)];
    })
    .join("\n\n");
}

/** What is said after an answer: right or not quite, why, and where it stands in the unit. */
export function feedback(
  question: Question,
  given: readonly string[],
  right: boolean,
  { theme, render }: Look,
  columns: number,
): string {
  const mine = whyNot(question, given);
  const blocks = [
    right
      ? theme.good("Right.")
      : given.length === 0
        ? theme.heading("Here it is.")
        : theme.notQuite(partly(question, given) ? "Part of it." : "Not quite."),
    render(`**${question.ask}**`, columns),
  ];
  if (question.kind === "several")
    return [...blocks, severalText(question, given, columns)].join("\n\n");
  const answer = rightAnswer(question);
  if (given.length > 0) {
    blocks.push(answerText("You answered:", question, given, columns));
    if (mine.length > 0) blocks.push(wrap(mine.join(" "), columns));
  }
  // What was typed may differ from the answer by a slip of the keys, or name it in other words.
  const known = "accepted" in question ? [...question.accepted, ...answer] : answer;
  if (right && given.some((text) => !known.includes(text)))
    blocks.push(answerText("As it is written:", question, answer, columns));
  if (!right) {
    const label = question.kind === "order" ? "The right order:" : "The right answer:";
    blocks.push(theme.heading(answerText(label, question, answer, columns)));
  }
  blocks.push(wrap(whyRight(question), columns));
  return blocks.join("\n\n");
}
