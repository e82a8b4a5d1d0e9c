import type { Context } from "../../context.ts";
import type { Note } from "../../learner/kept/notes.ts";
import { noteText } from "../../sitting/noteText.ts";
import { onOneLine, wrap } from "../../terminal/wrap.ts";
import { beginningOf } from "../../text/beginning.ts";
import { localDay } from "../../text/day.ts";
import type { Opening } from "../opening.ts";
import { type Choice, pick } from "../room.ts";
import { takeStep } from "../visit.ts";

/** What is done with a note: a task of the command, or a look at all notes again. */
type Task = "share" | "hide" | "edit" | "remove" | "all";

/** Shows a note and does with it what is chosen; false where the person goes home. */
async function look(room: Context, note: Note): Promise<boolean> {
  const course = await room.course();
  const { record } = room.record();
  const tasks: Choice<Task>[] = [
    { says: "All notes", value: "all" },
    note.private
      ? { says: "Show it to your mentor, in the page", value: "share" }
      : { says: "Keep it to yourself", value: "hide" },
    { says: "Write other words", value: "edit" },
    { says: "Remove it", value: "remove" },
  ];
  const today = localDay(room.now());
  const body = (columns: number) => noteText(note, record, course, { today, columns });
  const task = await pick(room, `Note ${note.number}`, body, tasks);
  if (task === undefined) return false;
  if (task !== "all") await takeStep(room, { name: "notes", words: [task, `${note.number}`] });
  return true;
}

/** The notes, the newest first, to look at one and change it, until the person goes home. */
export const notes: Opening = async (room) => {
  for (;;) {
    const { record } = room.record();
    const kept = record.notes.toReversed();
    const WRITE = -1;
    const choices: Choice<number>[] = [
      { says: "Write a note", value: WRITE },
      ...kept.map(({ number, text, private: hidden }, at) => ({
        says: `${number}: ${beginningOf(onOneLine(text))} (${hidden ? "only you" : "shared"})`,
        value: at,
      })),
    ];
    const said = kept.length === 0 ? "No notes yet." : "Choose a note to change it.";
    const at = await pick(room, "Your notes", (columns) => wrap(said, columns), choices);
    if (at === undefined) return undefined;
    const note = kept[at];
    if (note === undefined) return takeStep(room, { name: "note" });
    if (!(await look(room, note))) return undefined;
  }
};
