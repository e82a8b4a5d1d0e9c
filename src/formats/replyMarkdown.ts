import type { Place } from "../course/model.ts";
import { placeName } from "../learner/kept/place.ts";
import { recommendedIn, suggestedIn, wishesIn } from "../learner/reply.ts";
import type { Reply } from "../learner/replyShape.ts";
import { dayInWords, momentInWords, sayDay } from "../text/day.ts";
import { withComma } from "../text/ended.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import type { Smm } from "../text/toType.ts";
import { markdownAddress } from "./escape.ts";
import { promptLines, quotation, section } from "./markdownParts.ts";

function recommended({ title, about, url }: NonNullable<Reply["reading"]>): string[] {
  const named = `**${escapeMarkdownLine(title)}**`;
  return [
    about === null ? `- ${named}` : `- ${withComma(named)} ${escapeMarkdownLine(about)}`,
    ...(url === null ? [] : [`  - ${markdownAddress(url)}`]),
  ];
}

/** Somebody's words, and below them what the mentor wrote. */
function written(label: string, words: string, text: string): string[] {
  return ["", `${label} **${escapeMarkdownLine(words)}**`, "", ...quotation(text)];
}

/** Units by their titles, and how to begin those that are here. */
function toRead(reply: Reply, smm: Smm, isHere: (place: Place) => boolean): string[] {
  return suggestedIn(reply).map(({ title, ...place }) => {
    const named = `- “${escapeMarkdownLine(title)}”`;
    const command = smm(`learn ${placeName(place)}`);
    return isHere(place) && command !== "" ? `${named}: \`${command}\`` : named;
  });
}

/**
 * A mentor's reply as Markdown, for the learner; `smm` says how a command is typed, `isHere` whether a
 * unit to read next can be.
 */
export function replyMarkdown(
  reply: Reply,
  smm: Smm,
  isHere: (place: Place) => boolean = () => true,
): string {
  const { from, writtenOn, answers, comments, done, moved, ideas, meetAt } = reply;
  const lines = [
    `# ${from === null ? "What your mentor wrote" : `What ${escapeMarkdownLine(from)} wrote`}, ${dayInWords(writtenOn)}`,
    ...answers.flatMap(({ question, text }) => written("You asked:", question, text)),
    ...comments.flatMap(({ about, text }) => written("On:", about, text)),
    ...section("What is done, or has another day", [
      ...done.map(({ about }) => `- Done: ${escapeMarkdownLine(about)}`),
      ...moved.map(({ about, due }) => `- By ${sayDay(due)}: ${escapeMarkdownLine(about)}`),
    ]),
    ...section("A recommendation", recommendedIn(reply).flatMap(recommended)),
    ...section("Good to read next", toRead(reply, smm, isHere)),
    ...section(
      "For our next talk",
      wishesIn(reply).flatMap((wish) => promptLines({ by: "mentor", ...wish })),
    ),
    ...section(
      "An idea",
      ideas.map(({ text }) => `- ${escapeMarkdownLine(text)}`),
    ),
    ...section("Another time for our talk", meetAt === null ? [] : [`- ${momentInWords(meetAt)}`]),
  ];
  return `${lines.join("\n")}\n`;
}
