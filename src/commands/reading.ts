import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";
import { text } from "../cli/flags.ts";

export const reading = defineCommand({
  usage: "reading [task] [words...]",
  summary: "what you recommended to each other, and the shelf; add, done, list",
  flags: {
    by: text("<author>", "who wrote it"),
    from: text("<name>", "who recommended it; you, when left out"),
    url: text("<address>", "where it is"),
    json,
  },
  run: () => import("./reading.run.ts"),
});
