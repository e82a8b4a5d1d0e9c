import { nearest } from "../text/nearest.ts";
import { singleChoice } from "./answer.ts";
import {
  checkedLately,
  figuresHaveSources,
  movingFactsAreDated,
  sourcesAreWhole,
} from "./factRules.ts";
import { type Fault, linesOf, placed } from "./fault.ts";
import { stretchesOf } from "./fences.ts";
import { FIGURE_NAMES } from "./figures/figures.ts";
import { wordsOfPage } from "./figures/pieces.ts";
import { adviceOnPack, adviceOnUnit } from "./form/advice.ts";
import { hasPlace } from "./initiative.ts";
import { kindOf } from "./kinds/kinds.ts";
import type { Page, Term, Unit } from "./model.ts";
import type { UnitFile } from "./packRules.ts";
import { plainText, sentencesOf } from "./plain.ts";
import { gradeOf } from "./readability.ts";
import type { Remark, Rule } from "./remarks.ts";
import { unexplainedIn } from "./termUse.ts";

const LIMITS = {
  words: [600, 900],
  wordsOfPage: 185,
  pages: [4, 7],
  minutes: [5, 9],
  questions: [3, 5],
  grade: 9,
} as const;

function counted(plain: string): number {
  return plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Words as a reader counts them, those of figures apart. */
export function wordsIn(markdown: string): number {
  return counted(plainText(wordsOfPage(markdown)));
}

const whole = ([least, most]: readonly [number, number], count: number) =>
  count >= least && count <= most;

const sizes: Rule = ({ unit, counts }) => {
  const of = (what: string, count: number, limits: readonly [number, number]): Remark[] =>
    whole(limits, count)
      ? []
      : [{ near: undefined, what: `${count} ${what}`, expected: `${limits[0]} to ${limits[1]}` }];
  const on = (page: Page) => counts.get(page) ?? 0;
  const words = unit.pages.reduce((sum, page) => sum + on(page), 0);
  return [
    ...of("words on its pages", words, LIMITS.words),
    ...of("pages", unit.pages.length, LIMITS.pages),
    ...of("minutes", unit.minutes, LIMITS.minutes),
    ...of("questions", unit.questions.length, LIMITS.questions),
    ...unit.pages
      .filter((page) => on(page) > LIMITS.wordsOfPage)
      .map((page) => ({
        near: page === unit.pages[0] ? undefined : page.heading,
        what: `"${page.heading}" has ${on(page)} words`,
        expected: `at most ${LIMITS.wordsOfPage}, so that it fits on a screen or two`,
      })),
  ];
};

const wholeness: Rule = ({ unit }) => {
  const kinds = unit.prompts.map((prompt) => prompt.kind).sort();
  const checks: [boolean, string, string][] = [
    [unit.before !== undefined, "nothing to guess before", "## Before you start"],
    [unit.inShort.length > 0, "nothing in short", "## In short"],
    [unit.reflection !== undefined, "nothing to put in own words", "## In your own words"],
    [
      new Set(kinds).size === 4,
      "not a prompt of each kind",
      "one for the mentor, for both, to swap seats, and for us",
    ],
    [
      unit.questions.some((question) => singleChoice(question) === undefined),
      "only questions with one right choice",
      "one to put in order, to be typed, or with several right choices",
    ],
  ];
  return checks
    .filter(([there]) => !there)
    .map(([, what, expected]) => ({ near: undefined, what, expected }));
};

const questionsAreWellMade: Rule = ({ unit }) =>
  unit.questions.flatMap((question) =>
    kindOf(question)
      .advice(question)
      .map((advice) => ({ near: question.ask, ...advice })),
  );

const formTellsNothing: Rule = ({ unit }) => adviceOnUnit(unit);

const placesDiffer: Rule = ({ unit }) => {
  const places = unit.questions.flatMap((question) => {
    const choices = singleChoice(question);
    return choices === undefined
      ? []
      : [{ ...question, at: choices.findIndex(({ right }) => right) }];
  });
  if (places.length < 2 || new Set(places.map(({ at }) => at)).size > 1) return [];
  return [
    {
      near: places[0]?.ask,
      what: "the right choice always stands in the same place",
      expected: "different places, for those who read the file",
    },
  ];
};

const termsAreExplained: Rule = ({ terms, sentences }) =>
  unexplainedIn(terms, sentences).map((term) => ({
    near: undefined,
    what: `"${term.word}" is used before it is explained`,
    expected: "what it means, in the sentence where it first stands",
  }));

/** Code is shown as it stands, so that a figure whose name has a slip would be too. */
const blocksAreFigures: Rule = ({ unit }) =>
  unit.pages.flatMap(({ markdown }) =>
    stretchesOf(markdown.split("\n").map((text, at) => ({ text, number: at + 1 }))).flatMap(
      (stretch) => {
        if (stretch.is === "open" || FIGURE_NAMES.includes(stretch.info)) return [];
        const meant = nearest(stretch.info, FIGURE_NAMES);
        if (stretch.info === "" || meant === undefined) return [];
        return [
          {
            near: stretch.first.text,
            what: `a block of "${stretch.info}" is shown as it stands`,
            expected: `"${meant}", if it is a figure`,
          },
        ];
      },
    ),
  );

/** Elsewhere the words stand as they are, braces and all. */
const initiativeIsInPrompts: Rule = ({ unit }) =>
  [...unit.pages.map(({ markdown }) => markdown), ...unit.questions.map(({ ask }) => ask)]
    .concat(unit.reflection ?? [], unit.inShort)
    .filter(hasPlace)
    .map((text) => ({
      near: text.split("\n").find(hasPlace),
      what: "the learner's initiative can stand in prompts alone",
      expected: "plain words here",
    }));

const plainWords: Rule = ({ sentences }) => {
  const grade = gradeOf(sentences);
  if (grade <= LIMITS.grade) return [];
  return [
    {
      near: undefined,
      what: `its words need ${grade.toFixed(1)} years of school`,
      expected: `${LIMITS.grade} at most: shorter sentences, plainer words`,
    },
  ];
};

const RULES: readonly Rule[] = [
  checkedLately,
  sizes,
  wholeness,
  questionsAreWellMade,
  formTellsNothing,
  placesDiffer,
  figuresHaveSources,
  sourcesAreWhole,
  movingFactsAreDated,
  termsAreExplained,
  blocksAreFigures,
  initiativeIsInPrompts,
  plainWords,
];

function lineOf(lines: readonly string[], near: string | undefined): number {
  if (near === undefined) return 1;
  const [first = ""] = near.split("\n");
  return lines.findIndex((line) => line.includes(first)) + 1 || 1;
}

/**
 * What would make a unit better, though it works as it is: sources, dates, sizes and words that the
 * bundled course is held to. `today` is a calendar day, YYYY-MM-DD. In the order of the file.
 */
export function warningsFor(
  { unit, file, text }: UnitFile,
  terms: readonly Term[],
  today: string,
): Fault[] {
  const lines = linesOf(text);
  const words = new Map(unit.pages.map((page) => [page, wordsOfPage(page.markdown)]));
  const plain = [...words].map(([page, markdown]) => [page, plainText(markdown)] as const);
  const sentences = plain.flatMap(([, text]) => sentencesOf(text));
  const counts = new Map(plain.map(([page, text]) => [page, counted(text)]));
  return RULES.flatMap((rule) => rule({ unit, terms, today, words, sentences, counts }))
    .map(({ near, what, expected }) => {
      const place = placed(lines, lineOf(lines, near), what);
      const shown = near === undefined ? "" : place.shown;
      return { file, ...place, shown, what, expected, mend: "" };
    })
    .sort((a, b) => a.line - b.line);
}

/**
 * What would make a pack better as a whole: that the form of its choices tells nothing. `file` is the
 * one that stands for the pack.
 */
export function packWarningsFor(units: readonly Unit[], file: string): Fault[] {
  return adviceOnPack(units).map(({ what, expected }) => ({
    file,
    line: 1,
    column: 1,
    what,
    expected,
    mend: "",
    shown: "",
  }));
}
