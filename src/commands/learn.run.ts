import type { Ending, Step } from "../cli/ending.ts";
import { myMentors } from "../cli/myMentors.ts";
import type { Context, Terminal } from "../context.ts";
import { unitAt } from "../course/course.ts";
import type { Course, Unit } from "../course/model.ts";
import { pathFor } from "../course/path.ts";
import { titled } from "../course/titled.ts";
import { answersTo, nextUnit, recordOf, statusOf } from "../learner/progress.ts";
import { mixed } from "../learner/quiz.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { resumeAt, stepsOf, type Step as UnitStep } from "../learner/steps.ts";
import { mentorTold } from "../mentoring/mentors.ts";
import { EXIT, Problem } from "../problem.ts";
import { askInTurn } from "../sitting/askInTurn.ts";
import { rendererFor } from "../sitting/renderer.ts";
import { scheduleFor, wasAway } from "../sitting/schedule.ts";
import { keptOrNot, resumable } from "../sitting/stopping.ts";
import { inShortText } from "../sitting/unitText.ts";
import { walkUnit } from "../sitting/walk.ts";
import { wrap } from "../terminal/wrap.ts";
import { localDay } from "../text/day.ts";
import { KEYS } from "../text/keys.ts";
import { toType } from "../text/toType.ts";

type Needs = Terminal &
  Pick<
    Context,
    | "course"
    | "amongPages"
    | "judging"
    | "settings"
    | "change"
    | "record"
    | "draft"
    | "now"
    | "newSeed"
    | "smm"
  >;

const ALL_READ = `You have read every unit. What stays is what you come back to: a short quiz now and
then, and the talks with your mentor.`;

function placeOf(step: UnitStep, unit: Unit): string {
  switch (step.kind) {
    case "page":
      return `page ${step.number} of ${unit.pages.length}`;
    case "guess":
      return "“Before you start”";
    case "question":
      return `question ${step.number} of ${unit.questions.length}`;
    case "reflection":
      return "“In your own words”";
    case "talk":
      return "“Talk it over”";
  }
}

/** Whether this unit was the last to be read of the path for the learner's work. */
function endsPath(context: Needs, course: Course, unit: Unit): boolean {
  const { work } = context.settings();
  if (work === undefined) return false;
  const path = pathFor(course, work).map((each) => each.unit);
  const { record } = context.record();
  return path.includes(unit) && path.every((each) => statusOf(record, each) === "done");
}

/** A unit not read yet that its author names to be read after this one. */
function goesWith(course: Course, record: LearnerRecord, unit: Unit): Unit | undefined {
  return unit.readNext
    .flatMap((id) => unitAt(course, { pack: unit.pack, unit: id }) ?? [])
    .find((each) => statusOf(record, each) === "new");
}

/** How the questions of a unit went, as they were answered last; nothing where none was answered. */
function howItWent(record: LearnerRecord, unit: Unit): string[] {
  const answers = unit.questions.flatMap(
    (question) => answersTo(record, unit, question)?.last ?? [],
  );
  const right = answers.filter((answer) => answer.right).length;
  const missed = answers.length - right;
  if (answers.length === 0) return [];
  if (answers.length === 1)
    return [
      missed === 0 ? "You answered its question right." : "Its question comes back in a quiz.",
    ];
  if (missed === 0) return [`You answered all ${right} questions right.`];
  const back = missed === 1 ? "The one that you missed comes" : "Those that you missed come";
  return [
    `You answered ${right === 0 ? "none" : right} of its ${answers.length} questions right. ${back} back in a quiz.`,
  ];
}

/** What is said of a unit at home once it is read. */
function readLine(record: LearnerRecord, unit: Unit): string {
  const answers = unit.questions.flatMap(
    (question) => answersTo(record, unit, question)?.last ?? [],
  );
  const known = answers.filter(({ right }) => right).length;
  const much = answers.length === 0 ? "" : `, ${known} of ${answers.length} known`;
  return `Kept: “${unit.title}” is read${much}.`;
}

async function finished(context: Needs, unit: Unit): Promise<Ending> {
  const course = await context.course();
  const { record } = context.record();
  const { work } = context.settings();
  const next = nextUnit(course, record, work);
  const other = goesWith(course, record, unit);
  const pathDone = endsPath(context, course, unit);
  const renderer = unit.inShort.length > 0 ? await rendererFor(context) : undefined;
  const steps: Step[] = [];
  if (next !== undefined) steps.push(readStep(next, []));
  if (other !== undefined && other !== next) steps.push(readStep(other, [other.name]));
  if (unit.questions.length > 0)
    steps.push({ does: "A quiz on this one", name: "quiz", words: [unit.name] });
  steps.push({ does: `Make the page for ${mentorTold(myMentors(context))}`, name: "export" });
  return {
    stopped: false,
    header: `Finished · ${unit.title}`,
    changed: readLine(record, unit),
    steps,
    body: (columns) =>
      [
        wrap([`You have finished “${unit.title}”.`, ...howItWent(record, unit)].join(" "), columns),
        ...(renderer === undefined
          ? []
          : [`\nIn short:\n${inShortText(unit, renderer, columns)}\n`]),
        ...(pathDone && next !== undefined
          ? [wrap("That was the last unit of your path; the others are still there.", columns)]
          : []),
        wrap(
          next === undefined
            ? "That was the last unit: you have read the whole course."
            : `Next comes “${titled(next)}”, ${next.minutes} minutes.`,
          columns,
        ),
        ...(other === undefined || other === next
          ? []
          : [wrap(`“${titled(other)}” goes well with it.`, columns)]),
      ].join("\n"),
  };
}

