import { hasPaths } from "../../sitting/askWork.ts";
import { searchCourse } from "../../sitting/searching.ts";
import { wrap } from "../../terminal/wrap.ts";
import { houseOf } from "../house.ts";
import { type Choice, pick, type Room } from "../room.ts";
import { type Opening, takeStep } from "../visit.ts";
import { glossary } from "./glossary.ts";
import { notes } from "./notes.ts";
import { settings } from "./settings.ts";
import { shelf } from "./shelf.ts";

/** Searches the course until the person goes home. */
export const search: Opening = async (room) => {
  await searchCourse(room, "home");
  return undefined;
};

function command(name: string): Opening {
  return (room) => takeStep(room, { name });
}

/** What lies in the drawers of the house; each with the words that are typed for it. */
export const DRAWERS: readonly (Choice<Opening> & { command: string })[] = [
  { says: "Your notes", command: "notes", value: notes },
  { says: "Words and what they mean", command: "terms", value: glossary },
  { says: "Search the course", command: "search", value: search },
  { says: "The shelf: books and pages", command: "reading", value: shelf },
  { says: "Where you stand", command: "progress", value: command("progress") },
  { says: "Your path, with its weeks", command: "path", value: command("path") },
  { says: "Settings", command: "config", value: settings },
  { says: "Take back the last thing you did", command: "undo", value: command("undo") },
];

/** What is wanted less often. */
export const drawers: Room = {
  offer: () => "Notes, words, search, shelf, settings",
  command: "notes",
  async open(room) {
    const { course } = await houseOf(room);
    const there = DRAWERS.filter((drawer) => drawer.command !== "path" || hasPaths(course));
    const body = (columns: number) => wrap("What would you like to look at?", columns);
    const open = await pick(room, "Notes, words, search, shelf, settings", body, there);
    return open?.(room);
  },
};
