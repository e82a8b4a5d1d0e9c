import type { Context } from "../context.ts";
import { unitOf } from "../course/course.ts";
import type { Unit } from "../course/model.ts";
import { nextUnit, recordOf } from "../learner/progress.ts";
import { resumeAt, type Step, stepsOf } from "../learner/steps.ts";
import { EXIT, Problem } from "../problem.ts";
import { keptOrNot, sitting } from "../sitting/stopping.ts";
import { walkUnit } from "../sitting/walk.ts";
import { wrap } from "../terminal/wrap.ts";
import { runQuiz } from "./quiz.ts";

const ALL_READ = `You have read every unit. What stays is what you come back to: a short quiz now and
then, and the talks with your mentor.`;

function placeOf(step: Step, unit: Unit): string {
  switch (step.kind) {
    case "page":
      return `page ${step.number} of ${unit.pages.length}`;
    case "guess":
      return "the guess before the first page";
    case "question":
      return `question ${step.number} of ${unit.questions.length}`;
    case "reflection":
      return "“In your own words”";
    case "talk":
      return "“Talk it over”";
  }
}

function finished({ io, columns, smm }: Context, unit: Unit, next: Unit | undefined) {
  const say = (text: string) => io.out(`${wrap(text, columns())}\n`);
  say(`You have finished “${unit.title}”.`);
  if (next === undefined) say("That was the last unit: you have read the whole course.");
  else say(`Next comes “${next.title}”, ${next.minutes} minutes.\nTo read it: ${smm} learn`);
  say(`A quiz on this one: ${smm} quiz ${unit.id}`);
  say(`The summary for your mentor: ${smm} export`);
}

async function allRead(context: Context): Promise<void> {
  context.io.out(`${wrap(ALL_READ.replace(/\n/g, " "), context.columns())}\n`);
  context.io.out(
    `A quiz: ${context.smm} quiz\nThe summary for your mentor: ${context.smm} export\n`,
  );
  if (!context.onTerminal) return;
  const yes = await sitting(context, "smm quiz", () =>
    context.inputs.confirm("Shall we do a short quiz now?", true),
  );
  if (yes) await runQuiz(context, { what: undefined, count: 5, seed: undefined });
}

async function learn(context: Context, id: string | undefined): Promise<void> {
  const { io, columns } = context;
  const course = await context.course();
  const store = context.record();
  const chosen = id === undefined ? nextUnit(course, store.record) : await context.unit(id);
  if (chosen === undefined) return allRead(context);
  const unit = unitOf(course, chosen.id) ?? chosen;
  const goOn = `smm learn ${unit.id}`;
  store.warnIfNotKept();
  if (!context.inputs.canAsk)
    throw new Problem("This asks you to go on after each page, and --no-input forbids that.", {
      next: `smm read ${unit.id}`,
      code: EXIT.usage,
    });
  const from = resumeAt(stepsOf(unit), recordOf(store.record, unit));
  if (from > 0 && !context.rich)
    io.err(`Going on where you stopped: ${placeOf(stepsOf(unit)[from] as Step, unit)}.\n\n`);
  const walked = await sitting(context, goOn, () => walkUnit(context, unit));
  if (walked.is === "stopped") {
    io.out(
      `${wrap(`You stopped at ${placeOf(walked.next, unit)} of “${unit.title}”. ${keptOrNot(context)}`, columns())}\n`,
    );
    io.out(`To go on there: ${context.smm} learn ${unit.id}\n`);
    return;
  }
  finished(context, unit, nextUnit(course, store.record));
}

export async function command(context: Context, words: string[]): Promise<void> {
  await learn(context, words[0]);
}
