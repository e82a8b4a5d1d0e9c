import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const progress = defineCommand({
  usage: "progress",
  summary: "where you stand",
  flags: { json },
  run: () => import("./progress.run.ts"),
});
