import { titled } from "../course/titled.ts";
import type { PageToRead, Preparation } from "../mentoring/preparation.ts";
import { sayDay } from "../text/day.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import type { Smm } from "../text/toType.ts";
import { promptLines, section } from "./markdownParts.ts";
import { datedLine } from "./pieceMarkdown.ts";

function pageLines({ unit, heading, missed, here }: PageToRead, smm: Smm): string[] {
  const command = here === null ? "" : smm(`read ${here.unit.name} --page ${here.number}`);
  return [
    `- “${heading}” in “${escapeMarkdownLine(titled(unit))}”`,
    ...(here === null ? ["  - It is not in the course on this computer."] : []),
    ...(command === "" ? [] : [`  - \`${command}\``]),
    ...missed.map((ask) => `  - Missed: ${ask}`),
  ];
}

/** What a mentor prepares, as Markdown; `smm` says how a command is typed. */
export function preparationMarkdown(preparation: Preparation, smm: Smm): string {
  const { pages, questions, prompts, actions } = preparation;
  const lines = [
    "# To prepare: ten minutes will do",
    ...section(
      "Think of an answer",
      questions.map(({ text }) => `- ${escapeMarkdownLine(text)}`),
    ),
    ...section(
      "Read the pages behind what is shaky",
      pages.flatMap((page) => pageLines(page, smm)),
    ),
    ...section(
      "Look at what you may talk about",
      prompts.flatMap((prompt) => promptLines(prompt)),
    ),
    ...section(
      "You said you would",
      actions.map(({ text, due }) => {
        const beside = due === null ? null : ["by ", { day: due }];
        return datedLine({ what: [{ somebodys: text }], beside, stands: null }, sayDay);
      }),
    ),
  ];
  return `${lines.join("\n")}\n`;
}
