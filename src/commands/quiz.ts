import type { Context } from "../context.ts";
import { headingOf, partOf, unitOf } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { type Asked, pickQuestions, questionsRead } from "../learner/quiz.ts";
import { askQuestion } from "../sitting/ask.ts";
import { lookOf } from "../sitting/look.ts";
import { sitting } from "../sitting/stopping.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";

export type QuizOptions = {
  /** the id of a unit or part; undefined for all that has been read */
  what: string | undefined;
  count: number;
  seed: number | undefined;
};

const NOTHING_READ = "There is nothing to ask yet: a quiz is about what you have read.";

async function poolOf(
  context: Context,
  course: Course,
  what: string | undefined,
): Promise<Asked[]> {
  if (what === undefined) return questionsRead(course, context.record().record);
  const unit = unitOf(course, what);
  if (unit !== undefined) return unit.questions.map((question) => ({ unit, question }));
  if (partOf(course, what) === undefined) await context.unit(what);
  const read = questionsRead(course, context.record().record);
  return read.filter((asked) => asked.unit.part === what);
}

function closing({ io, columns, smm }: Context, asked: number, missed: readonly Asked[]): void {
  if (asked === 0) {
    io.out(`No question was answered. To come back: ${smm} quiz\n`);
    return;
  }
  const right = asked - missed.length;
  io.out(`\n${counted(asked, "question")}, ${right === asked ? "all" : right} right.\n`);
  if (missed.length > 0) {
    io.out("\nWorth reading again:\n");
    const pages = missed.map(({ unit, question }) => ({
      text: `“${headingOf(unit, question.page)}” in ${unit.title}`,
      id: unit.id,
    }));
    const seen = new Set<string>();
    for (const { text, id } of pages) {
      if (seen.has(text)) continue;
      seen.add(text);
      io.out(`${wrapAfter("- ", `${text}\n${smm} read ${id}`, columns())}\n`);
    }
  }
  io.out(`\nAnother quiz: ${smm} quiz\nThe next unit: ${smm} learn\n`);
}

/** Asks some questions in turn, and at the end says what to read again. */
export async function runQuiz(context: Context, options: QuizOptions): Promise<void> {
  const course = await context.course();
  const store = context.record();
  const pool = await poolOf(context, course, options.what);
  if (pool.length === 0) {
    context.io.out(`${wrap(NOTHING_READ, context.columns())}\nNext: ${context.smm} learn\n`);
    return;
  }
  store.warnIfNotKept();
  const seed = options.seed ?? context.newSeed();
  const questions = pickQuestions(pool, options.count, seed);
  const look = await lookOf(context);
  const missed: Asked[] = [];
  let answered = 0;
  await sitting(context, "smm quiz", async () => {
    for (const [index, { unit, question }] of questions.entries()) {
      const header = `Quiz, question ${index + 1} of ${questions.length} · ${unit.title}`;
      const asking = { unit, question, header, back: false, seed: seed + index };
      const result = await askQuestion(context, asking, "quiz", look);
      if (result.is !== "answered") break;
      answered += 1;
      if (!result.right) missed.push({ unit, question });
      if (result.stop) break;
    }
  });
  closing(context, answered, missed);
}

export async function command(
  context: Context,
  words: string[],
  flags: { number?: number; seed?: number },
): Promise<void> {
  await runQuiz(context, { what: words[0], count: flags.number ?? 5, seed: flags.seed });
}
