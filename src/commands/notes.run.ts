import { type AboutNote, afterNote, noteWords } from "../cli/aboutNote.ts";
import { mentorNamed, mentorsFor, myMentors } from "../cli/myMentors.ts";
import type { Context } from "../context.ts";
import { jsonText, notesData } from "../formats/json.ts";
import type { Note } from "../learner/happenings/notes.ts";
import { isShownTo, usuallyFor } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { noteText } from "../sitting/noteText.ts";
import { typedLines } from "../sitting/ownWords.ts";
import { present } from "../sitting/present.ts";
import { resumable } from "../sitting/stopping.ts";
import { typingAt } from "../sitting/typing.ts";
import type { Draft } from "../store/drafts.ts";
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

const TASKS = ["edit", "remove", "share", "hide"] as const;
type Task = (typeof TASKS)[number];

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

const LABEL = "New words:";

function wordsDraft({ draft }: Needs, { id, number }: Note): Draft {
  return draft({ key: `words ${id}`, name: "new words of a note", goOn: `notes edit ${number}` });
}

/** New words for a note: those typed after its number, or what is written now; that is in the draft too. */
async function newWords(context: Needs, note: Note, words: string[]): Promise<string | undefined> {
  if (words.length > 0) return noteWords(words.join(" "));
  const { inputs, io, columns } = context;
  return resumable(context, `notes edit ${note.number}`, async () => {
    const draft = wordsDraft(context, note);
    if (inputs.canEdit) {
      const { start, keep } = typingAt(draft, LABEL);
      const edited = await inputs.edit({ start: start === "" ? note.text : start, keep });
      keep(edited);
      return noteWords(edited);
    }
    const { record } = context.record();
    const today = localDay(context.now());
    io.out(`${noteText(note, record, await context.course(), { today, columns: columns() })}\n\n`);
    const written = await typedLines(context, LABEL, {
      back: false,
      pipedToTheEnd: true,
      draft,
    });
    return written.is === "written" ? noteWords(written.text) : undefined;
  });
}

async function edit(context: Needs, note: Note, words: string[], options: AboutNote) {
  const { kind, initiative, decides } = options;
  const only = options.for === undefined ? undefined : mentorsFor(context, options.for);
  const given = { kind, initiative, decides, for: only };
  const changes = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  );
  const asks = words.length > 0 || Object.keys(changes).length === 0;
  const text = asks ? await newWords(context, note, words) : undefined;
  if (text === undefined && asks) return "Nothing was changed.";
  const change = text === undefined ? changes : { ...changes, text };
  context.record().saveOrFail({ type: "note-changed", note: note.id, ...change });
  wordsDraft(context, note).drop();
  return `Note ${note.number} is changed.`;
}

async function change(context: Needs, task: Task, note: Note, words: string[], options: AboutNote) {
  const store = context.record();
  const sharedWith = note.for.length > 0 ? note.for : usuallyFor(myMentors(context));
  switch (task) {
    case "edit":
      return edit(context, note, words, options);
    case "remove":
      store.saveOrFail({ type: "note-removed", note: note.id });
      return `Note ${note.number} is removed.`;
    case "share":
      store.saveOrFail({ type: "note-changed", note: note.id, private: false, for: sharedWith });
      return `Your mentor sees note ${note.number} in the summary from now on.`;
    case "hide":
      store.saveOrFail({ type: "note-changed", note: note.id, private: true });
      return `Note ${note.number} is private now: no summary shows it.`;
  }
}

type Options = AboutNote & {
  words: [string?, string?, ...string[]];
  unit: string | undefined;
  json: boolean;
};

async function list(context: Needs, notes: readonly Note[], json: boolean): Promise<void> {
  const { record } = context.record();
  if (json) {
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

export async function run(context: Needs, options: Options): Promise<void> {
  const { io, smm, columns } = context;
  const [first, number, ...more] = options.words;
  if (first === undefined) {
    const unit = options.unit === undefined ? undefined : await context.unit(options.unit);
    const only = options.for === undefined ? undefined : mentorNamed(context, options.for);
    const notes = context
      .record()
      .record.notes.filter(
        (note) =>
          (options.kind === undefined || note.kind === options.kind) &&
          (unit === undefined || (note.pack === unit.pack && note.unit === unit.id)) &&
          (only === undefined || isShownTo(note, only)),
      );
    await list(context, notes, options.json);
    return;
  }
  if (/^\d+$/.test(first)) {
    await list(context, [noteNumbered(context, first, "")], options.json);
    return;
  }
  const task = TASKS.find((each) => each === first);
  if (task === undefined)
    throw unknownWord("task for notes", first, nearest(first, TASKS), "notes edit 1");
  if (number === undefined)
    throw new Problem(`Which note? They have numbers in “${smm("notes")}”.`, {
      next: toType(`notes ${task} 1`),
      code: EXIT.usage,
    });
  const said = await change(context, task, noteNumbered(context, number, task), more, options);
  io.out(`${wrap(said, columns())}\n${afterNote(context)}\n`);
}
