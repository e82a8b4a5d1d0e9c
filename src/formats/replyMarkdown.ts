import { BUNDLED_PACK, placeName } from "../learner/happenings/place.ts";
import type { Reply } from "../learner/reply.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import type { Smm } from "../text/toType.ts";
import { markdownAddress } from "./escape.ts";
import { promptLines, quotation, section } from "./markdownParts.ts";

function recommended({ reading }: Reply): string[] {
  if (reading === null) return [];
  const { title, about, url } = reading;
  return [
    `- **${escapeMarkdownLine(title)}**${about === null ? "" : `, ${escapeMarkdownLine(about)}`}`,
    ...(url === null ? [] : [`  - ${markdownAddress(url)}`]),
  ];
}

/** A mentor's reply as Markdown, for the learner; `smm` says how a command is typed. */
export function replyMarkdown(reply: Reply, smm: Smm): string {
  const { from, writtenOn, answers, readNext, pack, prompt } = reply;
  const lines = [
    `# ${from === null ? "What your mentor wrote" : `What ${escapeMarkdownLine(from)} wrote`}, ${writtenOn}`,
    ...answers.flatMap(({ question, text }) => [
      "",
      `You asked: **${escapeMarkdownLine(question)}**`,
      "",
      ...quotation(text),
    ]),
    ...section("A recommendation", recommended(reply)),
    ...section(
      "Good to read next",
      readNext === null
        ? []
        : [
            `- “${escapeMarkdownLine(readNext.title)}”: \`${smm(`learn ${placeName({ pack: pack ?? BUNDLED_PACK, unit: readNext.id })}`)}\``,
          ],
    ),
    ...section(
      "For our next talk",
      prompt === null ? [] : promptLines({ by: "mentor", ...prompt }),
    ),
  ];
  return `${lines.join("\n")}\n`;
}
