import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const sources = defineCommand({
  usage: "sources [unit]",
  summary: "where the facts come from",
  flags: { json },
  run: () => import("./sources.run.ts"),
});
