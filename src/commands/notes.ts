import type { Context } from "../context.ts";
import { unitOf } from "../course/course.ts";
import { jsonText, noteData } from "../formats/json.ts";
import type { NoteKind } from "../learner/events.ts";
import type { Note } from "../learner/record.ts";
import { present } from "../sitting/present.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";

const NAMES: Record<NoteKind, string> = {
  idea: "Idea",
  question: "Question for my mentor",
  thought: "Thought",
  "own-words": "In my own words",
};

function noteText(note: Note, titleOf: (id: string) => string, columns: number): string {
  const about = note.unit === null ? "" : `, on “${titleOf(note.unit)}”`;
  const who = note.private ? "private" : "shared";
  const head = wrap(`${note.day}  ${NAMES[note.kind]}${about} (${who})`, columns);
  const body = note.text.split("\n").map((line) => wrapAfter("  ", line, columns));
  return [head, ...body].join("\n");
}

export async function command(
  context: Context,
  _words: string[],
  flags: { json?: boolean },
): Promise<void> {
  const { notes } = context.record().record;
  if (flags.json === true) {
    context.io.out(jsonText(notes.map(noteData)));
    return;
  }
  const course = await context.course();
  const titleOf = (id: string) => unitOf(course, id)?.title ?? id;
  await present(context, "Your notes", (columns) =>
    notes.length === 0
      ? wrap(
          `No notes yet. To keep one: ${context.smm} note "What would they say to this?"`,
          columns,
        )
      : notes.map((note) => noteText(note, titleOf, columns)).join("\n\n"),
  );
}
