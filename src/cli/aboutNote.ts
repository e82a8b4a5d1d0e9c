import type { Context } from "../context.ts";
import type { NoteKind } from "../learner/kept/notes.ts";
import { LONGEST_NOTE } from "../learner/shapes.ts";
import { EXIT, Problem } from "../problem.ts";
import { withCommand } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";
import { toType } from "../text/toType.ts";

/** What can be said of a note beside its words. */
export type AboutNote = {
  kind: Exclude<NoteKind, "own-words"> | undefined;
  for: string | undefined;
  initiative: string | undefined;
  decides: string | undefined;
};

/** What can be done once a note was kept or changed. */
export function afterNote({ smm, columns }: Pick<Context, "smm" | "columns">): string {
  return [
    withCommand("All notes:", smm("notes"), columns()),
    withCommand("To take it back:", smm("undo"), columns()),
  ].join("\n");
}

/** The words of a note as they are kept. Throws a Problem when there are none or too many. */
export function noteWords(typed: string): string {
  const text = cleanText(typed).trim();
  if (text === "")
    throw new Problem("The note has no words.", {
      next: toType('note "your words"'),
      code: EXIT.usage,
    });
  if (text.length > LONGEST_NOTE)
    throw new Problem(`The note is too long: at most ${LONGEST_NOTE} characters are kept.`, {
      next: "shorten it, or split it in two",
      code: EXIT.usage,
    });
  return text;
}
