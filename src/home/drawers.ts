import { toCommand } from "./door.ts";
import type { Opening } from "./opening.ts";

/** What opens on a search of the course. */
export const toSearch: Opening = async (room) => (await import("./rooms/search.ts")).search(room);

/** What lies in the drawers of the house; each with the words that are typed for it. */
export const DRAWERS: readonly { says: string; command: string; value: Opening }[] = [
  {
    says: "Your notes",
    command: "notes",
    value: async (room) => (await import("./rooms/notes.ts")).notes(room),
  },
  {
    says: "Words and what they mean",
    command: "terms",
    value: async (room) => (await import("./rooms/glossary.ts")).glossary(room),
  },
  { says: "Search the course", command: "search", value: toSearch },
  {
    says: "The shelf: books and pages",
    command: "reading",
    value: async (room) => (await import("./rooms/shelf.ts")).shelf(room),
  },
  { says: "Where you stand", command: "progress", value: toCommand("progress") },
  { says: "Your path, with its weeks", command: "path", value: toCommand("path") },
  {
    says: "Settings",
    command: "config",
    value: async (room) => (await import("./rooms/settings.ts")).settings(room),
  },
  { says: "Take back the last thing you did", command: "undo", value: toCommand("undo") },
];
