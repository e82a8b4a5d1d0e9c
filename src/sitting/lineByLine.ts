import type { Context } from "../context.ts";
import type { Draft, Kept } from "../store/draftFile.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
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
  /** As `say`, of text that is in lines already. */
  sayLines(text: string): void;
  /** One line of text, of at most so many characters; null where it is skipped. */
  line(label: string, most?: number): Promise<string | null>;
  /** As `line`, until it is skipped or `wrong` finds nothing to say against it. */
  lineUntil(label: string, wrong: (typed: string) => string | undefined): Promise<string | null>;
  /** As `lineUntil`, where one of a few answers is chosen, of which nothing is kept that is half typed. */
  oneOfFew(label: string, wrong: (typed: string) => string | undefined): Promise<string | null>;
  /** As `line`, until it is skipped or `read` makes something of it, which stands for it from then on. */
  lineAs(
    label: string,
    read: (typed: string) => Promise<string | undefined>,
  ): Promise<string | null>;
};

type Lines = Pick<Kept, "answered" | "later">;
type Answered = Lines["answered"][number];

type Round = {
  /** asked for from the beginning; what was answered is not asked for again */
  lines: Lines;
  /** what was being typed when the sitting was left, and the words that asked for it */
  begun: Kept["typing"];
  keep(kept: Kept): void;
  /** Puts what is kept on the disk, before anything else is asked. */
  settle(kept: Kept): void;
  /** whether it is only told again, and nobody is asked */
  told: boolean;
};

/**
 * Asks once from the beginning. What is `answered` is not asked for; each answer that is taken is added to
 * it. Of what is `later` each is offered again where its question comes.
 */
async function askOnce(
  { io, inputs, columns }: Needs,
  { lines, begun, keep, settle, told }: Round,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  const { answered, later } = lines;
  let at = 0;
  let above = "";
  let half = begun;
  const sayLines = (text: string) => {
    if (at >= answered.length && !told) io.out(`${text}\n`);
  };
  const say = (text: string) =>
    sayLines(
      text
        .split("\n")
        .map((row) =>
          row.startsWith("- ") ? wrapAfter("- ", row.slice(2), columns()) : wrap(row, columns()),
        )
        .join("\n"),
    );
  const kept = (typing: Kept["typing"]): Kept => ({ answered, later, typing });
  /** What was typed was no answer, and is not offered again. */
  const forget = () => keep(kept(null));
  /** Asks with `shown`; `label` are the words that stand for the question. */
  const read = async (label: string, shown: string, keepsHalf = true): Promise<string> => {
    // Another answer may have led to another question.
    if (answered[at] !== undefined && answered[at]?.label !== label)
      later.unshift(...answered.splice(at));
    const before = answered[at]?.typed;
    if (before !== undefined) return before;
    const earlier = later.find((each) => each.label === label)?.typed;
    if (told && earlier === undefined) throw new Enough();
    if (told) return earlier ?? "";
    let start = keepsHalf && half?.label === label ? half.text : "";
    half = null;
    if (earlier && start === "")
      say(`Before: “${earlier}” (Enter keeps it; a dash alone empties it)`);
    const typing = {
      get start() {
        return start;
      },
      keep: (text: string) => {
        if (keepsHalf) keep(kept({ label, text }));
      },
    };
    for (;;) {
      const typed = cleanLine(await inputs.text(shown, typing));
      start = "";
      const isAway = [KEYS.stop, KEYS.back, KEYS.help].some((key) => isKey(typed, key));
      if (isAway) forget();
      if (isKey(typed, KEYS.stop)) throw new Enough();
      if (isKey(typed, KEYS.back)) throw new Back();
      if (earlier && typed === "-") return "";
      if (!isAway) return typed === "" ? (earlier ?? "") : typed;
      say(HOW);
    }
  };
  const take = (label: string, typed: string, most: number): string | null => {
    if (typed.length > most) say(`Only the first ${most} characters of that are kept.`);
    if (at >= answered.length) {
      const place = later.findIndex((each) => each.label === label);
      if (place >= 0) later.splice(place, 1);
      answered.push({ label, typed });
      if (!told) settle(kept(null));
    }
    at += 1;
    return typed === "" ? null : typed.slice(0, most);
  };
  /** The same words may ask for several things, below others. */
  const labelOf = (shown: string) => `${above.trim()}\n${shown}`.trim();
  const until = async (
    shown: string,
    wrong: (typed: string) => string | undefined,
    keepsHalf: boolean,
  ): Promise<string | null> => {
    const label = labelOf(shown);
    for (;;) {
      const typed = await read(label, shown, keepsHalf);
      const why = typed === "" ? undefined : wrong(typed);
      if (why === undefined) return take(label, typed, MOST_CHARACTERS);
      forget();
      say(why);
    }
  };
  await ask({
    say(text) {
      above = text;
      say(text);
    },
    sayLines,
    async line(shown, most = MOST_CHARACTERS) {
      const label = labelOf(shown);
      return take(label, await read(label, shown), most);
    },
    lineUntil: (shown, wrong) => until(shown, wrong, true),
    oneOfFew: (shown, wrong) => until(shown, wrong, false),
    async lineAs(shown, make) {
      const label = labelOf(shown);
      for (;;) {
        const isMade = told || answered[at]?.label === label;
        const typed = await read(label, shown);
        const made = isMade || typed === "" ? typed : await make(typed);
        if (made !== undefined) return take(label, made, MOST_CHARACTERS);
        forget();
      }
    },
  });
}

/** Tells again all that was answered, also what the person went back from and did not come to again. */
async function tellAgain(
  needs: Needs,
  { answered, later }: Lines,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  if (later.length === 0) return;
  const lines = { answered: [...answered], later: [...later] };
  try {
    await askOnce(needs, { lines, begun: null, keep() {}, settle() {}, told: true }, ask);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

/** Says that there are answers of a sitting before, or how to answer. */
function opening({ answered, typing }: Kept): string {
  if (answered.length === 0 && typing === null) return HOW;
  return `Going on where you stopped. ${HOW}`;
}

/**
 * Asks one line after another, each of which may be skipped, until `ask` has come to its end or the
 * person types q. To go back, `ask` is run again with the lines before: it has to begin with nothing
 * told. Each answer is in the draft before the next is asked for; it is for the caller to drop.
 */
export async function lineByLine(
  needs: Needs,
  draft: Draft,
  ask: (asking: LineByLine) => Promise<void>,
): Promise<void> {
  const { answered, later, typing } = draft.read() ?? { answered: [], later: [], typing: null };
  needs.io.out(`${wrap(opening({ answered, later, typing }), needs.columns())}\n`);
  const lines: Lines = { answered: [...answered], later: [...later] };
  const keep = (kept: Kept) => draft.keep(structuredClone(kept));
  const settle = (kept: Kept) => draft.settle(structuredClone(kept));
  for (let begun = typing; ; begun = null) {
    try {
      return await askOnce(needs, { lines, begun, keep, settle, told: false }, ask);
    } catch (error) {
      if (error instanceof Back) {
        const last: Answered | undefined = lines.answered.pop();
        if (last !== undefined) lines.later.unshift(last);
        settle({ ...lines, typing: null });
        continue;
      }
      await tellAgain(needs, lines, ask);
      if (!(error instanceof Enough)) throw error;
      return;
    }
  }
}
