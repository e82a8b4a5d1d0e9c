import { type AboutNote, noteWords } from "../cli/aboutNote.ts";
import { mentorsFor, myMentors } from "../cli/myMentors.ts";
import type { Context } from "../context.ts";
import type { Note } from "../learner/kept/notes.ts";
import { usuallyFor } from "../mentoring/mentors.ts";
import { noteText } from "../sitting/noteText.ts";
import { typedLines } from "../sitting/ownWords.ts";
import { resumable } from "../sitting/stopping.ts";
import { typingAt } from "../sitting/typing.ts";
import type { Draft } from "../store/draftFile.ts";
import { localDay } from "../text/day.ts";

type Needs = Pick<
  Context,
  "io" | "now" | "inputs" | "columns" | "course" | "settings" | "record" | "draft" | "smm"
>;

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

/** What can be done with a note, by the word that is typed for it. */
export const TASKS = ["edit", "remove", "share", "hide"] as const;
type Task = (typeof TASKS)[number];

/** Does it, with what was typed after its number; resolves to what there is to say of that. */
export async function changeNote(
  context: Needs,
  task: Task,
  note: Note,
  words: string[],
  options: AboutNote,
): Promise<string> {
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
