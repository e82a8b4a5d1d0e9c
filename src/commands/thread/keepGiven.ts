import type { Context } from "../../context.ts";
import { type ItemFor, isOpen } from "../../mentoring/openItems.ts";
import { EXIT, Problem } from "../../problem.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { toType } from "../../text/toType.ts";

type Needs = Pick<Context, "io" | "columns" | "record" | "newId" | "smm">;

type Given = {
  mentor: string | null;
  items: readonly ItemFor[];
  words: readonly (string | undefined)[];
};

/**
 * Keeps that this mentor (null: all of them) was told these items, on a page that was printed or shown.
 * Throws a Problem where more words follow, which would be taken for nothing.
 */
export function keepGiven(context: Needs, { mentor, items, words }: Given): void {
  const { io, smm, columns } = context;
  if (words.length > 0)
    throw new Problem("With “gave” only --with can be said, and who got the page.", {
      next: toType("thread gave"),
      code: EXIT.usage,
    });
  const idsOf = (told: readonly ItemFor[]) => told.map(({ id }) => id);
  context.record().saveOrFail({
    type: "handed-over",
    handOver: context.newId(),
    to: mentor,
    open: idsOf(items.filter(isOpen)),
    settled: idsOf(items.filter(({ isNews }) => isNews)),
  });
  const who = mentor ?? "Your mentor";
  io.out(
    `${wrap(`${who} has a page of now: what comes from here on is new on the next.`, columns())}\n`,
  );
  io.out(`${withCommand("To take it back:", smm("undo"), columns())}\n`);
}
