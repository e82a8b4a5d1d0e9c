import { sameWords } from "../course/bare.ts";
import type { TextAnswer } from "../course/kinds/kind.ts";
import { wrap } from "../terminal/wrap.ts";
import { type Asking, type Did, type LineNeeds, opening } from "./asking.ts";
import { askLine, keysFor } from "./askLine.ts";
import type { Renderer } from "./renderer.ts";

/** Asks for an answer in a word or a few. */
export function askText<Key extends string>(
  needs: LineNeeds,
  asking: Asking<Key>,
  { accepted }: TextAnswer,
  { render }: Renderer,
): Promise<Did<Key>> {
  const wordsOnly = !accepted.some((answer) => /\d/.test(answer));
  return askLine(needs, asking, {
    body: (columns) =>
      [
        render(opening(asking), columns),
        wrap(`Type your answer in a word or a few. ${keysFor(asking)}`, columns),
      ].join("\n\n"),
    label: "Your answer:",
    read: (typed) =>
      /^\d$/.test(typed) && wordsOnly
        ? "There are no numbers here: type a word or a few."
        : { is: "typed", text: typed },
    isAnswer: (typed) => accepted.some((answer) => sameWords(answer, typed)),
  });
}
