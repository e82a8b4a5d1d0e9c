import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";
import { flag } from "../cli/flags.ts";

export const restore = defineCommand({
  usage: "restore [backup]",
  summary: "go back to a backup; shows what would change, and asks first",
  flags: { yes: flag("do not ask"), json },
  run: () => import("./restore.run.ts"),
});
