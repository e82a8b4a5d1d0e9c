import { headingOf, unitAt } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import type { Note, NoteKind } from "../learner/kept/notes.ts";
import { answersToNote } from "../learner/kept/replies.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { dayTold, shortDay } from "../text/day.ts";

const NAMES: Record<NoteKind, string> = {
  idea: "Idea",
  question: "Question for my mentor",
  thought: "Thought",
  "own-words": "In my own words",
};

function placeOf(note: Note, course: Course): string {
  if (note.unit === null) return "";
  const unit = unitAt(course, note);
  const page = unit?.pages.find(({ id }) => id === note.step);
  const named = page !== undefined && page !== unit?.pages[0];
  const where = unit !== undefined && named ? `“${headingOf(unit, page.id)}” in ` : "";
  return `, on ${where}“${unit === undefined ? note.unit : titled(unit)}”`;
}

/** A note with its number, its place, who sees it, and what was answered, as it is told on `today`. */
export function noteText(
  note: Note,
  record: LearnerRecord,
  course: Course,
  { today, columns }: { today: string; columns: number },
): string {
  const only = note.for.length === 0 ? "shared" : `for ${note.for.join(", ")}`;
  const who = note.private ? "private" : only;
  const head = wrap(
    `${note.number}. ${shortDay(note.day, today)}  ${NAMES[note.kind]}${placeOf(note, course)} (${who})`,
    columns,
  );
  const body = note.text.split("\n").map((line) => wrapAfter("  ", line, columns));
  const more = [
    ...(note.initiative === null ? [] : [`For the initiative: ${note.initiative}`]),
    ...(note.decides === null ? [] : [`Would decide: ${note.decides}`]),
    ...answersToNote(record, note.id).map(
      ({ from, on, text }) => `${from ?? "Your mentor"} answered on ${dayTold(on, today)}: ${text}`,
    ),
  ].map((line) => wrapAfter("  ", line, columns));
  return [head, ...body, ...more].join("\n");
}
