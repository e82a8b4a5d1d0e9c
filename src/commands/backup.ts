import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";

export const backup = defineCommand({
  usage: "backup",
  summary: "copy what is kept; the last ten copies stay",
  flags: { json },
  run: () => import("./backup.run.ts"),
});
