import { lately, newest, noteItem, SHARED_NOTE, type SharedNote } from "./notes.ts";
import type { NoteItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const SHAPE = { ideas: list(SHARED_NOTE) };

function ideaItem(idea: SharedNote): NoteItem {
  const open = idea.decides === null ? "To settle together: who would decide this?" : null;
  return { ...noteItem(idea), open };
}

export const ideas: Section<typeof SHAPE, "ideas"> = {
  name: "ideas",
  title: "An idea for the company",
  shape: SHAPE,
  inFile: 7,
  reckon: (seen) => ({ ideas: newest(seen, "idea") }),
  without: { ideas: { ideas: [] } },
  since: ({ ideas }, day) => ({ ideas: lately(ideas, day) }),
  head: null,
  tell: ({ ideas }) => [{ is: "notes", numbered: false, notes: ideas.map(ideaItem) }],
};
