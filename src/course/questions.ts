import { answeredAs, typedAs } from "./answer.ts";
import { type Block, readBlock } from "./block.ts";
import type { FaultAt } from "./fault.ts";
import { textsOf } from "./kinds/choices.ts";
import { type Answerable, KINDS } from "./kinds/kinds.ts";
import type { Line } from "./line.ts";
import { headingIn, type Section } from "./sections.ts";
import { isTypedRight } from "./typed/judging.ts";

/** What may be typed for right choices must not be a wrong one, however kindly it is judged. */
function checkTyped(question: Answerable, line: number, language: string, fault: FaultAt): void {
  const answered = answeredAs(question);
  const typable = typedAs(question)?.accepted ?? [];
  if (answered.as !== "set") return;
  const wrong = textsOf(answered.choices, false);
  for (const text of typable)
    if (isTypedRight(text, wrong, { language, isWord: () => true }))
      fault(
        line,
        `"${text}" is as good as a wrong choice`,
        "typed answers that differ from every wrong choice by more than case or spacing",
        "Word the choice or the answer otherwise.",
      );
}

/** What can be answered in a block, in a course of this language, by the first kind of question that takes it. */
export function answerableIn(
  block: Block,
  language: string,
  fault: FaultAt,
): Answerable | undefined {
  const kind = Object.values(KINDS).find((each) => each.takes(block));
  if (kind !== undefined) {
    const question = kind.parse(block, fault);
    checkTyped(question, block.line, language, fault);
    return question;
  }
  if (block.choices.length + block.items.length + block.accepted.length === 0)
    fault(
      block.line,
      "this question has no answers",
      "a checklist (`- [ ]`, `- [x]`), a numbered list, or lines that begin with `=`, below the question",
      "Write its choices below it, each with a reason.",
    );
  else
    fault(
      block.line,
      "this question mixes two kinds",
      "one kind; only a checklist with one `- [x]` goes with lines that begin with `=`",
      "Make two questions of it, or take out what does not belong.",
    );
  return undefined;
}

/** A question before its page is looked up and its meaning known. */
export type QuestionInFile = {
  question: Answerable & { id: string; ask: string };
  line: number;
  pageHeading: string | undefined;
  key: boolean;
};

/** The questions of "Check yourself", each under a third-level heading. */
export function parseQuestions(
  section: Section,
  language: string,
  fault: FaultAt,
): QuestionInFile[] {
  const asked: { ask: string; line: number; lines: Line[] }[] = [];
  for (const line of section.lines) {
    const ask = headingIn(line.text, 3);
    const open = asked.at(-1);
    if (ask !== undefined) asked.push({ ask, line: line.number, lines: [] });
    else if (open !== undefined) open.lines.push(line);
    else if (line.text.trim() !== "")
      fault(
        line.number,
        "this line stands before the first question",
        "a question as a third-level heading (`### …?`)",
        "Write ### before the question, or move this line to a page.",
      );
  }
  return asked.flatMap(({ ask, line, lines }) => {
    const block = readBlock(ask, line, lines, fault);
    const { id, page, key = false } = block.attributes;
    if (id === undefined)
      fault(
        line,
        "this question has no id",
        "<!-- id: a-short-name --> below it",
        "Give it a short name that will never change.",
      );
    const answers = answerableIn(block, language, fault);
    if (answers === undefined || id === undefined) return [];
    return [{ question: { ...answers, id, ask: block.ask }, line, pageHeading: page, key }];
  });
}
