import type { FaultAt } from "./fault.ts";
import type { Line } from "./line.ts";
import { codeLines } from "./written/code.ts";

const BOX = /^\s*(?:>\s*)*(?:[-*+]|\d{1,9}[.)])\s+\[[xX]\](?:\s|$)/;
const ACCEPTED = /^ {0,3}=+\s*[^\s=]/;

/** Tells of what gives an answer away where no question is: it would be printed as it stands. */
export function checkNoAnswers(lines: readonly Line[], where: string, fault: FaultAt): void {
  const { isCode } = codeLines();
  for (const { text, number } of lines) {
    if (isCode(text)) continue;
    if (BOX.test(text))
      fault(
        number,
        `a checklist with "[x]" ${where} is printed with its answers`,
        "a question under ## Check yourself, or a list without boxes",
        "Move the question there, or take the boxes out.",
      );
    else if (ACCEPTED.test(text))
      fault(
        number,
        `a line that begins with "=" ${where} is printed as it stands`,
        "accepted answers below a question under ## Check yourself",
        "Move it there, or begin the line with something else.",
      );
  }
}
