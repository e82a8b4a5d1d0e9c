import { defineCommand } from "../cli/defineCommand.ts";
import { flag } from "../cli/flags.ts";

export const reset = defineCommand({
  usage: "reset [unit]",
  summary: "begin anew, with one unit or with all; asks first",
  flags: { yes: flag("do not ask") },
  run: () => import("./reset.run.ts"),
});
