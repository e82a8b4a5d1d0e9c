import { answeredAs } from "./answer.ts";
import { isChoice, readBlock } from "./block.ts";
import type { FaultAt } from "./fault.ts";
import type { Guess } from "./model.ts";
import { answerableIn } from "./questions.ts";
import { headingIn, type Section } from "./sections.ts";

const EXPECTED = "one question and its checklist";

/** The question of "Before you start": a checklist with one right choice, never recorded. */
export function parseGuess(section: Section, language: string, fault: FaultAt): Guess | undefined {
  const lines = section.lines.filter((line) => line.text.trim() !== "");
  const text = lines[0]?.text ?? "";
  const line = lines[0]?.number ?? section.line;
  const asked = !isChoice(text);
  const ask = asked ? (headingIn(text, 3) ?? text.trim()) : "";
  const block = readBlock(ask, line, asked ? lines.slice(1) : lines, fault);
  if (block.choices.length === 0 || block.items.length + block.accepted.length > 0) {
    fault(
      section.line,
      "there is no choice to guess",
      EXPECTED,
      "Write a question, and below it lines with `- [ ]` and one with `- [x]`.",
    );
    return undefined;
  }
  const answers = answerableIn(block, language, fault);
  const answered = answers && answeredAs(answers);
  if (!asked)
    fault(
      line,
      "there is no question above the choices",
      EXPECTED,
      "Write the question on a line above the first choice.",
    );
  if (answered?.as === "set" && !answered.several)
    return { ask: block.ask, choices: [...answered.choices] };
  fault(
    line,
    "a guess has one right choice",
    "one `- [x]`",
    "Leave the boxes of all others empty: `- [ ]`.",
  );
  return undefined;
}
