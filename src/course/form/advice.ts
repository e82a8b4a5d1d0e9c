import type { Unit } from "../model.ts";
import {
  chanceOf,
  type Guess,
  guessesBy,
  isAlone,
  isAmongBest,
  isMoreThanLuck,
  type Seen,
  seenIn,
  shareRight,
  TRICKS,
  type Trick,
} from "./guess.ts";
import { type Feature, guessesByModel, tellsOf } from "./model.ts";
import { countsTold, ticksIn } from "./several.ts";

/** What to mend, and the words of the question that it begins with, where it is about one unit. */
type Advice = { near: string | undefined; what: string; expected: string };

/** A whole pack may be guessed this often, as a multiple of chance: 42 % where chance is a third. */
export const MOST_TIMES_CHANCE = 1.26;
/** So many questions of a pack are named; the rest are counted. */
const NAMED = 10;
/** From so many *several* questions on, and this share of them, their counts of right choices tell. */
const SEVERAL_TELL = { questions: 6, share: 2 / 3 };
/** So many features that tell most are named. */
const TELLS = 3;

const HOW_TO_MEND = {
  shortest: "say more in a right choice, or less in a wrong one",
  longest: "say less in a right choice, or more in a wrong one",
  "most hedged": "take may, some or often out of a right choice, or put one into a wrong one",
  first: "let the right choice stand elsewhere",
} satisfies Record<Trick, string>;

/** What right choices do where more of a feature makes them look right, and where less does. */
const DO = {
  length: ["are longer", "are shorter"],
  shortest: ["are often the shortest", "are seldom the shortest"],
  longest: ["are often the longest", "are seldom the longest"],
  hedges: ["hedge more (may, some)", "hedge less (may, some)"],
  absolutes: ["are more absolute (all, never)", "are less absolute (all, never)"],
  commas: ["have more commas", "have fewer commas"],
  reasons: ["give more reasons (because, so that)", "give fewer reasons (because, so that)"],
  questionMarks: ["ask more", "ask less"],
} satisfies Record<Feature, readonly [string, string]>;

/** The tricks that a unit is held to; in the same place is a rule of its own. */
const OF_UNIT = ["shortest", "longest", "most hedged"] as const satisfies Trick[];

const percent = (share: number) => `${Math.round(share * 100)} %`;

const seenWhere = (holds: (guess: Guess) => boolean, guesses: readonly Guess[]): Seen[] =>
  guesses.filter(holds).map(({ seen }) => seen);

/** Advice on a unit whose right choices could be told by their form. */
export function adviceOnUnit(unit: Unit): Advice[] {
  const seen = seenIn([unit]);
  return OF_UNIT.flatMap((trick) => {
    const guesses = guessesBy(trick, seen);
    if (!isMoreThanLuck(guesses)) return [];
    const differing = guesses.filter(({ seen: { looks }, best }) => best.length < looks.length);
    const told = seenWhere(isAmongBest, differing);
    const ids = told.map(({ question }) => question.id).join(", ");
    return [
      {
        near: told[0]?.question.ask,
        what: `the right choice is among the ${trick} in ${told.length} of ${differing.length} questions whose choices differ in that (${ids})`,
        expected: `about one in three: ${HOW_TO_MEND[trick]}`,
      },
    ];
  });
}

function namesOf(seen: readonly Seen[]): string {
  const names = seen.slice(0, NAMED).map(({ unit, question }) => `${unit.id}/${question.id}`);
  const more = seen.length - names.length;
  return more > 0 ? `${names.join(", ")} and ${more} more` : names.join(", ");
}

function adviceOnSeveral(units: readonly Unit[]): Advice[] {
  const ticks = ticksIn(units);
  const all = ticks.reduce((sum, { questions }) => sum + questions, 0);
  const told = countsTold(ticks);
  if (all < SEVERAL_TELL.questions || told <= all * SEVERAL_TELL.share) return [];
  const rows = ticks.map(({ choices, right, questions }) => `${right} of ${choices}: ${questions}`);
  return [
    {
      near: undefined,
      what: `how many choices there are tells how many are right in ${told} of ${all} questions with several right ones (${rows.join(", ")})`,
      expected: "two to four right of three to five, now so and now so",
    },
  ];
}

/** Advice on a whole pack, where form tells more of its right choices than chance would. */
export function adviceOnPack(units: readonly Unit[]): Advice[] {
  const seen = seenIn(units);
  const chance = chanceOf(seen);
  const tells = (guesses: readonly Guess[]) =>
    shareRight(guesses) > MOST_TIMES_CHANCE * chance && isMoreThanLuck(guesses);
  const shares = (guesses: readonly Guess[]) =>
    `${percent(shareRight(guesses))} of ${seen.length} questions (by chance ${percent(chance)})`;
  const most = `${percent(MOST_TIMES_CHANCE * chance)} at most`;
  const advice: Advice[] = [];
  for (const trick of Object.keys(TRICKS) as Trick[]) {
    const guesses = guessesBy(trick, seen);
    if (tells(guesses))
      advice.push({
        near: undefined,
        what: `the right choice is the ${trick} in ${shares(guesses)}: ${namesOf(seenWhere(isAlone, guesses))}`,
        expected: `${most}: ${HOW_TO_MEND[trick]}`,
      });
  }
  const guesses = guessesByModel(seen);
  if (tells(guesses)) {
    const signs = tellsOf(seen)
      .filter(({ weight }) => weight !== 0)
      .slice(0, TELLS)
      .map(({ feature, weight }) => DO[feature][weight > 0 ? 0 : 1]);
    advice.push({
      near: undefined,
      what: `form alone tells the right choice in ${shares(guesses)}: right ones ${signs.join(", ")}`,
      expected: `${most}: choices of one length and build`,
    });
  }
  return [...advice, ...adviceOnSeveral(units)];
}
