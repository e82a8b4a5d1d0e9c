import { defineCommand } from "../cli/defineCommand.ts";
import { aboutNote } from "../cli/flagGroups.ts";
import { flag, text } from "../cli/flags.ts";

export const note = defineCommand({
  usage: "note [text...]",
  summary: "keep an idea, a question for your mentor or a thought",
  flags: {
    ...aboutNote,
    private: flag("never show it to a mentor"),
    shared: flag("show it, where your notes are private by setting"),
    unit: text("<unit>", "the unit it belongs to"),
  },
  run: () => import("./note.run.ts"),
});
