import type { Reply } from "../learner/reply.ts";
import type { Summary } from "../mentoring/summary.ts";
import { counted } from "../text/counted.ts";
import { saidMoment } from "../text/day.ts";

function ofSummary({ pair, finished, total, open, shaky, talk, to }: Summary): string {
  const questions = open.filter(({ kind }) => kind === "question");
  const parts = [
    ...(total > 0 ? [`${finished} of ${counted(total, "unit")} read`] : []),
    `${counted(questions.length, "question")} for you`,
    ...(shaky.length > 0 ? [`${shaky.length} shaky`] : []),
    ...(talk === null || talk.when === null ? [] : [`next talk ${saidMoment(talk.when)}`]),
    ...(to === null ? [] : [`last here ${to}`]),
  ];
  return `${pair.learner ?? "a learner without a name"}, ${parts.join("; ")}`;
}

function ofReply({ from, to, answers, writtenOn }: Reply): string {
  const who = `${from ?? "a mentor"} to ${to ?? "a learner"}`;
  return `a reply of ${writtenOn}, from ${who}, with ${counted(answers.length, "answer")}`;
}

/** What was handed over, as one line for a list of several. */
export function summaryLine(
  handed: { is: "summary"; summary: Summary } | { is: "reply"; reply: Reply },
): string {
  return handed.is === "summary" ? ofSummary(handed.summary) : ofReply(handed.reply);
}
