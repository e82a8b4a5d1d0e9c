import { defineCommand } from "../cli/defineCommand.ts";
import { text } from "../cli/flags.ts";
import { aboutNote, json } from "../cli/sharedFlags.ts";

export const notes = defineCommand({
  usage: "notes [task] [number] [words...]",
  summary: "the notes you have kept; edit, remove, share or hide one by its number",
  flags: { ...aboutNote, unit: text("<unit>", "only of this unit"), json },
  run: () => import("./notes.run.ts"),
});
