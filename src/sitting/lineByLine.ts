import type { Context } from "../context.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns">;

/** As long as a line may be that is kept, where nothing else is said. */
const MOST_CHARACTERS = 1000;

/** Thrown inside to leave the questions at q; what was answered stays. */
class Enough extends Error {}

export type LineByLine = {
  say(text: string): void;
  /** One line of text, of at most so many characters; null where it is skipped. */
  line(label: string, most?: number): Promise<string | null>;
  /** As `line`, until it is skipped or `wrong` finds nothing to say against it. */
  lineUntil(label: string, wrong: (typed: string) => string | undefined): Promise<string | null>;
};

/**
 * Asks one line after another, each of which may be skipped, until `ask` has come to its end or the
 * person types q. `how` is said first, and again for a question mark.
 */
export async function lineByLine(
  { io, inputs, columns }: Needs,
  how: string,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  const say = (text: string) => io.out(`${wrap(text, columns())}\n`);
  const line = async (label: string, most = MOST_CHARACTERS): Promise<string | null> => {
    for (;;) {
      const typed = cleanLine(await inputs.text(label));
      if (/^q$/i.test(typed)) throw new Enough();
      if (typed.length > most) say(`Only the first ${most} characters of that are kept.`);
      if (typed !== "?") return typed === "" ? null : typed.slice(0, most);
      say(how);
    }
  };
  const lineUntil: LineByLine["lineUntil"] = async (label, wrong) => {
    for (;;) {
      const typed = await line(label);
      const why = typed === null ? undefined : wrong(typed);
      if (why === undefined) return typed;
      say(why);
    }
  };
  say(how);
  try {
    await ask({ say, line, lineUntil });
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}
