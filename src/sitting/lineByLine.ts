import type { Context } from "../context.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns">;

/** As long as a line may be that is kept, where nothing else is said. */
const MOST_CHARACTERS = 1000;

const HOW =
  "A line for each, or Enter to skip. b alone goes back to the one before; q alone ends, and what you typed until then is kept.";

/** Thrown inside to leave the questions at q; what was answered stays. */
class Enough extends Error {}

/** Thrown inside to go back to the question before. */
class Back extends Error {}

export type LineByLine = {
  say(text: string): void;
  /** One line of text, of at most so many characters; null where it is skipped. */
  line(label: string, most?: number): Promise<string | null>;
  /** As `line`, until it is skipped or `wrong` finds nothing to say against it. */
  lineUntil(label: string, wrong: (typed: string) => string | undefined): Promise<string | null>;
};

/**
 * Asks once from the beginning. The first answers are `known`, and are not asked for; each that is
 * taken is added to them.
 */
async function askOnce(
  { io, inputs, columns }: Needs,
  known: string[],
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  let at = 0;
  const say = (text: string) => {
    if (at >= known.length) io.out(`${wrap(text, columns())}\n`);
  };
  const read = async (label: string): Promise<string> => {
    for (;;) {
      const typed = known[at] ?? cleanLine(await inputs.text(label));
      if (/^q$/i.test(typed)) throw new Enough();
      if (/^b$/i.test(typed)) throw new Back();
      if (typed !== "?") return typed;
      say(HOW);
    }
  };
  const take = (typed: string, most: number): string | null => {
    if (typed.length > most) say(`Only the first ${most} characters of that are kept.`);
    known[at] = typed;
    at += 1;
    return typed === "" ? null : typed.slice(0, most);
  };
  await ask({
    say,
    line: async (label, most = MOST_CHARACTERS) => take(await read(label), most),
    async lineUntil(label, wrong) {
      for (;;) {
        const typed = await read(label);
        const why = typed === "" ? undefined : wrong(typed);
        if (why === undefined) return take(typed, MOST_CHARACTERS);
        say(why);
      }
    },
  });
}

/**
 * Asks one line after another, each of which may be skipped, until `ask` has come to its end or the
 * person types q. To go back, `ask` is run again with the lines before: it has to begin with nothing
 * told.
 */
export async function lineByLine(
  needs: Needs,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  needs.io.out(`${wrap(HOW, needs.columns())}\n`);
  const known: string[] = [];
  for (;;) {
    try {
      return await askOnce(needs, known, ask);
    } catch (error) {
      if (error instanceof Enough) return;
      if (!(error instanceof Back)) throw error;
      known.pop();
    }
  }
}
