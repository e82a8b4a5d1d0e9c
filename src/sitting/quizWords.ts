import { betterAnswer, whyNot, wordsOf } from "../course/answer.ts";
import { type Asked, headingOf } from "../course/course.ts";
import { plainText } from "../course/plain.ts";
import type { Theme } from "../terminal/theme.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import { soon } from "../text/soon.ts";
import type { Smm } from "../text/toType.ts";
import type { Entry, Round } from "./askInTurn.ts";

/** The pages that questions come from, each once, with the command that prints it. */
function pagesToRead(missed: readonly Asked[], smm: Smm): { text: string; command: string }[] {
  const pages = missed.map(({ unit, question }) => {
    const number = unit.pages.findIndex((page) => page.id === question.page) + 1;
    return {
      text: `“${headingOf(unit, question.page)}” in ${unit.title}`,
      command: smm(`read ${unit.id}${number > 0 ? ` --page ${number}` : ""}`),
    };
  });
  return [...new Map(pages.map((page) => [page.command, page])).values()];
}

/** What was missed: the question, the wrong idea, and the right one, each with its reason. */
function missedText({ question, given }: Entry, columns: number): string {
  const inItem = (text: string) => wrapAfter("  ", plainText(text), columns);
  const answered = ended(wordsOf(question, given).join("; "));
  const mine = given.is === "not known" ? [] : [`You answered: ${answered}`];
  return [
    wrapAfter("- ", plainText(question.ask), columns),
    ...[[...mine, ...whyNot(question, given)].join(" ")].filter((text) => text !== "").map(inItem),
    inItem(`Better: ${betterAnswer(question)}`),
  ].join("\n");
}

type Closing = {
  theme: Theme;
  smm: Smm;
  /** days until a question comes up again, 0 where more could be asked now; undefined when none does */
  next: number | undefined;
  /** whether what was answered could be kept */
  kept: boolean;
};

/** What is said at the end of a quiz: what is solid, what is shaky, and what can be done next. */
export function closingText(
  { answers, retries }: Round,
  { theme, smm, next, kept }: Closing,
  columns: number,
): string {
  const solid = answers.filter((entry) => entry.right);
  const shaky = answers.filter((entry) => !entry.right);
  const mended = retries.filter((entry) => entry.right).length;
  const right = shaky.length === 0 ? "all" : String(solid.length);
  const again = mended === 0 ? "" : `, ${mended} more the second time`;
  const blocks = [wrap(`${counted(answers.length, "question")}, ${right} right${again}.`, columns)];
  const section = (heading: string, items: readonly string[]) => {
    if (items.length > 0) blocks.push([theme.heading(heading), ...items].join("\n"));
  };
  section(
    "Solid",
    solid.map(({ question }) => wrapAfter("- ", plainText(question.ask), columns)),
  );
  section(
    "Shaky",
    shaky.map((entry) => missedText(entry, columns)),
  );
  section(
    "Worth reading again",
    // A command that is too long for the line is cut by the terminal, which copies it whole.
    pagesToRead(shaky, smm).map(
      ({ text, command }) => `${wrapAfter("- ", text, columns)}\n  ${command}`,
    ),
  );
  if (!kept)
    blocks.push(
      `${wrap(theme.notQuite("These answers could not be kept."), columns)}\nWhy: ${smm("doctor")}`,
    );
  else if (next !== undefined)
    blocks.push(
      wrap(
        next <= 0
          ? "There is more to look back on, whenever you like."
          : `The next questions come up ${soon(next)}. There is no hurry.`,
        columns,
      ),
    );
  blocks.push(
    [
      withCommand("Another quiz:", smm("quiz"), columns),
      withCommand("The next unit:", smm("learn"), columns),
    ].join("\n"),
  );
  return blocks.join("\n\n");
}
