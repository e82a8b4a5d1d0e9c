import { type Ending, type Step, typedStep } from "../cli/ending.ts";
import { partTyped } from "../cli/partTyped.ts";
import type { Context, Terminal } from "../context.ts";
import {
  type Asked,
  headingOf,
  isIn,
  partsNamed,
  questionsOf,
  unitAt,
  unitsNamed,
} from "../course/course.ts";
import { titled } from "../course/titled.ts";
import { jsonText, quizData } from "../formats/json.ts";
import { isShaky, mixed, pickForReview, questionsRead } from "../learner/quiz.ts";
import { EXIT, Problem } from "../problem.ts";
import { askInTurn, type Round } from "../sitting/askInTurn.ts";
import { closingText } from "../sitting/quizWords.ts";
import { scheduleFor, wasAway } from "../sitting/schedule.ts";
import { resumable } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { dayAfter, localDay } from "../text/day.ts";
import { toType } from "../text/toType.ts";

type Needs = Terminal &
  Pick<
    Context,
    "course" | "unit" | "judging" | "settings" | "record" | "draft" | "now" | "newSeed" | "smm"
  >;

type Wanted = {
  /** the name of a unit or part; undefined for what is due and what was read */
  what: string | undefined;
  /** only questions that were not answered right the last time */
  missed: boolean;
  /** the most questions */
  number: number;
  seed: number | undefined;
  json: boolean;
};

const NOTHING_READ = "There is nothing to ask yet: a quiz is about what you have read.";
const KNOWN_TODAY =
  "You knew today all that you have read, so nothing of it is asked again before tomorrow.";
const NOTHING_MISSED = "There is nothing to ask again here.";
const NO_QUESTIONS = "This unit has no questions.";

const WELCOME_BACK = "Welcome back. A few questions, to see what is still there.";

/** The name of the unit or part that was typed, of one pack. Throws a Problem where there is none. */
async function nameTyped(context: Needs, typed: string): Promise<string> {
  const course = await context.course();
  const id = typed.toLowerCase();
  const isPart = unitsNamed(course, id).length === 0 && partsNamed(course, id).length > 0;
  const again = (other: string) => `quiz ${other}`;
  if (isPart) return (await partTyped(context, course, id, again))?.name ?? id;
  const { pack, id: unit } = await context.unit(id);
  return unitAt(course, { pack, unit })?.name ?? id;
}

/** The questions of a unit, read or not, or of a part as far as it was read. */
async function questionsAbout(context: Needs, name: string): Promise<Asked[]> {
  const course = await context.course();
  const units = unitsNamed(course, name);
  if (units.length > 0) return questionsOf(units);
  const [part] = partsNamed(course, name);
  const read = questionsRead(course, context.record().record);
  return read.filter((asked) => part !== undefined && isIn(asked.unit, part));
}

async function pick(
  context: Needs,
  { what, missed, number }: Wanted,
  seed: number,
): Promise<Asked[]> {
  const course = await context.course();
  const { record } = context.record();
  if (what === undefined && !missed) {
    const schedule = await scheduleFor(context);
    const { dueFirst } = await import("../learner/schedule.ts");
    const due = dueFirst(schedule, number, seed);
    return pickForReview(course, record, { due, today: schedule.today, count: number, seed });
  }
  const pool = what === undefined ? questionsOf(course.units) : await questionsAbout(context, what);
  const wanted = missed ? pool.filter((asked) => isShaky(record, asked)) : pool;
  return mixed(wanted, seed).slice(0, number);
}

/** Days until a question comes up again, 0 where one does now; undefined when none ever does. */
async function nextInOf(context: Needs): Promise<number | undefined> {
  const { nextIn } = await import("../learner/schedule.ts");
  const wait = nextIn((await scheduleFor(context)).questions);
  return wait === undefined ? undefined : Math.max(0, wait);
}

/** Prints the result of a quiz as data. */
async function printData(context: Needs, answered: Round): Promise<void> {
  const next = await nextInOf(context);
  const day = next === undefined ? undefined : dayAfter(localDay(context.now()), next);
  context.io.out(jsonText(quizData(answered, day)));
}

