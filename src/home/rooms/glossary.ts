import { termsOf } from "../../course/course.ts";
import { titled } from "../../course/titled.ts";
import { termText } from "../../sitting/unitText.ts";
import { wrap } from "../../terminal/wrap.ts";
import type { Opening } from "../opening.ts";

/** The words of the glossary, to choose one and read what it means, until the person goes home. */
export const glossary: Opening = async (room) => {
  const terms = termsOf(await room.course());
  if (terms.length === 0) return "This course has no glossary.";
  for (let at = 0; ; ) {
    const chosen = await room.inputs.choose({
      header: "Words",
      back: false,
      several: false,
      initial: at,
      narrows: true,
      choices: terms.map(({ word, packTitle }) => titled({ title: word, packTitle })),
      body: (columns) => wrap("Choose a word to see what it means.", columns),
    });
    if (chosen.is !== "chosen") return undefined;
    at = chosen.indexes[0] as number;
    const term = terms[at];
    if (term === undefined) return undefined;
    const body = (columns: number) => termText(term, room.theme, columns);
    const read = await room.inputs.page({ header: "Words", body, back: true, next: "all words" });
    if (read.is === "stop") return undefined;
  }
};
