import { defineCommand } from "../../cli/defineCommand.ts";
import { fileFlags, json } from "../../cli/flagGroups.ts";
import { flag, oneOf } from "../../cli/flags.ts";

export const open = defineCommand({
  usage: "open [files...]",
  summary: "read what the other one handed over: a summary, or a reply",
  flags: {
    reply: flag("answer the summary"),
    ...fileFlags(
      "with --reply: write it to this file",
      "with --reply: replace the file if it is there",
    ),
    schema: oneOf("<file>", ["summary", "reply"], "print the JSON Schema of such a file"),
    json,
  },
  run: () => import("./open.run.ts"),
});
