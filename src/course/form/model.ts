import { type Guess, guessBy, type Seen } from "./guess.ts";
import type { Look } from "./look.ts";
import { type Example, trained, worthOf } from "./softmax.ts";

/** What the model sees of a choice beside the others of its question. */
const FEATURES = {
  length: ({ length }) => length,
  shortest: (look, looks) =>
    Number(looks.every((each) => each === look || each.length > look.length)),
  longest: (look, looks) =>
    Number(looks.every((each) => each === look || each.length < look.length)),
  hedges: ({ hedges }) => hedges,
  absolutes: ({ absolutes }) => absolutes,
  commas: ({ commas }) => commas,
  reasons: ({ reasons }) => reasons,
  questionMarks: ({ questionMarks }) => questionMarks,
} satisfies Record<string, (look: Look, looks: readonly Look[]) => number>;

export type Feature = keyof typeof FEATURES;

const NAMES = Object.keys(FEATURES) as Feature[];

/** Units are parted into so many groups; each is guessed at by a model that saw only others. */
const GROUPS = 10;
/** So many questions teach so few weights all that they can. */
const MOST_EXAMPLES = 500;

type SeenExample = Example & { seen: Seen };

/** How far each choice lies from the middle of its question, in what is usual for that feature. */
function examplesOf(all: readonly Seen[]): SeenExample[] {
  const examples = all.map((seen) => {
    const rows = seen.looks.map((look) => NAMES.map((name) => FEATURES[name](look, seen.looks)));
    const middle = NAMES.map(
      (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
    );
    const choices = rows.map((row) => row.map((each, at) => each - (middle[at] ?? 0)));
    return { seen, choices, right: seen.right };
  });
  const rows = examples.flatMap(({ choices }) => choices);
  const usual = NAMES.map((_, at) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[at] ?? 0) ** 2, 0) / rows.length),
  );
  for (const row of rows) for (const at of row.keys()) row[at] = (row[at] ?? 0) / (usual[at] || 1);
  return examples;
}

/**
 * What a small model guesses that sees only the form of choices: a softmax over the choices of a
 * question. It has seen no question of the unit that it guesses at. Nothing is left to chance: the same
 * questions give the same guesses.
 */
export function guessesByModel(all: readonly Seen[]): Guess[] {
  const units = [...new Set(all.map(({ unit }) => unit))];
  const groupOf = new Map(units.map((unit, index) => [unit, index % GROUPS]));
  const examples = examplesOf(all);
  const weightsFor = new Map(
    [...new Set(groupOf.values())].map((group) => {
      const others = examples.filter(({ seen }) => groupOf.get(seen.unit) !== group);
      return [group, trained(others.slice(0, MOST_EXAMPLES), NAMES.length)];
    }),
  );
  return examples.map(({ seen, choices }) => {
    const weights = weightsFor.get(groupOf.get(seen.unit) ?? 0) ?? [];
    return guessBy(
      seen,
      choices.map((choice) => worthOf(choice, weights)),
    );
  });
}

/**
 * What tells the right choice of all these questions, what tells most first: above 0 where more of it
 * makes a choice look right, below 0 where less does.
 */
export function tellsOf(seen: readonly Seen[]): { feature: Feature; weight: number }[] {
  const weights = trained(examplesOf(seen).slice(0, MOST_EXAMPLES), NAMES.length);
  return NAMES.map((feature, at) => ({ feature, weight: weights[at] ?? 0 })).sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
  );
}
