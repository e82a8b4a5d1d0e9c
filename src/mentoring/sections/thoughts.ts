import { isSince, newest, noteItem, SHARED_NOTE } from "./notes.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const SHAPE = { thoughts: list(SHARED_NOTE) };

export const thoughts: Section<typeof SHAPE, "thoughts"> = {
  name: "thoughts",
  title: "Other thoughts",
  shape: SHAPE,
  inFile: 8,
  reckon: (seen) => ({ thoughts: newest(seen, "thought") }),
  without: { thoughts: { thoughts: [] } },
  since: ({ thoughts }, from) => ({ thoughts: thoughts.filter((note) => isSince(note, from)) }),
  head: null,
  tell: ({ thoughts }) => [{ is: "notes", numbered: false, notes: thoughts.map(noteItem) }],
};
