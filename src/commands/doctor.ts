import { defineCommand } from "../cli/defineCommand.ts";
import { json } from "../cli/flagGroups.ts";
import { flag } from "../cli/flags.ts";

export const doctor = defineCommand({
  usage: "doctor",
  summary: "where things are kept, and whether all is well",
  flags: {
    json,
    fix: flag("mend what can be mended, after a backup; asks first"),
    yes: flag("with --fix: do not ask"),
  },
  run: () => import("./doctor.run.ts"),
});
