import { recommendedIn, suggestedIn, wishesIn } from "../learner/reply.ts";
import type { Reply } from "../learner/replyShape.ts";
import type { HandedReply } from "../mentoring/handOver.ts";
import { dayInWords, momentInWords } from "../text/day.ts";
import { withComma } from "../text/ended.ts";

type Wish = NonNullable<Reply["prompt"]>;
type Book = NonNullable<Reply["reading"]>;

function heard({ ask, listenFor }: Wish): string {
  const more = listenFor === null ? "" : `\nI will listen for: ${listenFor}`;
  return `For our next talk: ${ask}${more}`;
}

function named({ title, about, url }: Book): string {
  const said = [title, about, url].filter((each) => each !== null);
  return `I recommend: ${said.reduce((before, each) => `${withComma(before)} ${each}`)}`;
}

/** A mentor's reply as plain text, to be pasted into any message. */
export function replyText(reply: HandedReply): string {
  const { from, to, answers, comments, done, moved, ideas, meetAt, unit } = reply;
  const units = suggestedIn(reply).map(({ title }) => `“${title}”`);
  const blocks = [
    `Dear ${to ?? "…"},`,
    ...answers.map(({ question, text }) => `You asked: ${question}\n${text}`),
    ...comments.map(({ about, text }) => `On: ${about}\n${text}`),
    ...done.map(({ about }) => `Done: ${about}`),
    ...moved.map(({ about, due }) => `By ${dayInWords(due)}: ${about}`),
    ...recommendedIn(reply).map(named),
    ...(units.length === 0 ? [] : [`Good to read next: ${units.join(", ")}`]),
    ...(unit === undefined ? [] : [`In the file that goes with this, to read: “${unit.title}”`]),
    ...wishesIn(reply).map(heard),
    ...ideas.map(({ text }) => `An idea: ${text}`),
    ...(meetAt === null ? [] : [`Could we talk at another time: ${momentInWords(meetAt)}?`]),
    ...(from === null ? [] : [from]),
  ];
  return `${blocks.join("\n\n")}\n`;
}
