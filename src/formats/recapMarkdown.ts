import { betterAnswer } from "../course/answer.ts";
import { titled } from "../course/titled.ts";
import type { Recapped } from "../learner/recap.ts";
import { answeredAndBetter } from "../mentoring/answered.ts";
import { sayDay } from "../text/day.ts";
import { quotation } from "./markdownParts.ts";
import { factLines } from "./pieceMarkdown.ts";

function unitLines({ unit, ownWords, missed }: Recapped): string[] {
  const short = unit.inShort.length > 0 ? unit.inShort : [unit.summary];
  const lines = ["", `## ${titled(unit)}`, "", ...short.map((sentence) => `- ${sentence}`)];
  for (const note of ownWords) {
    const whose = note.private ? "In my own words (private)" : "In my own words";
    lines.push("", `${whose}, ${sayDay(note.day)}:`, "", ...quotation(note.text));
  }
  if (missed.length > 0) lines.push("", "What I missed:", "");
  for (const { question, given } of missed)
    lines.push(
      `- **${question.ask}**`,
      ...factLines(answeredAndBetter(given, betterAnswer(question)), sayDay),
    );
  return lines;
}

/** What was finished as one Markdown page, for the learner alone: private words are in it. */
export function recapMarkdown(recapped: readonly Recapped[]): string {
  return `${["# What I have read, in short", ...recapped.flatMap(unitLines)].join("\n")}\n`;
}
