/** What a note may be. */
export const NOTE_KINDS = ["idea", "question", "thought", "own-words"] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export type Note = {
  id: string;
  /** counted from 1 in the order of writing; a removed note keeps its number */
  number: number;
  at: string;
  day: string;
  kind: NoteKind;
  text: string;
  private: boolean;
  /** where it was written: the pack, the unit, and the step of it by its id; null outside a unit */
  pack: string | null;
  unit: string | null;
  step: string | null;
  /** what an idea belongs to, and who would decide it */
  initiative: string | null;
  decides: string | null;
  /** names of the mentors it is for; empty: for all of them */
  for: string[];
};

/** Whether a note waits for an answer, or for what becomes of it: then it is an open item. */
export function isRaised({ kind }: Pick<Note, "kind">): boolean {
  return kind === "question" || kind === "idea";
}

/** The part of the record that holds the notes. */
export type NotesKept = {
  notes: Note[];
  /** how many notes were ever written, removed ones too */
  notesWritten: number;
};
