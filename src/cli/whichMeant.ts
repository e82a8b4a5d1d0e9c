import type { Context } from "../context.ts";
import type { Course } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import { EXIT, Problem, severalMeant } from "../problem.ts";
import { wrap } from "../terminal/wrap.ts";
import { beginningOf } from "../text/beginning.ts";

/** How a person is asked which of several they mean. */
export type Asking = Pick<Context, "inputs" | "onTerminal">;

type Meant = { name: string; title: string; packTitle?: string | undefined };

/**
 * Which of several units or parts was meant that packs side by side have under the id that was typed. On a
 * terminal that is asked. Throws a Problem where nobody can be asked, or where the person goes away.
 */
export async function whichMeant<Each extends Meant>(
  { inputs, onTerminal }: Asking,
  { packs }: Course,
  { kind, typed, meant }: { kind: "unit" | "part"; typed: string; meant: readonly Each[] },
): Promise<Each> {
  const problem = severalMeant(kind, typed, meant);
  if (!onTerminal) throw problem;
  const { title: first } = packs[0].manifest;
  const chosen = await inputs.choose({
    header: `Which “${beginningOf(typed)}”?`,
    body: (columns) => wrap(`${problem.message} Which do you mean?`, columns),
    choices: meant.map(({ title, packTitle = first }) => titled({ title, packTitle })),
    several: false,
    back: false,
  });
  const [found] = chosen.is === "chosen" ? chosen.indexes.map((index) => meant[index]) : [];
  if (found !== undefined) return found;
  throw new Problem("None was chosen, so nothing was done.", { code: EXIT.stopped });
}
