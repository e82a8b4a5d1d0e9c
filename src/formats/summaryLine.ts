import type { Reply } from "../learner/replyShape.ts";
import type { SharedPack } from "../learner/sharedPack.ts";
import type { Handed } from "../mentoring/handOver.ts";
import type { Summary } from "../mentoring/summary.ts";
import { counted } from "../text/counted.ts";
import { dayInWords, momentInWords } from "../text/day.ts";

function ofSummary({ pair, finished, total, open, topics, talk, handOver }: Summary): string {
  const questions = open.filter(({ kind }) => kind === "question");
  const parts = [
    ...(total > 0 ? [`${finished} of ${counted(total, "unit")} read`] : []),
    `${counted(questions.length, "question")} for you`,
    ...(topics.length > 0 ? [`${counted(topics.length, "page")} worth a second look`] : []),
    ...(talk === null || talk.when === null ? [] : [`next talk ${momentInWords(talk.when)}`]),
    ...(handOver === null ? [] : [`made ${momentInWords(handOver.at)}`]),
  ];
  return `${pair.learner ?? "a learner without a name"}, ${parts.join("; ")}`;
}

function ofReply({ from, to, answers, writtenOn }: Reply): string {
  const who = `${from ?? "a mentor"} to ${to ?? "a learner"}`;
  return `a reply of ${dayInWords(writtenOn)}, from ${who}, with ${counted(answers.length, "answer")}`;
}

/** The units among a pack's files lie in the folders of its parts. */
function ofPack({ title, files }: SharedPack): string {
  const units = files.filter(({ path }) => path.includes("/")).length;
  return `a pack, “${title}”, with ${counted(units, "unit")}`;
}

/** What was handed over, as one line for a list of several. */
export function summaryLine(handed: Handed): string {
  switch (handed.is) {
    case "summary":
      return ofSummary(handed.summary);
    case "reply":
      return ofReply(handed.reply);
    case "pack":
      return ofPack(handed.pack);
  }
}