/** The pages behind what was missed, each once. */
function pagesToRead({ answers }: Round): Step[] {
  const missed = answers.filter((entry) => !entry.right);
  const steps = missed.map(({ unit, question }): Step => {
    const page = unit.pages.findIndex(({ id }) => id === question.page) + 1;
    return {
      does: `Read again “${headingOf(unit, question.page)}” in ${titled(unit)}`,
      name: "read",
      words: [unit.name],
      ...(page > 0 && { flags: { page } }),
    };
  });
  return [...new Map(steps.map((step) => [typedStep(step), step])).values()];
}

const NEXT_UNIT: Step = { does: "The next unit", name: "learn" };

async function endingOf(context: Needs, answered: Round, stopped: boolean): Promise<Ending> {
  const { answers } = answered;
  const header = "How it went";
  if (answers.length === 0) {
    const steps = [{ does: "To come back", name: "quiz" }];
    const body = (columns: number) => wrap("No question was answered.", columns);
    return { stopped: true, header, changed: undefined, body, steps };
  }
  const next = await nextInOf(context);
  const { keeps: kept } = context.record();
  const { theme } = context;
  const right = answers.filter((entry) => entry.right).length;
  return {
    stopped,
    header,
    changed: kept ? `Kept: ${counted(answers.length, "question")}, ${right} known.` : undefined,
    body: (columns) => closingText(answered, { theme, next, kept }, columns),
    steps: [
      ...pagesToRead(answered),
      { does: "Another quiz", name: "quiz" },
      NEXT_UNIT,
      ...(kept ? [] : [{ does: "Why they could not be kept", name: "doctor" }]),
    ],
  };
}

/** What to type for such a quiz once more. */
function again({ what, missed }: Wanted): string {
  return ["quiz", ...(what === undefined ? [] : [what]), ...(missed ? ["--missed"] : [])].join(" ");
}

/** Why there is nothing to ask. */
async function nothingToAsk(context: Needs, { what, missed }: Wanted): Promise<Ending> {
  const course = await context.course();
  const isUnit = what !== undefined && unitsNamed(course, what).length > 0;
  const isKnown = what === undefined && questionsRead(course, context.record().record).length > 0;
  const words = missed
    ? NOTHING_MISSED
    : isUnit
      ? NO_QUESTIONS
      : isKnown
        ? KNOWN_TODAY
        : NOTHING_READ;
  return {
    stopped: false,
    header: "Quiz",
    changed: undefined,
    body: (columns) => wrap(words, columns),
    steps: [NEXT_UNIT],
  };
}

/** Asks some questions in turn, and at the end says what is solid and what to read again. */
async function ask(context: Needs, wanted: Wanted): Promise<Ending | undefined> {
  const store = context.record();
  const seed = wanted.seed ?? context.newSeed();
  const questions = await pick(context, wanted, seed);
  if (questions.length === 0 && !wanted.json) return nothingToAsk(context, wanted);
  store.warnIfNotKept();
  const welcome = wasAway(context) ? WELCOME_BACK : undefined;
  const answered: Round = { answers: [], retries: [] };
  const asks = { questions, name: "Quiz", welcome, seed, ways: [] };
  try {
    const { left } = await resumable(context, again(wanted), () =>
      askInTurn(context, asks, answered),
    );
    if (!wanted.json) {
      if (!context.rich && answered.answers.length > 0) context.io.out("\n");
      return endingOf(context, answered, left.is === "stop");
    }
  } catch (error) {
    // Cut short: for a program that reads on, what was answered until then is the result.
    if (wanted.json) await printData(context, answered);
    throw error;
  }
  await printData(context, answered);
  return undefined;
}

type Options = Omit<Wanted, "what"> & { words: [string?]; part: string | undefined };

export async function run(
  context: Needs,
  { words: [what], part, ...wanted }: Options,
): Promise<Ending | undefined> {
  if (what !== undefined && part !== undefined)
    throw new Problem("A quiz is about a unit or about a part.", {
      next: toType(`quiz --part ${part}`),
      code: EXIT.usage,
    });
  const again = (other: string) => `quiz --part ${other}`;
  const within = await partTyped(context, await context.course(), part, again);
  const about = what === undefined ? within?.name : await nameTyped(context, what);
  return ask(context, { what: about, ...wanted });
}
