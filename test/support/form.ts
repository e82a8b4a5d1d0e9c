import type { Unit } from "../../src/course/model.ts";
import { unitFrom } from "./course.ts";

/** The texts of a question's choices; the right one has a star before it. */
export type Texts = readonly string[];

const choicesOf = (texts: Texts) =>
  texts.map((text) => ({
    text: text.replace(/^\*/, ""),
    right: text.startsWith("*"),
    reason: ".",
  }));

/** A unit that asks these questions: *choice* where one text has a star, *several* where more have. */
export function unitAsking(id: string, questions: readonly Texts[]): Unit {
  return {
    ...unitFrom(),
    id,
    questions: questions.map((texts, index) => {
      const choices = choicesOf(texts);
      const base = {
        id: `${id}-${index}`,
        ask: `Question ${index}?`,
        page: "water",
        fingerprint: "f",
        key: false,
      };
      return choices.filter(({ right }) => right).length > 1
        ? { ...base, kind: "several", choices }
        : { ...base, kind: "choice", choices, accepted: [] };
    }),
  };
}
