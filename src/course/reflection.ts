import { checkNoAnswers } from "./answersShown.ts";
import type { FaultAt } from "./fault.ts";
import { type Section, textOf } from "./sections.ts";
import { blockIn } from "./written/blocks.ts";

/** "In your own words": what to answer so, on one line. */
export function parseReflection(section: Section, fault: FaultAt): string | undefined {
  checkNoAnswers(section.lines, "in words to answer", fault);
  for (const { text, number } of section.lines) {
    const block = blockIn(text);
    if (block !== undefined)
      fault(
        number,
        `${block} in words to answer`,
        "a question in plain sentences",
        "Write it as sentences, or move it to a page.",
      );
  }
  return (
    textOf(section.lines)
      .replace(/(?:\\|(?<!\s))\s*\n\s*/g, " ")
      .replace(/\s+/g, " ") || undefined
  );
}
