import { wordsOf } from "../course/answer.ts";
import type { Asked, ListedTerm } from "../course/course.ts";
import type { Given } from "../course/kinds/kind.ts";
import type { Course, Unit } from "../course/model.ts";
import type { Note } from "../learner/kept/notes.ts";
import { answersToNote } from "../learner/kept/replies.ts";
import type { AboutWork, Path } from "../learner/path.ts";
import { type Progress, statusOf } from "../learner/progress.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { audienceOf, labelOf } from "../mentoring/prompts.ts";
import { INVISIBLE } from "../text/clean.ts";

/** What a terminal would obey or reorder by, though JSON lets it stand. */
const UNSAFE = new RegExp(`[\\u007f-\\u009f\\u2028\\u2029]|${INVISIBLE.source}`, "gu");

/** A character as JSON escapes it: each of its halves where it has two. */
function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, "0")}`;
  }).join("");
}

/** Data as the text that `--json` prints. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, null, 2);
  return `${text.replace(UNSAFE, escaped)}\n`;
}

/** One unit as `list --json` shows it. */
export function unitData(unit: Unit, record: LearnerRecord) {
  return {
    pack: unit.pack,
    id: unit.id,
    title: unit.title,
    summary: unit.summary,
    kind: unit.kind,
    part: unit.part,
    minutes: unit.minutes,
    status: statusOf(record, unit),
    questions: unit.questions.length,
    sources: unit.sources.length,
    checked: unit.checked,
    readFirst: unit.readFirst,
    readNext: unit.readNext,
  };
}

/** The day from which on a question comes up again, in a part by its name or (null) in all of them. */
type ComingUp = ReadonlyMap<string | null, string>;

/** `progress --json`. */
export function progressData(progress: Progress, comingUp: ComingUp) {
  const { units, parts, questions, notes, next } = progress;
  const counts = (of: typeof units) => ({ total: of.units, started: of.started, done: of.done });
  const asked = (of: typeof questions, part: string | null) => ({
    ...of,
    comingUp: comingUp.get(part) ?? null,
  });
  return {
    units: counts(units),
    questions: asked(questions, null),
    parts: parts.map(({ part, units, questions }) => ({
      pack: part.pack,
      id: part.id,
      title: part.title,
      ...counts(units),
      questions: asked(questions, part.name),
    })),
    notes,
    next: next === undefined ? null : { pack: next.pack, id: next.id, title: next.title },
  };
}

/** A question and how it was answered, as the result of a quiz has it. */
type QuizAnswer = Asked & { given: Given; right: boolean };

/** `quiz --json`: each answer, and the day from which on a question comes up again. */
export function quizData(
  { answers, retries }: { answers: readonly QuizAnswer[]; retries: readonly QuizAnswer[] },
  comingUp: string | undefined,
) {
  const retried = new Map(retries.map(({ question, right }) => [question, right]));
  return {
    asked: answers.length,
    right: answers.filter(({ right }) => right).length,
    questions: answers.map(({ unit, question, given, right }) => ({
      pack: unit.pack,
      unit: unit.id,
      question: question.id,
      ask: question.ask,
      given: wordsOf(question, given),
      right,
      retry: retried.get(question) ?? null,
    })),
    comingUp: comingUp ?? null,
  };
}

/** `path --json`: what was told of the work, and its path; both null where nothing was. */
export function pathData(about: AboutWork | undefined, path: Path | undefined) {
  return {
    work: about?.work ?? null,
    minutesAWeek: about?.minutes ?? null,
    minutesLeft: path?.minutesLeft ?? null,
    weeksLeft: path?.weeksLeft ?? null,
    units: (path?.steps ?? []).map(({ unit, why, status, week }) => ({
      pack: unit.pack,
      id: unit.id,
      title: unit.title,
      kind: unit.kind,
      minutes: unit.minutes,
      status,
      week,
      why: why.is,
      before: why.is === "before" ? why.unit.id : null,
    })),
  };
}

/** The prompts of these units as `prompts --json` shows them. */
export function promptsData(units: Course["units"]) {
  return units.flatMap((unit) =>
    unit.prompts.map((prompt) => ({
      id: `${unit.id}/${prompt.id}`,
      pack: unit.pack,
      unit: unit.id,
      for: audienceOf(prompt),
      label: labelOf(prompt),
      ask: prompt.ask,
      listenFor: prompt.listenFor ?? null,
    })),
  );
}

/** Every source that these units cite, as `sources --json` shows it. */
export function sourcesData(units: Course["units"]) {
  return units.flatMap((unit) =>
    unit.sources.map(({ id, text, url }, index) => ({
      pack: unit.pack,
      unit: unit.id,
      number: index + 1,
      id,
      text,
      url: url ?? null,
    })),
  );
}

/** Words of glossaries as `terms --json` shows them. */
export function termsData(terms: readonly ListedTerm[]) {
  return terms.map(({ pack, id, word, also, meaning }) => ({ pack, id, word, also, meaning }));
}

/** These notes as `notes --json` shows them, with what mentors answered. */
export function notesData(notes: readonly Note[], record: LearnerRecord) {
  return notes.map((note) => noteData(note, record));
}

function noteData(note: Note, record: LearnerRecord) {
  const { id, number, at, kind, text, unit, step, initiative, decides } = note;
  return {
    id,
    number,
    at,
    kind,
    text,
    private: note.private,
    pack: note.pack,
    unit,
    step,
    initiative,
    decides,
    for: note.for,
    answers: answersToNote(record, id),
  };
}
