import { rightAnswer } from "../course/answer.ts";
import { citationsIn, numberCitations } from "../course/citations.ts";
import type { Page, Question, Source, Unit } from "../course/model.ts";
import type { RenderMarkdown } from "../terminal/markdown.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";

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

/** The reasons that belong to an answer: of what was chosen, and of what is right. */
function reasons(question: Question, given: readonly string[]) {
  if (question.kind === "order" || question.kind === "short")
    return { mine: [], right: [{ text: "", reason: question.reason }] };
  const of = (wanted: (text: string, right: boolean) => boolean) =>
    question.choices
      .filter((choice) => wanted(choice.text, choice.right))
      .map(({ text, reason }) => ({ text, reason }));
  return {
    mine: of((text) => given.includes(text)),
    right: of((_, right) => right),
  };
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

/** What is said after an answer: right or not quite, why, and where it stands in the unit. */
export function feedback(
  question: Question,
  given: readonly string[],
  right: boolean,
  { theme, render }: Look,
  columns: number,
): string {
  const { mine, right: why } = reasons(question, given);
  const blocks = [
    right
      ? theme.good("Right.")
      : given.length === 0
        ? theme.heading("Here it is.")
        : theme.notQuite("Not quite."),
    render(`**${question.ask}**`, columns),
  ];
  const several = question.kind === "several";
  const answer = rightAnswer(question);
  const withReason = ({ text, reason }: { text: string; reason: string }) =>
    several
      ? wrapAfter(
          answer.includes(text) ? "Right: " : "Not right: ",
          `${text.replace(/[.!?]?$/, (end) => end || ".")} ${reason}`,
          columns,
        )
      : wrap(reason, columns);
  if (given.length > 0) {
    blocks.push(answerText("You answered:", question, given, columns));
    if (mine.length > 0) blocks.push(mine.map(withReason).join("\n"));
  }
  // What was typed may differ from the answer by a slip of the keys, or name it in other words.
  const known = "accepted" in question ? [...question.accepted, ...answer] : answer;
  if (right && given.some((text) => !known.includes(text)))
    blocks.push(answerText("As it is written:", question, answer, columns));
  if (!right) {
    const label = question.kind === "order" ? "The right order:" : "The right answer:";
    blocks.push(theme.heading(answerText(label, question, answer, columns)));
  }
  const already = new Set(given);
  const more = why.filter(({ text }) => !already.has(text));
  if (more.length > 0) blocks.push(more.map(withReason).join("\n"));
  return blocks.join("\n\n");
}
