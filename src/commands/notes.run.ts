import type { AboutNote } from "../cli/aboutNote.ts";
import type { Context } from "../context.ts";
import type { Note } from "../learner/kept/notes.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { noteText } from "../sitting/noteText.ts";
import { present } from "../sitting/present.ts";
import { wrap } from "../terminal/wrap.ts";
import { localDay } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";
import { toType } from "../text/toType.ts";

type Needs = Pick<
  Context,
  | "io"
  | "now"
  | "inputs"
  | "rich"
  | "fromHome"
  | "columns"
  | "course"
  | "unit"
  | "settings"
  | "record"
  | "draft"
  | "smm"
>;

function noteNumbered(context: Needs, typed: string, task: string): Note {
  const { notes } = context.record().record;
  const found = notes.find(({ number }) => String(number) === typed);
  if (found !== undefined) return found;
  const last = notes.at(-1)?.number;
  throw new Problem(`There is no note ${typed}.`, {
    next: toType(
      last === undefined ? 'note "your words"' : `notes ${task} ${last}`.replace("  ", " "),
    ),
    code: EXIT.usage,
  });
}

type Options = AboutNote & {
  words: [string?, string?, ...string[]];
  unit: string | undefined;
  json: boolean;
};

async function list(context: Needs, notes: readonly Note[], json: boolean): Promise<void> {
  const { record } = context.record();
  if (json) {
    const { jsonText, notesData } = await import("../formats/json.ts");
    context.io.out(jsonText(notesData(notes, record)));
    return;
  }
  const course = await context.course();
  const today = localDay(context.now());
  const { smm } = context;
  const none = record.notes.length === 0 ? "No notes yet." : "No note fits that.";
  await present(context, "Your notes", (columns) =>
    notes.length === 0
      ? wrap(`${none} To keep one: ${smm('note "What would they say to this?"')}`, columns)
      : notes.map((note) => noteText(note, record, course, { today, columns })).join("\n\n"),
  );
}

async function shownTo(context: Needs, typed: string): Promise<(note: Note) => boolean> {
  const { mentorNamed } = await import("../cli/myMentors.ts");
  const { isShownTo } = await import("../mentoring/mentors.ts");
  const mentor = mentorNamed(context, typed);
  return (note) => isShownTo(note, mentor);
}

export async function run(context: Needs, options: Options): Promise<void> {
  const { io, smm, columns } = context;
  const [first, number, ...more] = options.words;
  if (first === undefined) {
    const unit = options.unit === undefined ? undefined : await context.unit(options.unit);
    const isFor = options.for === undefined ? () => true : await shownTo(context, options.for);
    const notes = context
      .record()
      .record.notes.filter(
        (note) =>
          (options.kind === undefined || note.kind === options.kind) &&
          (unit === undefined || (note.pack === unit.pack && note.unit === unit.id)) &&
          isFor(note),
      );
    await list(context, notes, options.json);
    return;
  }
  if (/^\d+$/.test(first)) {
    await list(context, [noteNumbered(context, first, "")], options.json);
    return;
  }
  const { changeNote, TASKS } = await import("./changeNote.ts");
  const { afterNote } = await import("../cli/aboutNote.ts");
  const task = TASKS.find((each) => each === first);
  if (task === undefined)
    throw unknownWord("task for notes", first, nearest(first, TASKS), "notes edit 1");
  if (number === undefined)
    throw new Problem(`Which note? They have numbers in “${smm("notes")}”.`, {
      next: toType(`notes ${task} 1`),
      code: EXIT.usage,
    });
  const said = await changeNote(context, task, noteNumbered(context, number, task), more, options);
  io.out(`${wrap(said, columns())}\n${afterNote(context)}\n`);
}
