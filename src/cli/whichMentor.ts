import type { Context } from "../context.ts";
import { mentorTold } from "../mentoring/mentors.ts";
import { EXIT, Problem } from "../problem.ts";
import { wrap } from "../terminal/wrap.ts";
import { toType } from "../text/toType.ts";
import { typedWords } from "../text/typedWords.ts";
import { mentorNamed, myMentors } from "./myMentors.ts";

type Needs = Pick<Context, "settings" | "record" | "inputs" | "onTerminal">;

/**
 * With which of the learner's mentors: the one `typed`, or the only one there is; null: none is named. Where
 * there are several that is asked on a terminal. Throws a Problem where nobody can be asked, which names them
 * and how to add one to `command`, or where the person goes away.
 */
export async function whichMentor(
  context: Needs,
  typed: string | undefined,
  command: string,
): Promise<string | null> {
  if (typed !== undefined) return mentorNamed(context, typed);
  const mentors = myMentors(context);
  const [first = null, ...others] = mentors;
  if (first === null || others.length === 0) return first;
  if (!context.onTerminal)
    throw new Problem(`You have several mentors: ${mentorTold(mentors)}.`, {
      next: toType(`${command} --with ${typedWords(first, "…")}`),
      code: EXIT.usage,
    });
  const chosen = await context.inputs.choose({
    header: "With whom?",
    body: (columns) => wrap("With which of your mentors?", columns),
    choices: mentors,
    several: false,
    back: false,
  });
  const [found] = chosen.is === "chosen" ? chosen.indexes.map((index) => mentors[index]) : [];
  if (found !== undefined) return found;
  throw new Problem("None was chosen, so nothing was done.", { code: EXIT.stopped });
}
