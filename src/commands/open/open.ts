import { defineCommand } from "../../cli/defineCommand.ts";
import { fileFlags, json } from "../../cli/flagGroups.ts";
import { flag, oneOf, text } from "../../cli/flags.ts";

export const open = defineCommand({
  usage: "open [files...]",
  summary: "read what the other one handed over: a summary, a reply, or a pack",
  flags: {
    reply: flag("answer the summary"),
    ...fileFlags(
      "with --reply: write it to this file",
      "with --reply: replace the file if it is there",
    ),
    unit: text("<unit>", "with --reply: let it carry this unit, of a pack that you added"),
    schema: oneOf("<file>", ["summary", "reply", "pack"], "print the JSON Schema of such a file"),
    json,
  },
  run: () => import("./open.run.ts"),
});
