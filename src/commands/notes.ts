import { defineCommand } from "../cli/defineCommand.ts";
import { aboutNote, json } from "../cli/flagGroups.ts";
import { text } from "../cli/flags.ts";

export const notes = defineCommand({
  usage: "notes [task] [number] [words...]",
  summary: "the notes you have kept; edit, remove, share or hide one by its number",
  flags: { ...aboutNote, unit: text("<unit>", "only of this unit"), json },
  run: () => import("./notes.run.ts"),
});
