import type { Context } from "../context.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns">;

/** As long as a line may be that is kept, where nothing else is said. */
const MOST_CHARACTERS = 1000;

const HOW = `A line for each, or Enter to skip. ${KEYS.back.key} alone goes back to the one before; ${KEYS.stop.key} alone ends, and what you typed until then is kept.`;

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

type Answered = { label: string; typed: string };

/** What was answered up to where the person is, and after it before they went back. */
type Lines = { known: Answered[]; later: Answered[] };

/**
 * Asks once from the beginning. What is `known` is not asked for; each answer that is taken is added to
 * it. Of what is `later` each is offered again where its question comes.
 */
async function askOnce(
  { io, inputs, columns }: Needs,
  { known, later }: Lines,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  let at = 0;
  const say = (text: string) => {
    if (at >= known.length) io.out(`${wrap(text, columns())}\n`);
  };
  const read = async (label: string): Promise<string> => {
    // Another answer may have led to another question.
    if (known[at] !== undefined && known[at]?.label !== label) known.length = at;
    const before = known[at]?.typed;
    if (before !== undefined) return before;
    if (later[0]?.label !== label) later.length = 0;
    const kept = later[0]?.typed;
    if (kept) say(`Before: “${kept}” (Enter keeps it; a dash alone empties it)`);
    for (;;) {
      const typed = cleanLine(await inputs.text(label));
      if (isKey(typed, KEYS.stop)) throw new Enough();
      if (isKey(typed, KEYS.back)) throw new Back();
      if (kept && typed === "-") return "";
      if (!isKey(typed, KEYS.help)) return typed === "" ? (kept ?? "") : typed;
      say(HOW);
    }
  };
  const take = (label: string, typed: string, most: number): string | null => {
    if (typed.length > most) say(`Only the first ${most} characters of that are kept.`);
    if (at >= known.length) later.shift();
    known[at] = { label, typed };
    at += 1;
    return typed === "" ? null : typed.slice(0, most);
  };
  await ask({
    say,
    line: async (label, most = MOST_CHARACTERS) => take(label, await read(label), most),
    async lineUntil(label, wrong) {
      for (;;) {
        const typed = await read(label);
        const why = typed === "" ? undefined : wrong(typed);
        if (why === undefined) return take(label, typed, MOST_CHARACTERS);
        say(why);
      }
    },
  });
}

/** Tells again all that was answered, also what the person went back from and did not come to again. */
async function tellAgain(
  needs: Needs,
  { known, later }: Lines,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  if (later.length === 0) return;
  const silent = { ...needs.io, out() {} };
  const text = async () => {
    throw new Enough();
  };
  const quiet = { ...needs, io: silent, inputs: { ...needs.inputs, text } };
  try {
    await askOnce(quiet, { known: [...known, ...later], later: [] }, ask);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
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
  const lines: Lines = { known: [], later: [] };
  for (;;) {
    try {
      return await askOnce(needs, lines, ask);
    } catch (error) {
      if (error instanceof Back) {
        const last = lines.known.pop();
        if (last !== undefined) lines.later.unshift(last);
        continue;
      }
      await tellAgain(needs, lines, ask);
      if (!(error instanceof Enough)) throw error;
      return;
    }
  }
}
