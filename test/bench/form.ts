import { MOST_TIMES_CHANCE } from "../../src/course/form/advice.ts";
import {
  chanceOf,
  type Guess,
  guessesBy,
  isAlone,
  rightness,
  seenIn,
  shareRight,
  TRICKS,
  type Trick,
} from "../../src/course/form/guess.ts";
import { guessesByModel, tellsOf } from "../../src/course/form/model.ts";
import { countsTold, ticksIn } from "../../src/course/form/several.ts";
import type { Pack, Unit } from "../../src/course/model.ts";
import { readCourse } from "../../src/store/packFiles.ts";

const MODEL = "a model of form";
const NAMES = Object.keys(TRICKS) as Trick[];

const percent = (share: number) => `${(100 * share).toFixed(1)} %`.padStart(8);
const placeOf = ({ part, id }: Unit) => `${part}/${id}.md`;

/** The pack in this folder; throws with its faults where it has some. */
export function courseIn(folder: string): Pack {
  const { course, faults } = readCourse(folder, process.cwd());
  if (course === undefined)
    throw new Error(
      faults
        .map(
          ({ file, line, column, what, expected }) =>
            `${file}:${line}:${column}: ${what}; expected ${expected}`,
        )
        .join("\n"),
    );
  return course;
}

/** Each way to guess by form, with its guesses at all questions of the pack. */
function waysIn({ units }: Pack): [string, Guess[]][] {
  const seen = seenIn(units);
  return [
    ...NAMES.map((trick): [string, Guess[]] => [trick, guessesBy(trick, seen)]),
    [MODEL, guessesByModel(seen)],
  ];
}

/** The whole pack: how often each way to guess is right, what tells most, and *several*. */
export function figures(course: Pack): string[] {
  const seen = seenIn(course.units);
  const chance = chanceOf(seen);
  const ticks = ticksIn(course.units);
  const several = ticks.reduce((sum, { questions }) => sum + questions, 0);
  return [
    `${seen.length} questions with one right choice; how often a guess by form is right`,
    `  ${"by chance".padEnd(18)}${percent(chance)}`,
    ...waysIn(course).map(
      ([name, guesses]) =>
        `  ${name.padEnd(18)}${percent(shareRight(guesses))}  (goal ${percent(MOST_TIMES_CHANCE * chance).trim()} at most)`,
    ),
    "",
    "What the model goes by: above 0 where right choices have more of it",
    ...tellsOf(seen).map(
      ({ feature, weight }) => `  ${feature.padEnd(18)}${weight.toFixed(2).padStart(8)}`,
    ),
    "",
    `${several} questions with several right choices; the number right is told by the number of choices in ${countsTold(ticks)}`,
    ...ticks.map(({ choices, right, questions }) => `  ${right} of ${choices}: ${questions}`),
  ];
}

/** A row for each unit: how many guesses of each kind are right; a tie of two counts a half. */
export function byUnit(course: Pack): string[] {
  const ways = waysIn(course);
  const heads = ["asked", ...ways.map(([name]) => (name === MODEL ? "model" : name))];
  const row = (name: string, cells: readonly string[]) =>
    name.padEnd(44) + cells.map((cell) => cell.padStart(13)).join("");
  return [
    row("Right guesses in each unit", heads),
    ...course.units.map((unit) => {
      const inUnit = ways.map(([, guesses]) => guesses.filter(({ seen }) => seen.unit === unit));
      const right = inUnit.map((guesses) =>
        guesses.reduce((sum, each) => sum + rightness(each), 0),
      );
      const asked = inUnit[0]?.length ?? 0;
      return row(`  ${placeOf(unit)}`, [`${asked}`, ...right.map((count) => count.toFixed(1))]);
    }),
  ];
}

/** The questions that each way to guess gets right for sure, by unit. */
export function told(course: Pack): string[] {
  return waysIn(course).flatMap(([name, guesses]) => {
    const sure = guesses.filter(isAlone).map(({ seen }) => seen);
    return [
      `Told by ${name === MODEL ? name : `"${name}"`}: ${sure.length}`,
      ...course.units.flatMap((unit) => {
        const ids = sure.filter((each) => each.unit === unit).map(({ question }) => question.id);
        return ids.length === 0 ? [] : [`  ${placeOf(unit)}: ${ids.join(", ")}`];
      }),
      "",
    ];
  });
}

/** Every choice of these units, by their ids, with what is seen of it and whether the model takes it. */
export function looks(course: Pack, ids: readonly string[]): string[] {
  const unknown = ids.filter((id) => !course.units.some((unit) => unit.id === id));
  if (unknown.length > 0) throw new Error(`No unit of this pack is called ${unknown.join(", ")}.`);
  return guessesByModel(seenIn(course.units))
    .filter(({ seen }) => ids.includes(seen.unit.id))
    .flatMap(({ seen, best }) => [
      `${placeOf(seen.unit)} ${seen.question.id}: ${seen.question.ask}`,
      ...seen.choices.map(({ text, right }, place) => {
        const { length, ...counts } = seen.looks[place] ?? { length: 0 };
        const marks = Object.entries(counts).filter(([, count]) => count > 0);
        const said = marks.map(([name, count]) => `${name} ${count}`).join(", ");
        const taken = best.includes(place) ? "<- the model" : "";
        return `  [${right ? "x" : " "}] ${`${length}`.padStart(3)}  ${text}  ${[said, taken].filter(Boolean).join("  ")}`;
      }),
      "",
    ]);
}