/** Reading a unit as what one may do next, with the words after the command. */
function readStep(unit: Unit, words: readonly string[]): Step {
  return { does: `Read “${titled(unit)}” (${unit.minutes} min)`, name: "learn", words };
}

/** Says that all is read, with a quiz as what one may do next. */
function allRead(context: Needs): Ending {
  return {
    stopped: false,
    header: "The whole course",
    changed: undefined,
    body: (columns) => wrap(ALL_READ.replace(/\n/g, " "), columns),
    steps: [
      { does: "A quiz", name: "quiz" },
      { does: `Make the page for ${mentorTold(myMentors(context))}`, name: "export" },
    ],
  };
}

const WARM_UP = 4;

const WARM_UP_WORDS = "Before you read on: a short look back at what you read before.";

/** Keeps that there was a look back today, so that it is not offered twice. */
function lookedBack(context: Needs, day: string): void {
  try {
    context.change({ lookedBack: day });
  } catch (error) {
    // Where nothing can be kept, it is offered again.
    if (!(error instanceof Problem)) throw error;
  }
}

/**
 * Asks up to four questions that are due, of other units than the one to be read. False when the
 * person stops there.
 */
async function warmUp(context: Needs, unit: Unit): Promise<boolean> {
  const { record } = context.record();
  const today = localDay(context.now());
  if (Object.keys(record.questions).length === 0 || context.settings().lookedBack === today)
    return true;
  const schedule = await scheduleFor(context);
  const { dueFirst } = await import("../learner/schedule.ts");
  const elsewhere = schedule.questions.filter((each) => each.unit !== unit);
  const seed = context.newSeed();
  const due = dueFirst({ ...schedule, questions: elsewhere }, WARM_UP, seed);
  if (due.length === 0) return true;
  const welcome = wasAway(context) ? `Welcome back. ${WARM_UP_WORDS}` : WARM_UP_WORDS;
  const questions = mixed(due, seed);
  const asks = { questions, name: "Looking back", welcome, seed, ways: [KEYS.skip], once: true };
  const { left } = await askInTurn(context, asks);
  if (left.is !== "stop") lookedBack(context, today);
  return left.is !== "stop";
}

/** What is said where the person stopped in a unit or before it. */
function left(context: Needs, unit: Unit, at: UnitStep | undefined, words: string[]): Ending {
  const place = at === undefined ? "before" : `at ${placeOf(at, unit)} of`;
  const said = `You stopped ${place} “${unit.title}”. ${keptOrNot(context)}`;
  return {
    stopped: true,
    header: unit.title,
    changed: said,
    body: (columns) => wrap(said, columns),
    steps: [{ does: at === undefined ? "To read it" : "To go on there", name: "learn", words }],
  };
}

async function learn(context: Needs & Pick<Context, "unit">, id: string | undefined) {
  const course = await context.course();
  const store = context.record();
  const { work } = context.settings();
  const chosen = id === undefined ? nextUnit(course, store.record, work) : await context.unit(id);
  if (chosen === undefined) return allRead(context);
  const unit = unitAt(course, { pack: chosen.pack, unit: chosen.id }) ?? chosen;
  const goOn = `learn ${unit.name}`;
  store.warnIfNotKept();
  if (!context.inputs.canAsk)
    throw new Problem("This asks you to go on after each page, and --no-input forbids that.", {
      next: toType(`read ${unit.name}`),
      code: EXIT.usage,
    });
  if (!(await resumable(context, goOn, () => warmUp(context, unit))))
    return left(context, unit, undefined, [unit.name]);
  const from = resumeAt(stepsOf(unit), recordOf(store.record, unit));
  if (from > 0 && !context.rich)
    context.io.err(
      `Going on where you stopped: ${placeOf(stepsOf(unit)[from] as UnitStep, unit)}.\n\n`,
    );
  const walked = await resumable(context, goOn, () => walkUnit(context, unit));
  if (walked.is === "finished") return finished(context, unit);
  const isNext = nextUnit(course, store.record, work) === unit;
  return left(context, unit, walked.next, isNext ? [] : [unit.name]);
}

export async function run(
  context: Context,
  { words: [unit] }: { words: [string?] },
): Promise<Ending> {
  return learn(context, unit);
}
