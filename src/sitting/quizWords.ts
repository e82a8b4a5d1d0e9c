import { betterAnswer, whyNot, wordsOf } from "../course/answer.ts";
import { plainText } from "../course/plain.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { ended } from "../text/ended.ts";
import { soon } from "../text/soon.ts";
import type { Entry, Round } from "./askInTurn.ts";

/** What was missed: the question, the wrong idea, and the right one, each with its reason. */
function missedText({ question, given }: Entry, columns: number): string {
  const inItem = (text: string) => wrapAfter("  ", text, columns);
  const why = whyNot(question, given).map(plainText);
  const answered = ended(wordsOf(question, given).join("; "));
  const mine = given.is === "not known" ? [] : [`You answered: ${answered}`];
  return [
    wrapAfter("- ", plainText(question.ask), columns),
    ...[[...mine, ...why].join(" ")].filter((text) => text !== "").map(inItem),
    inItem(`Better: ${plainText(betterAnswer(question))}`),
  ].join("\n");
}

type Closing = {
  theme: Theme;
  /** days until a question comes up again, 0 where more could be asked now; undefined when none does */
  next: number | undefined;
  /** whether what was answered could be kept */
  kept: boolean;
};

/** What is said at the end of a quiz: what is solid, what is shaky, and when there is more. */
export function closingText(
  { answers, retries }: Round,
  { theme, next, kept }: Closing,
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
  if (!kept) blocks.push(wrap(theme.notQuite("These answers could not be kept."), columns));
  else if (next !== undefined)
    blocks.push(
      wrap(
        next <= 0
          ? "There is more to look back on, whenever you like."
          : `The next questions come up ${soon(next)}. There is no hurry.`,
        columns,
      ),
    );
  return blocks.join("\n\n");
}
