import { flag, oneOf, short, text } from "./flags.ts";

/** What is printed is data; said of those that could print text as well. */
export const json = flag("print data instead of text");

/** What can be said of a note beside its words. */
export const aboutNote = {
  kind: oneOf("<kind>", ["idea", "question", "thought"], "what it is; guessed when left out"),
  for: text("<mentor>", "for this one of your mentors only; all: for all of them"),
  initiative: text("<name>", "what an idea belongs to"),
  decides: text("<who>", "who would decide an idea"),
};

/** The file that a command writes; `into` and `force` are what the help says of the two. */
export function fileFlags(into: string, force = "replace the file if it is there") {
  return { output: short("o", text("<file>", into)), force: flag(force) };
}
